import type { RoleId } from '../../../knowledge/knowledge.ts'
import { topicMeanings, withParts } from '../../../knowledge/topics.ts'
import { findLikings } from './find-likings.ts'
import { findSchooling } from './find-schooling.ts'
import type { Model } from '../model/model.ts'
import type { Preferences, Priority } from './preferences.ts'
import type { Ask, Reading } from '../reading/reading.ts'

/** What a message says of the person who sent it. */
export interface SaidPreferences extends Preferences {
  /** Roles she names, whether she wants them or not. */
  readonly named: readonly RoleId[]
  /** Her words that the document has nothing to do with: "quiet". */
  readonly foreign: readonly string[]
  /** Whether she asks something instead: a question, or a topic of a role she names. */
  readonly isQuestion: boolean
}

/** Reads what a person likes, how far her education goes and what matters to her, all at once. */
export function readPreferences(reading: Reading, model: Model): SaidPreferences {
  const { likings, avoided } = findLikings(reading, model)
  const schooling = findSchooling(reading, model)
  const priorities = findPriorities(reading, model)
  return {
    ...(likings.length === 0 ? {} : { likings }),
    ...(avoided.length === 0 ? {} : { avoided }),
    ...(schooling === undefined ? {} : { schooling }),
    ...(priorities.length === 0 ? {} : { priorities }),
    named: reading.mentions.map(({ role }) => role).filter(model.isAdvancement),
    foreign: reading.asks.flatMap(({ foreign }) => foreign.map(({ raw }) => raw)),
    isQuestion: reading.asksSomething || reading.asks.some((ask) => asksOfRole(ask, model)),
  }
}

function asksOfRole({ topics, mentions }: Ask, model: Model): boolean {
  const isNamed = mentions.some(({ role }) => model.isAdvancement(role))
  return isNamed && topics.some((topic) => topic !== 'overview' && topic !== 'duties')
}

/** In the order in which she says them. */
function findPriorities(
  { asks, tokens }: Reading,
  { language: { says } }: Model,
): readonly Priority[] {
  const said = asks.flatMap(({ topics, tokens: words }) => {
    if (words.some(({ word }) => word === 'not')) return []
    const wantsLess = says(words, 'fewer')
    return topics.flatMap((topic): readonly Priority[] => {
      // To want little of what is asked for is to want a short way.
      if (wantsLess && withParts('requirements').includes(topic)) return ['shortPath']
      return [topicMeanings[topic].priority ?? []].flat()
    })
  })
  const isShort = says(tokens, 'shortWay')
  return [...new Set<Priority>([...said, ...(isShort ? (['shortPath'] as const) : [])])]
}
