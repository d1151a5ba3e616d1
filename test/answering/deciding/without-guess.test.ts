import { loadKnowledge } from '../../../knowledge/load-knowledge.ts'
import { describe, expect, it } from 'vitest'
import { createAnswering } from '../../../src/answering/answering.ts'
import { lexicon } from '../bakery.ts'

const { answer } = createAnswering(loadKnowledge('knowledge/knowledge.json'), lexicon)

function yesNoOf(question: string): string | undefined {
  const [verdict] = answer(question).verdicts
  return 'yesNo' in verdict ? verdict.yesNo : undefined
}

function factsOf(question: string): readonly string[] {
  const [verdict] = answer(question).verdicts
  if (verdict.kind === 'silent') return verdict.nearest
  return 'facts' in verdict ? verdict.facts : []
}

describe('withoutGuess', () => {
  it.each([
    ['do echocardiographers only need one exam?', 'there are two'],
    ['do I need two masters to be an educator', 'a number that nobody checked'],
    ['must the master of an educator be in sonography', 'or in health professions education'],
    ['is 72k guaranteed for PACS administrators?', 'a median is no promise'],
    ['does echo pay 62,027 today', 'the figure is of 2018'],
    ["so educators don't need a master's?", 'yes could mean either'],
    ["managers don't need experience, do they", 'the same with a tag'],
    ['is echo growing fast', 'how fast is nobody says'],
    ['do managers always need a bachelor', 'they typically hold one'],
    ['does every PACS admin earn 72k', 'a median is not what everybody earns'],
    ['is a certificate all I need for PACS', 'knowledge is asked for, too'],
    ['do PACS admins need both certifications', 'one or the other'],
    ['is the growth figure for PACS really about PACS people?', 'it is for a broader occupation'],
    ['is it 23 percent growth per year for echo?', 'the figure is for ten years'],
    ['does the master have to be an mba for clinical educator', 'no field is named but two others'],
    ['so a pacs salary goes up 13% too?', 'the job grows, not the pay'],
    ['do echocardiographers see newborns more than adults?', 'nobody compared them'],
    ['educator made 73,896 in 2018 and works 40 hours a week, correct?', 'half of it is not said'],
    ['do echo techs really need a certification', 'whatever really is to mean'],
  ])('opens "%s" with neither yes nor no: %s', (question) => {
    expect(yesNoOf(question)).toBeUndefined()
    expect(factsOf(question)).not.toEqual([])
  })

  it.each([
    ['do PACS admins need a certification?', 'yes'],
    ["does the educator need a master's?", 'yes'],
    ['managers make 90k, right?', 'no'],
    ["managers make 90k, don't they?", 'no'],
    // People round.
    ["managers make 80k, don't they?", 'yes'],
    ['is the manager the best paid?', 'yes'],
    ['are educators paid more than managers?', 'no'],
    ['do all of them need a degree?', 'no'],
    ['is the manager job growing?', 'yes'],
  ])('opens "%s" with %s', (question, yesNo) => {
    expect(yesNoOf(question)).toBe(yesNo)
  })
})

describe('a claim that says more than the facts', () => {
  const isOpen = (question: string): boolean => {
    const [verdict] = answer(question).verdicts
    return 'isOpen' in verdict && verdict.isOpen === true
  }

  it.each([
    'are the ardms exams really hard',
    'do doctors work as clinical educators too?',
    'is a job guaranteed once i passed my two echo exams?',
    'would a doctorate get an educator higher pay',
    'can my friend whos a nurse become an imaging manager too?',
    'how much more does a fetal echo person get than an adult one?',
    "a bachelor's in what, for managers?",
  ])('is told what there is, and that it is no more: "%s"', (question) => {
    expect(isOpen(question)).toBe(true)
  })

  it.each([
    'could you tell me what a manager earns',
    'do echocardiographers see kids at all?',
    'is a degree needed for the manager',
    'what does an educator do',
    'is there a job where I could teach',
  ])('is none where the facts cover it, or nothing is claimed: "%s"', (question) => {
    expect(isOpen(question)).toBe(false)
  })
})

describe('what two guesses make', () => {
  it('is no figure of a role that nobody named', () => {
    expect(answer('do bakers read the loaves they make').verdicts).toMatchObject([
      { kind: 'silent', roles: [] },
    ])
  })

  it('is still an answer where a figure was said', () => {
    expect(answer('is 62,027 what echos make in 2024?').verdicts).toMatchObject([
      { kind: 'silent', roles: ['echocardiographer'] },
    ])
  })
})

describe('a mark that is set for a gap', () => {
  it('is not held against the figures themselves', () => {
    expect(answer('is the gap between PACS and educator under 2k').verdicts).toMatchObject([
      { kind: 'compared', comparison: { by: 'difference' } },
    ])
  })
})

describe('a question behind a dislike', () => {
  it('is about the role that it names', () => {
    const [verdict] = answer('im shy does the PACS person have to talk to doctors').verdicts

    expect(verdict).toMatchObject({ kind: 'answered', role: 'pacs-administrator', topic: 'skills' })
  })
})
