import { beforeAll, describe, expect, it } from 'vitest'
import { loadLexicon } from '../../knowledge/lexicon.ts'
import { evaluateSet, type Outcome } from '../../src/evaluation/evaluate-set.ts'
import { loadQuestionSets } from '../../src/evaluation/load-question-sets.ts'
import { isRight, shareOf, tally, wantsRefusal } from '../../src/evaluation/outcomes.ts'
import type { QuestionSet } from '../../src/evaluation/question-set.ts'

const names = [
  'sonography',
  'sonography-2',
  'sonography-3',
  'sonography-4',
  'sonography-5',
  'sonography-6',
  'sonography-7',
  'sonography-8',
  'sonography-9',
  'sonography-10',
  'sonography-11',
  'sonography-12',
  'sonography-13',
  'sonography-14',
  'sonography-15',
  'sonography-16',
  'sonography-17',
  'sonography-18',
  'sonography-19',
  'sonography-20',
  'sonography-21',
  'sonography-22',
  'sonography-23',
  'sonography-24',
  'sonography-25',
  'sonography-26',
  'sonography-27',
  'sonography-28',
  'sonography-29',
  'sonography-30',
  'sonography-31',
  'sonography-32',
  'sonography-33',
  'sonography-34',
  'sonography-35',
  'sonography-36',
  'sonography-37',
  'sonography-38',
  'sonography-39',
  'career-advancement-for-dental-assistants',
  'where-a-warehouse-associate-can-go',
  'career-advancement-for-paralegals',
  'next-steps-for-medical-coders',
  'career-advancement-for-pharmacy-technicians',
  'moving-up-from-phlebotomy',
  'culinary-careers-at-a-glance',
  'drinking-water-staff-ladder',
  'five-surveying-jobs',
  'advance-in-family-social-work',
  'train-control-job-classes',
  'five-museum-jobs',
  'where-funeral-service-leads',
  'where-airframe-alumni-work',
  'jobs-at-the-hatchery',
  'where-opticianry-can-take-you',
  'the-divers-ladder',
  'careers-in-industrial-refrigeration',
  'where-boatyard-people-go-next',
  'moving-up-in-locks-and-access',
  'climbing-the-ladder-in-testing',
]

interface Evaluated extends QuestionSet {
  readonly outcomes: readonly Outcome[]
}

let sets: ReadonlyMap<string, Evaluated>

// Documents of other professions are compiled with the thesaurus, which takes its time.
beforeAll(async () => {
  const lexicon = loadLexicon('knowledge/lexicon.json')
  const loaded = await loadQuestionSets({ questions: [], knowledge: 'knowledge/knowledge.json' })
  sets = new Map(
    loaded.map((set) => [set.name, { ...set, outcomes: evaluateSet(set, lexicon) }] as const),
  )
}, 120_000)

describe('test/questions/sets.json', () => {
  it('lists every set that has floors below', () => {
    expect([...sets.keys()]).toEqual(names)
  })
})

describe.each(names)('%s', (name) => {
  it('keeps its floor of right answers', () => {
    const { outcomes, floors } = setNamed(name)
    const wanted = outcomes.filter((one) => !wantsRefusal(one))

    expect(shareOf(tally(wanted)), failuresOf(name, wanted)).toBeGreaterThanOrEqual(
      floors?.answers ?? Number.NaN,
    )
  })

  it('keeps its floor of honest refusals', () => {
    const { outcomes, floors } = setNamed(name)
    const wanted = outcomes.filter(wantsRefusal)

    expect(shareOf(tally(wanted)), failuresOf(name, wanted)).toBeGreaterThanOrEqual(
      floors?.refusals ?? Number.NaN,
    )
  })

  it('has a floor that lets hardly a row slip', () => {
    const { outcomes, floors } = setNamed(name)
    const parts = [
      [outcomes.filter((one) => !wantsRefusal(one)), floors?.answers],
      [outcomes.filter(wantsRefusal), floors?.refusals],
    ] as const

    for (const [part, floor] of parts) {
      // 5 points are one row or two of a small set.
      expect(
        shareOf(tally(part)),
        'Answers got better: raise the floor in sets.json to 1.5 points below this share.',
      ).toBeLessThanOrEqual((floor ?? 0) + 5)
    }
  })
})

function setNamed(name: string): Evaluated {
  const set = sets.get(name)
  if (set === undefined) throw new Error(`Expected the set "${name}" in sets.json, got none.`)
  return set
}

/** For a red floor: which rows fail; of a held-out set only how many, so that nobody tunes to it. */
function failuresOf(name: string, outcomes: readonly Outcome[]): string {
  const wrong = outcomes.filter((one) => !isRight(one))
  return setNamed(name).heldOut
    ? `${wrong.length} rows of ${outcomes.length} fail`
    : wrong.map(({ row }) => `${row.id} ${row.turns.join(' → ')}`).join('\n')
}
