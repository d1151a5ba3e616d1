import { describe, expect, it } from 'vitest'
import { compileText, factsOf, textsOf } from './compile.ts'

const { knowledge, doubts } = compileText(
  [
    'Jobs at the Lock Works',
    '',
    'Pay figures are averages of the whole country. Is there a career in locks for you?',
    '',
    'There is a place for you if you are willing to pass tests.',
    '',
    '| Job | Starting Pay | Experienced Pay | Grade | Details |',
    '| --- | --- | --- | --- | --- |',
    '| Lock Keeper | £21,000 | £26,000 | B4 | See page |',
    '| Bridge Master | £25,000 | £33,000 | C1 | See page |',
    '',
    '## Lock Keeper',
    '',
    'Lock keepers meet with boat owners and sit on water education boards. A doctorate is not required. The boating permit is renewed every three years with a short test. Keepers come in on £21,000, and with the senior title the figure is £26,000.',
    '',
    'The rescue certificate comes with the second year. It is not compulsory, but crews like it.',
    '',
    '"I never fell in once," says Ada Quill, who has kept a lock for years.',
    '',
    '## Bridge Master',
    '',
    'Bridge masters need five years of experience, all within the last ten years.',
    '',
    '## Tests and fees',
    '',
    'The permit test costs £40. Many harbors refund it to those who stay. Guild of Keepers, Canal Street.',
    '',
  ].join('\n'),
)

describe('what is said of no role', () => {
  it('is kept as said of the field', () => {
    expect(textsOf(knowledge, undefined, 'salary')).toEqual([
      'Pay figures are averages of the whole country.',
    ])
    expect(textsOf(knowledge, undefined, 'cost')).toEqual([
      'The permit test costs £40.',
      'Many harbors refund it to those who stay.',
    ])
    expect(factsOf(knowledge, undefined, 'cost').every(({ value }) => value === undefined)).toBe(
      true,
    )
  })

  it('is reported as left out where it is a question, a name, or said in passing', () => {
    const left = doubts.map(({ text }) => text)
    expect(left).toContain('Is there a career in locks for you?')
    expect(left).toContain('Guild of Keepers, Canal Street.')
    expect(left).toContain('There is a place for you if you are willing to pass tests.')
  })
})

describe('a table', () => {
  it('tells pay of a stage as just that', () => {
    expect(textsOf(knowledge, 'bridge-master', 'salary')).toEqual([
      'The salary of a starting bridge master is £25,000.',
      'The salary of an experienced bridge master is £33,000.',
    ])
  })

  it('tells a column that no cue fits under its own name, unless all its cells are one', () => {
    expect(textsOf(knowledge, 'bridge-master', 'otherSubject')).toEqual([
      'C1 is listed for bridge masters under "Grade".',
    ])
  })
})

describe('what people do or need', () => {
  it('is no demand where they deal with others', () => {
    expect(textsOf(knowledge, 'lock-keeper', 'duties')).toEqual([
      'Lock keepers meet with boat owners and sit on water education boards.',
    ])
  })

  it('has no level of education that is denied', () => {
    expect(factsOf(knowledge, 'lock-keeper', 'education').map(({ value }) => value)).toEqual([
      undefined,
    ])
  })

  it('has no years of experience from a time that goes round, or a deadline', () => {
    expect(factsOf(knowledge, 'lock-keeper', 'experience')).toEqual([])
    expect(factsOf(knowledge, 'bridge-master', 'experience')[0]?.value).toMatchObject({ years: 5 })
  })

  it('has no pay where two amounts are for two ranks', () => {
    const prose = factsOf(knowledge, 'lock-keeper', 'salary').filter(({ text }) =>
      text.includes('title'),
    )
    expect(prose.map(({ value }) => value)).toEqual([undefined])
  })

  it('is told together with what "it" goes on to say', () => {
    expect(textsOf(knowledge, 'lock-keeper', 'certification').at(-1)).toBe(
      'For lock keepers, the rescue certificate comes with the second year. It is not compulsory, but crews like it.',
    )
  })

  it('is not what somebody says in quotation marks', () => {
    expect(knowledge.facts.some(({ text }) => text.includes('fell in'))).toBe(false)
  })
})
