import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../knowledge/load-knowledge.ts'
import { createAnswering } from '../../src/answering/answering.ts'
import type { Verdict } from '../../src/answering/verdict.ts'
import { lexicon } from './bakery.ts'

const { answer } = createAnswering(loadKnowledge('knowledge/knowledge.json'), lexicon)

const verdictsOn = (question: string): readonly Verdict[] => answer(question).verdicts
const kindsOn = (question: string): readonly string[] =>
  verdictsOn(question).map(({ kind }) => kind)
const saysYes = (question: string): boolean =>
  verdictsOn(question).some((verdict) => 'yesNo' in verdict && verdict.yesNo === 'yes')

/** What the real document must not be made to say. */
describe('createAnswering on the real document', () => {
  it.each([
    'how much does a plumber earn',
    'nurse educator salary',
    'who won the world cup',
    'how much does an accountant earn',
    'barista salary',
    'best pizza in town',
  ])('states no fact in reply to "%s"', (question) => {
    expect(kindsOn(question)).toEqual(['offTopic'])
  })

  // Words of a concept ("cardiologist") and words the document uses elsewhere ("system") are not
  // foreign, hence no sign of another occupation.
  it.each([
    'how much does a cardiologist make',
    'radiologist salary',
    'what does a lab tech earn',
    'physician salary',
    'surgical technologist requirements',
    'should I see a cardiologist',
    'office manager pay',
    'store manager salary',
    'network administrator requirements',
  ])('takes no other occupation for a role of the document: "%s"', (question) => {
    expect(kindsOn(question)).toEqual(['offTopic'])
  })

  it.each([
    'echo tech salary in Texas',
    'what did a PACS administrator earn in 2016',
    'hourly rate of a clinical educator',
    'do echocardiographers work with animals',
    'is a masters in biology ok for a clinical educator',
    'does the document mention Ohio',
    'what does the CIIP exam cost',
    'monthly pay of a clinical educator',
    'is sonography experience required for the educator',
    'cheapest training',
  ])('says that the document is silent on "%s"', (question) => {
    expect(kindsOn(question)).toEqual(['silent'])
  })

  it.each([
    'do I need a degree to be a manager',
    "does an educator need a master's",
    'do echocardiographers work with children',
  ])('says yes to "%s"', (question) => {
    expect(saysYes(question)).toBe(true)
  })

  it.each(["does an imaging manager need a master's", 'do I need a phd to be an educator'])(
    'does not say yes to "%s"',
    (question) => {
      expect(saysYes(question)).toBe(false)
    },
  )

  // The facts are looked for the word that is asked about; "without", "skip", "no" and "optional"
  // turn the question round and are not read.
  it.each([
    'can I become a manager without a degree',
    "can I become an educator without a master's",
    'can you be a pacs admin without certification',
    'is it possible to be an echocardiographer without passing exams',
    'could I skip the exams for echo',
    'is no experience ok for the manager job',
    'is a degree optional for managers',
  ])('does not say yes to "%s"', (question) => {
    expect(saysYes(question)).toBe(false)
  })

  // A certification is asked for, but not by this body, nor in this field.
  it.each([
    'does PARCA certify echocardiographers',
    'do you take the ARDMS exam for PACS',
    'is a nursing degree ok for the educator',
  ])('does not say yes where a fact says something else: "%s"', (question) => {
    expect(saysYes(question)).toBe(false)
  })

  // Only roles with a degree are looked at; the two that ask for none would be the least.
  it('does not call a degree the least where two roles ask for none', () => {
    expect(verdictsOn('which of the four needs the least education')).not.toMatchObject([
      { kind: 'compared', roles: ['diagnostic-imaging-manager'] },
    ])
  })

  it('knows roles between two amounts', () => {
    expect(verdictsOn('who earns between 70k and 75k')).toMatchObject([
      { kind: 'compared', roles: ['clinical-educator', 'pacs-administrator'] },
    ])
  })
})
