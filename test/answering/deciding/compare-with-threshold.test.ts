import { describe, expect, it } from 'vitest'
import { ask } from '../ask.ts'

describe('compareWithThreshold', () => {
  it.each([
    ['which roles pay more than $50,000', 'above', 50_000, ['bakery-manager', 'baking-instructor']],
    ['who makes more than 50k', 'above', 50_000, ['bakery-manager', 'baking-instructor']],
    ['which roles pay under 45 grand', 'below', 45_000, ['miller']],
    ['which roles pay more than $90,000', 'above', 90_000, []],
    ['which grow by more than 5 percent', 'above', 5, ['pastry-chef', 'baking-instructor']],
    ['which grow by less than 5 percent', 'below', 5, ['bakery-manager']],
  ])('answers "%s" with the roles %s %i: %j', (question, by, amount, roles) => {
    expect(ask(question)).toMatchObject([{ kind: 'compared', comparison: { by, amount }, roles }])
  })

  it.each(['between 45 and 60 grand', '45-60k', 'anything from 45 to 60 thousand'])(
    'takes "%s" for a range of pay',
    (question) => {
      expect(ask(question)).toMatchObject([
        { topic: 'salary', comparison: { by: 'between', amount: 45_000, upTo: 60_000 } },
      ])
    },
  )

  it.each([
    ['who makes 60k', 'salary', ['bakery-manager']],
    ['which job pays $45,000', 'salary', ['pastry-chef']],
    ['which jobs grow by 8 percent', 'outlook', ['pastry-chef', 'baking-instructor']],
  ])('finds the roles whose figure "%s" tells: %s of %j', (question, topic, roles) => {
    expect(ask(question)).toMatchObject([{ topic, comparison: { by: 'about' }, roles }])
  })

  it("takes an amount that is nobody's figure for the least that is wanted", () => {
    expect(ask('who makes 52k')).toMatchObject([{ comparison: { by: 'above' } }])
  })

  it('shows the figures it rests on even where no role passes', () => {
    expect(ask('which roles pay more than $90,000')).toMatchObject([
      { facts: { length: 4 }, considered: { length: 4 } },
    ])
  })

  it('counts the amount itself where it is said to', () => {
    expect(ask('which roles pay at least $60,000')).toMatchObject([{ roles: ['bakery-manager'] }])
    expect(ask('which roles pay more than $60,000')).toMatchObject([{ roles: [] }])
  })

  it.each([
    ['does a bakery manager make more than $50,000', 'yes', ['bakery-manager']],
    ['does a miller make more than $50,000', 'no', []],
  ])('answers "%s" with %s', (question, yesNo, roles) => {
    expect(ask(question)).toMatchObject([{ kind: 'compared', yesNo, roles }])
  })

  it('knows levels of education', () => {
    const verdicts = ask("which one requires more than a bachelor's")

    expect(verdicts).toMatchObject([
      { kind: 'compared', topic: 'education', roles: ['baking-instructor'] },
    ])
  })

  // "need" is a cue of having, and "which roles" asks for roles: the filter comes first.
  it('takes a level with "more than" for a mark, not for a wish', () => {
    const verdicts = ask("which roles need more than a bachelor's degree")

    expect(verdicts).toMatchObject([{ kind: 'compared', roles: ['baking-instructor'] }])
  })

  it.each([
    ['does anything pay better than the baking instructor', 'above', ['bakery-manager']],
    ['which roles pay less than a pastry chef', 'below', ['miller']],
  ])('answers "%s" with the roles %s that one: %j', (question, by, roles) => {
    expect(ask(question)).toMatchObject([{ kind: 'compared', comparison: { by }, roles }])
  })

  it('sets the role of the turn before as the mark', () => {
    const verdicts = ask('what does a baking instructor earn', 'which ones pay better?')

    expect(verdicts).toMatchObject([
      { comparison: { by: 'above', role: 'baking-instructor' }, roles: ['bakery-manager'] },
    ])
  })
})

describe('more or less than the one that was told of', () => {
  it.each([
    ['and who earns less?', 'below', ['miller']],
    ['who makes more?', 'above', ['baking-instructor', 'bakery-manager']],
  ])('goes the way it is asked: "%s"', (question, by, roles) => {
    const [verdict] = ask('salary of a pastry chef', question)

    expect(verdict).toMatchObject({ comparison: { by, role: 'pastry-chef' } })
    expect(verdict).toHaveProperty('roles', expect.arrayContaining(roles))
    expect(verdict).toHaveProperty('roles.length', roles.length)
  })
})
