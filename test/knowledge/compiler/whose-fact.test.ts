import { describe, expect, it } from 'vitest'
import { compileText, textsOf } from './compile.ts'

describe('the base role', () => {
  const base = (...lines: readonly string[]) =>
    compileText(['Getting On in a Clinic', '', ...lines].join('\n')).knowledge.roles.find(
      ({ kind }) => kind === 'base',
    )?.name
  const roles = ['## Ward Clerk', '', '## Play Therapist', '']

  it('is nobody who is only dealt with', () => {
    const dealtWith = [
      'They also calm parents. They often guide parents through the forms.',
      'You will phone parents in the evening. They visit parents at home.',
    ]
    expect(base(...roles, ...dealtWith)).toBeUndefined()
  })

  it('is nobody who is called like a role', () => {
    const called = [
      'In this city clerks sit a test. City clerks in the north do not.',
      'At Stage Two clerks file. Stage Two clerks may train others.',
    ]
    expect(base(...roles, ...called)).toBeUndefined()
  })

  it('is whom a pronoun is said to be', () => {
    const told = ['You are a porter now.', '', 'Porters see every ward.', '']
    expect(base(...told, ...roles)).toBe('Porter')
  })
})

it('takes a name with its short form in the middle, and that of a table, for one role', () => {
  const { roles } = compileText(
    [
      'Jobs in a Plant',
      '',
      '| Job | Pay |',
      '| --- | --- |',
      '| NDT Inspector | $61,000 |',
      '',
      '## Nondestructive Testing (NDT) Inspector',
      '',
      'NDT inspectors find cracks.',
    ].join('\n'),
  ).knowledge

  expect(roles.map(({ name, shortName }) => [name, shortName])).toEqual([
    ['Nondestructive Testing Inspector', 'NDT Inspector'],
  ])
})

describe("below a role's heading", () => {
  const { knowledge } = compileText(
    [
      'Jobs in a Theater',
      '',
      '| Job | Pay |',
      '| --- | --- |',
      '| Stage Manager | $41,000 |',
      '| Lighting Designer | $52,000 |',
      '',
      '## Stage Manager',
      '',
      'Stage managers call every cue, and heaven help the lighting designer who is late. They post the schedule. You start out as an assistant stage manager.',
      '',
      '## Lighting Designer',
      '',
      "Designers turn the stage manager's notes into a plan. They hang and focus the lamps.",
      '',
      'Stage managers are their closest friends. They keep the prompt book.',
      '',
    ].join('\n'),
  )

  it('"they" are not another role that is only spoken of', () => {
    const duties = textsOf(knowledge, 'stage-manager', 'duties')
    expect(duties).toContain('Stage managers post the schedule.')
    expect(textsOf(knowledge, 'lighting-designer', 'duties')).toContain(
      'Lighting designers hang and focus the lamps.',
    )
  })

  it('"they" are another role where that is the subject', () => {
    expect(textsOf(knowledge, 'stage-manager', 'duties')).toContain(
      'Stage managers keep the prompt book.',
    )
  })

  it('takes a lower rank for no other name of the role', () => {
    const [manager] = knowledge.roles
    expect(manager?.aliases).toContain('stage manager')
    expect(manager?.aliases).not.toContain('assistant stage manager')
  })
})

describe('a label that nobody knows', () => {
  const { knowledge } = compileText(
    [
      'Jobs at the Harbor',
      '',
      '## Crane Driver',
      '',
      '**Answers to:** Dock Supervisor',
      '**Shift pattern:** Pier Nine; four nights on, four off, weekends included',
      '*Outlook:* the port has announced no figure.',
      '',
      '**Remark:** The crane is new. Nobody has fallen yet.',
      '',
      '## Dock Supervisor',
      '',
      'Dock supervisors watch the quay.',
      '',
    ].join('\n'),
  )

  it('is told with its value, which is no deed of the role', () => {
    expect(textsOf(knowledge, 'crane-driver', 'otherSubject')).toEqual([
      'Listed for crane drivers under "Answers to": Dock Supervisor.',
    ])
    expect(textsOf(knowledge, 'crane-driver', 'duties')).toEqual([])
  })

  it('leaves it to the value what it is on', () => {
    expect(textsOf(knowledge, 'crane-driver', 'schedule')).toEqual([
      'Listed for crane drivers under "Shift pattern": Pier Nine; four nights on, four off, weekends included.',
    ])
  })

  it('is read in italics, too', () => {
    expect(textsOf(knowledge, 'crane-driver', 'outlook')).toEqual([
      'Listed for crane drivers under "Outlook": the port has announced no figure.',
    ])
  })

  it('makes no facts of whole sentences', () => {
    expect(knowledge.facts.some(({ text }) => text.includes('fallen'))).toBe(false)
  })
})
