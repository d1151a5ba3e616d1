import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { measureFacts, reportMeasure } from '../../../src/evaluation/measure-facts.ts'
import { parseTruth } from '../../../src/evaluation/truth.ts'
import { compileDocument, compileText, factsOf, textsOf } from './compile.ts'

/** Two documents of each shape; their truths were written before the compiler knew the shape. */
const documents = [
  { path: 'documents/after-the-first-tower.txt', recall: 93 },
  { path: 'formats/backstage-and-beyond.html', recall: 100 },
  { path: 'formats/elevator-trade-questions.html', recall: 100 },
  { path: 'documents/court-interpreter-faq.md', recall: 100 },
  // What holds for all rungs has no role to be told of.
  { path: 'documents/tree-care-ladder.md', recall: 93 },
  { path: 'documents/dispatch-pay-grades.txt', recall: 90 },
  { path: 'documents/court-reporter-guide.md', recall: 100 },
  { path: 'formats/piano-technician-guide.html', recall: 100 },
] as const

describe.each(documents)('$path', ({ path, recall }) => {
  it('states nothing that it does not say, and what it says', async () => {
    const { knowledge } = await compileDocument(`test/fixtures/${path}`)
    const file = `test/fixtures/truths/${path.replace(/^.*\/|\.\w+$/g, '')}.json`
    const measure = measureFacts(knowledge, parseTruth(readFileSync(file, 'utf8'), file))

    expect(measure.precision, reportMeasure(measure)).toBe(100)
    expect(measure.recall, reportMeasure(measure)).toBeGreaterThanOrEqual(recall)
  })
})

describe('roles that only running text tells of', () => {
  const text =
    'From the Counter Up: Jobs for Bank Clerks\n\n' +
    'Bank clerks count money and answer questions.\n\n' +
    'Next comes the vault custodian. Vault custodians keep the keys and count the reserves. They earned a median of $51,200 in 2023.\n\n' +
    'They also train new clerks.\n\n' +
    'A fraud analyst reads statements and calls customers. Fraud analysts need a degree.\n\n' +
    'Audit partners and loan brokers meet often. Audit partners sign. Loan brokers pay $900 a year for a license.\n\n' +
    'Nobody starts at the top. The fee is $45.\n'
  const { knowledge, doubts } = compileText(text)

  it('are roles, each with the facts of its paragraph', () => {
    expect(knowledge.roles.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'advancement Vault Custodian',
      'advancement Fraud Analyst',
      'base Bank Clerk',
    ])
    expect(textsOf(knowledge, 'vault-custodian', 'salary')).toEqual([
      'Vault custodians earned a median of $51,200 in 2023.',
    ])
    expect(textsOf(knowledge, 'fraud-analyst', 'salary')).toEqual([])
  })

  it('go on where a paragraph opens with "they"', () => {
    expect(textsOf(knowledge, 'vault-custodian', 'duties')).toContain(
      'Vault custodians also train new clerks.',
    )
  })

  it('have nothing of a paragraph that tells of several, or of none', () => {
    const said = knowledge.facts.map(({ quote }) => quote.text).join('\n')
    expect(said).not.toMatch(/\$900|\$45/)
    expect(doubts.map(({ text: left }) => left)).toEqual(
      expect.arrayContaining(['The fee is $45.', 'Loan brokers pay $900 a year for a license.']),
    )
  })
})

describe('questions as headings', () => {
  const { knowledge, doubts } = compileText(
    '# Ride Operators: Questions and Answers\n\n' +
      '## What does a ride operator do?\n\nA ride operator checks the bars and starts the ride.\n\n' +
      '## How much does a ride operator earn?\n\n$17.40 an hour.\n\n' +
      '## What do I need to become a ride inspector?\n\nYes. Two years as a ride operator. Ride inspectors must pass a state exam.\n\n' +
      '## Do inspectors answer to a park manager?\n\nThey do.\n\n' +
      '## What does the park charge?\n\nEntry costs $62.\n',
  )

  it('ask about roles, and not about whom a question only mentions', () => {
    expect(knowledge.roles.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'advancement Ride Inspector',
      'base Ride Operator',
    ])
  })

  it('say what an answer is on that is no sentence', () => {
    expect(factsOf(knowledge, 'ride-operator', 'salary')).toMatchObject([
      { value: { low: 17.4, high: 17.4, per: 'hour' }, quote: { text: '$17.40 an hour.' } },
    ])
    expect(textsOf(knowledge, 'ride-inspector', 'experience')).toEqual([
      'For ride inspectors, two years as a ride operator.',
    ])
  })

  it('are of no role where they name none', () => {
    expect(knowledge.facts.filter(({ quote }) => quote.text.includes('$62'))).toEqual([])
    expect(doubts.map(({ text }) => text)).toContain('Entry costs $62.')
  })
})

describe('rungs of a ladder', () => {
  const { knowledge } = compileText(
    'Career Ladder for Signalers\n\nGrade   Title   Starting Pay\nB1   Signaler   $21.00 an hour\nB2   Yard Signaler   $24.50 an hour\n\n' +
      '1. WHAT EACH GRADE DOES\n\nGRADE B1 - SIGNALER\nWhat we ask for: A hearing test; a\nvalid driver’s license.\n\n' +
      'GRADE B2 - YARD SIGNALER\nWhat we ask for: Two years in the yard, one of them as a signaler.\n\n' +
      '2. GENERAL RULES\n\nThe county pays $40 for boots.\n',
  )

  it('are roles without their grade, and none is the start of the others', () => {
    expect(knowledge.roles.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'advancement Signaler',
      'advancement Yard Signaler',
    ])
  })

  it('keep their demands, with the rung below in them', () => {
    expect(textsOf(knowledge, 'yard-signaler', 'experience')).toEqual([
      'Listed for yard signalers under "What we ask for": Two years in the yard, one of them as a signaler.',
    ])
    expect(textsOf(knowledge, 'signaler', 'licensing')).toEqual([
      'Listed for signalers under "What we ask for": a valid driver\'s license.',
    ])
  })

  it('say that pay is that of the first day', () => {
    expect(textsOf(knowledge, 'signaler', 'salary')).toEqual([
      'The pay of a starting signaler is $21 an hour.',
    ])
  })

  it('end where rules for all begin', () => {
    const ofRules = knowledge.facts.filter(({ quote }) => quote.text.includes('$40'))
    expect(ofRules.map(({ role }) => role)).toEqual([undefined])
  })

  it('have no grade among their facts, as it is part of their names', () => {
    expect(knowledge.facts.filter(({ topic }) => topic === 'otherSubject')).toEqual([])
  })
})

describe('rungs whose names tell only by their number that they are people', () => {
  const { knowledge } = compileText(
    'Deck Career Levels\n\nLevel 1 - Deck Trainee\nHourly rate: $18.20\nCriteria:\n- Swim test\n\n' +
      'Level 2 - Able Deckhand\nHourly rate: $22.60\nCriteria:\n- One year as a deck trainee\n- Master’s license\n',
  )

  it('are roles where one of them is', () => {
    expect(knowledge.roles.map(({ name }) => name)).toEqual(['Deck Trainee', 'Able Deckhand'])
    expect(textsOf(knowledge, 'able-deckhand', 'experience')).toEqual([
      'Listed for able deckhands under "Criteria": One year as a deck trainee.',
    ])
    expect(textsOf(knowledge, 'deck-trainee', 'salary')).toEqual([
      'The pay of a deck trainee is $18.20 an hour.',
    ])
  })

  it('ask for a license that is no degree', () => {
    expect(factsOf(knowledge, 'able-deckhand', 'education').map(({ value }) => value)).toEqual([
      undefined,
    ])
  })
})

describe('stages of one occupation', () => {
  it.each([
    ['headings', '## Senior\n\nPay: $61,000\n\nA mentor reads each report.\n'],
    [
      'headings with the occupation',
      '## Senior Welder\n\nPay: $61,000\n\nA mentor reads each report.\n\n## Junior Welder\n\nPay: $41,000\n',
    ],
  ])('are of the occupation, by %s', (_, text) => {
    const { knowledge } = compileText(`# Welder Career Guide\n\nWelders join metal.\n\n${text}`)

    expect(knowledge.roles.map(({ name }) => name)).toEqual(['Welder'])
    expect(factsOf(knowledge, 'welder', 'salary')[0]).toMatchObject({
      text: 'The salary of a senior welder is $61,000.',
      value: { low: 61_000, stage: 'senior' },
    })
    expect(textsOf(knowledge, 'welder', 'duties')).toContain(
      'For senior welders, a mentor reads each report.',
    )
  })

  it('are rows of its table', () => {
    const { knowledge } = compileText(
      '# Welder Career Guide\n\nWelders join metal.\n\n| Level | Average Pay |\n| --- | --- |\n| Entry level | $41,000 |\n| Senior level | $61,000 |\n',
    )

    expect(knowledge.roles.map(({ name }) => name)).toEqual(['Welder'])
    expect(textsOf(knowledge, 'welder', 'salary')).toEqual([
      'The average salary of an entry-level welder is $41,000.',
      'The average salary of a senior-level welder is $61,000.',
    ])
  })
})
