import type { Model } from '../model/model.ts'
import type { Ask } from './reading.ts'

/** "what do sonographers even use": they are whom it asks of, whatever else the message speaks of. */
export function asksOfBase(
  {
    mentions,
    topics,
    tokens,
    positions,
  }: Pick<Ask, 'mentions' | 'topics' | 'tokens' | 'positions'>,
  { base, language }: Model,
): boolean {
  const [first, ...others] = mentions
  if (first === undefined || others.length > 0 || first.role !== base?.id) return false
  const at = positions.indexOf(first.from)
  const isSubject =
    language.isAuxiliary(tokens[at - 1]?.word ?? '') &&
    language.isOf('opening', tokens[at - 2]?.word)
  const isOfWork = topics.every((topic) => topic === 'overview' || topic === 'duties')
  return isSubject && isOfWork && !language.says(tokens, 'becoming')
}
