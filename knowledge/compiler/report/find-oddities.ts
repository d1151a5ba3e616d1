import { type FactIndex, indexFacts } from '../../fact-index.ts'
import type { Knowledge, Role } from '../../knowledge.ts'
import { limitToDocument } from '../../limit-to-document.ts'
import { requirementTopics, type TopicId, workTopics } from '../../topics.ts'
import { findOddFigures } from './find-odd-figures.ts'
import type { Oddity } from './oddity.ts'

/**
 * What looks odd in a knowledge. Each may be right: it is named for a person to look at, and
 * nothing is left out because of it.
 */
export function findOddities(knowledge: Knowledge): readonly Oddity[] {
  const index = indexFacts(knowledge)
  // Figures of other years are no measure for those of a document.
  const each = knowledge.documents?.map(({ id }) => limitToDocument(knowledge, id)) ?? [knowledge]
  return [
    ...(hardlyTellsCareers(index) ? [hardlyCareers(index)] : []),
    ...each.flatMap((one) => findOddFigures(indexFacts(one))),
    ...parts.flatMap((part) => findMissing(part, index)),
    ...each.flatMap(findOddDates),
    ...(index.base === undefined && index.advancement.length > 1 ? [noBase] : []),
  ]
}

/** Headings of any text may look like roles, and its sentences like their work; not so these. */
const careerTopics: readonly TopicId[] = [
  'salary',
  'outlook',
  'requirements',
  ...requirementTopics.filter((topic) => topic !== 'knowledge'),
]

/** Whether nothing that was found of any role is what documents about careers tell. */
export function hardlyTellsCareers({ advancement, factsOn }: FactIndex): boolean {
  return advancement.every(({ id }) =>
    careerTopics.every((topic) => factsOn(id, topic).length === 0),
  )
}

function hardlyCareers({ advancement }: FactIndex): Oddity {
  const names = advancement.slice(0, 3).map(({ shortName }) => `"${shortName}"`)
  return {
    what:
      'This hardly looks like a document about careers: no pay, growth or requirement was found ' +
      `for any of its roles, such as ${names.join(', ')}.`,
    advice:
      'Look whether it is the file you meant. If the roles are right, say of each what it pays or ' +
      'what it takes, in its section or in the columns of a table.',
    facts: [],
  }
}

/** What people expect to hear of every role. */
interface Part {
  readonly topics: readonly TopicId[]
  readonly name: string
  readonly advice: string
  /** Whether many documents say nothing of it for any role. */
  readonly isOptional?: true
}

const leftOutOrNot = 'If the document gives it, look for it below, among what was left out.'

const parts: readonly Part[] = [
  { topics: ['salary'], name: 'pay', advice: leftOutOrNot },
  { topics: ['outlook'], name: 'job growth', advice: leftOutOrNot, isOptional: true },
  {
    topics: ['requirements', ...requirementTopics],
    name: 'requirement',
    advice:
      'Say what it takes in the section of the role ("must hold", "need a degree in"), or in a column such as "Education"; also that nothing is asked for.',
  },
  {
    topics: workTopics,
    name: 'description of the work',
    advice: 'Begin the section of the role with it, such as "Estimators measure jobs."',
  },
]

function findMissing(
  { topics, name, advice, isOptional }: Part,
  { advancement, factsOn }: FactIndex,
): readonly Oddity[] {
  const lacks = ({ id }: Role): boolean => topics.every((topic) => factsOn(id, topic).length === 0)
  const without = advancement.filter(lacks)
  const others = advancement.length - without.length
  if (without.length === 0 || (others === 0 && isOptional === true)) return []
  if (others === 0) return [{ what: `For no role is there any ${name}.`, advice, facts: [] }]
  const names = without.map(({ shortName }) => shortName).join(', ')
  const what = `No ${name} was found for ${names}; ${others} of ${advancement.length} roles have it.`
  return [{ what, advice, facts: [] }]
}

function findOddDates({ source, documents = [], facts }: Knowledge): readonly Oddity[] {
  const { date } = source
  const [named] = documents
  if (date === undefined) {
    return [
      {
        what: `${named === undefined ? 'The document' : named.name} has no date.`,
        advice:
          'Put one below the title, such as "May 4, 2024": people are told how old it is' +
          `${named === undefined ? '' : ', and what is newer comes first'}.`,
        facts: [],
      },
    ]
  }
  const written = Number(date.slice(0, date.indexOf('-')))
  const later = facts.filter(({ value }) => value?.kind === 'money' && Number(value.year) > written)
  if (later.length === 0) return []
  return [
    {
      what: `Pay is for a year after that of ${named?.name ?? 'the document'}, ${written}.`,
      advice: 'Look whether the date of the document, or the year of the figures, is right.',
      facts: later,
    },
  ]
}

const noBase: Oddity = {
  what: 'It is not clear which role the document starts from.',
  advice:
    'Name it in the title, such as "Career Advancement for Clerks", if there is one. Otherwise nothing is lost.',
  facts: [],
}
