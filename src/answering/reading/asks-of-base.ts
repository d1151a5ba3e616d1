import type { TopicId } from '../../../knowledge/topics.ts'
import type { Model } from '../model/model.ts'
import type { Ask } from './reading.ts'

type Said = Pick<Ask, 'mentions' | 'topics' | 'tokens' | 'positions' | 'content'>

const work: readonly TopicId[] = ['overview', 'duties']

const leadingOn: readonly TopicId[] = ['roles', 'furtherAdvancement']

/**
 * "what do sonographers even use", "how can a sonographer advance": they are whom it asks of,
 * whatever else the message speaks of.
 */
export function asksOfBase(said: Said, { base, language }: Model): boolean {
  const [first, ...others] = said.mentions
  if (first === undefined || others.length > 0 || first.role !== base?.id) return false
  const isOnly = (topics: readonly TopicId[]): boolean =>
    said.topics.every((topic) => topics.includes(topic))
  // One word more is the manner of asking: "every path that you have on file".
  if (said.topics.length > 0 && isOnly(leadingOn)) return said.content.length < 2
  return isOnly(work) && isDoer(said, first, language)
}

/** Whether the base role is the one who does what is asked: "what do they use", not "can become". */
function isDoer(
  { tokens, positions }: Said,
  { from, to }: Ask['mentions'][number],
  language: Model['language'],
): boolean {
  const at = positions.indexOf(from)
  const lead = tokens[at - 1]?.word === 'a' || tokens[at - 1]?.word === 'the' ? at - 1 : at
  const auxiliary = tokens[lead - 1]?.word ?? ''
  const verb = tokens
    .slice(positions.indexOf(to) + 1)
    .find(({ word }) => !language.isOf('emphasis', word))
  return (
    language.isAuxiliary(auxiliary) &&
    language.isOf('opening', tokens[lead - 2]?.word) &&
    !language.isOf('becoming', auxiliary) &&
    !language.isOf('becoming', verb?.word)
  )
}
