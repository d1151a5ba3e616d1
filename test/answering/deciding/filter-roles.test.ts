import { describe, expect, it } from 'vitest'
import { ask } from '../ask.ts'

describe('filterByRequirement', () => {
  it.each([
    ['which roles need a degree', 'having', ['bakery-manager', 'baking-instructor']],
    ['which roles can I do without a degree', 'lacking', ['pastry-chef', 'miller']],
    ["which roles need a master's degree", 'having', ['baking-instructor']],
    [
      "which roles don't require a master's",
      'lacking',
      ['pastry-chef', 'bakery-manager', 'miller'],
    ],
    ['which roles require experience', 'having', ['bakery-manager']],
    ['which roles need a degree and experience', 'having', ['bakery-manager']],
    ['which roles ask for certification instead of a degree', 'having', ['pastry-chef']],
    ['which of these does not need a degree, only certification', 'having', ['pastry-chef']],
    ["what can I do w/o a bachelor's", 'lacking', ['pastry-chef', 'miller']],
    ['which needs the most experience', 'having', ['bakery-manager']],
    ['who takes the most exams', 'having', ['pastry-chef']],
    ["I have a bachelor's degree. Which jobs can I get?", 'having', ['bakery-manager']],
    ["which should I pick if I don't want to study more", 'lacking', ['pastry-chef', 'miller']],
    ["i've only got a masters, which jobs are open to me", 'having', ['baking-instructor']],
  ])('answers "%s" with the roles %s it: %j', (question, by, roles) => {
    expect(ask(question)).toMatchObject([
      { kind: 'compared', topic: 'requirements', comparison: { by }, roles },
    ])
  })

  it.each([
    ['do all of them need a degree', 'no'],
    ['do any of them need a doctorate', 'no'],
    ["does any role ask for a master's", 'yes'],
  ])('answers "%s" with %s', (question, yesNo) => {
    expect(ask(question)).toMatchObject([{ kind: 'compared', yesNo }])
  })

  it('wants one thing and not the other', () => {
    expect(ask('which roles need a degree but no experience')).toMatchObject([
      { kind: 'compared', roles: ['baking-instructor'] },
    ])
  })

  it('names what was asked for', () => {
    expect(ask("which roles need a master's degree")).toMatchObject([
      { comparison: { wanted: [{ topic: 'education', level: "master's degree" }] } },
    ])
    expect(ask('which roles can I do without a degree')).toMatchObject([
      { comparison: { wanted: [], unwanted: [{ topic: 'education' }] } },
    ])
  })

  it('rests on the facts that a role was chosen by', () => {
    expect(ask('which roles need a degree')).toMatchObject([
      { facts: ['bakery-manager/education/1', 'baking-instructor/education/1'] },
    ])
  })

  it('gives no role where none fits', () => {
    expect(ask('which roles need a doctorate')).toMatchObject([{ kind: 'compared', roles: [] }])
  })

  it('names the roles without a degree to who has less than any role asks for', () => {
    expect(ask('which roles can I do with an associate degree')).toMatchObject([
      {
        comparison: { by: 'having', wanted: [{ topic: 'education', level: "associate's degree" }] },
        roles: [],
      },
      { comparison: { by: 'lacking', unwanted: [{ topic: 'education' }] } },
    ])
  })

  it.each(['does a miller need a degree', 'what degree does a bakery manager need'])(
    'does not filter for "%s": a role is named',
    (question) => {
      expect(ask(question).every(({ kind }) => kind !== 'compared')).toBe(true)
    },
  )

  it('takes years of work that somebody has for what a role may ask for', () => {
    const [verdict] = ask("I have a bachelor's and been baking eleven yrs. which roles can I get")

    expect(verdict).toMatchObject({
      roles: ['bakery-manager'],
      comparison: { by: 'having', wanted: [{ topic: 'education' }, { topic: 'experience' }] },
    })
  })
})
