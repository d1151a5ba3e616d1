import type { DraftFact } from './draft-fact.ts'
import { findMentions } from '../roles/find-mentions.ts'
import type { FoundRole } from '../roles/found-role.ts'
import type { Quote } from '../../knowledge.ts'
import { anyOf } from '../words/any-of.ts'
import type { Passage } from './passage.ts'

/**
 * A sentence that names several roles tells which roles there are; and if it says what leads to
 * each ("… might do this as an A, or that as a B"), it introduces every one of them.
 */
export function introductions(
  text: string,
  quote: Quote,
  base: FoundRole,
  { roles, statements: { words } }: Pick<Passage, 'roles' | 'statements'>,
): readonly DraftFact[] {
  const all: DraftFact = { role: base, topic: 'roles', text, quote, rank: 0 }
  const opening = new RegExp(`^.*?\\b${anyOf(words.possibly)} `).exec(text)?.[0]
  if (opening === undefined) return [all]
  const parts = text
    .slice(opening.length)
    .replace(/\.$/, '')
    .split(/, (?:or |and )?| or (?=\w+ )/)
  const each = parts.flatMap((part): readonly DraftFact[] => {
    const [named, another] = findMentions(part, roles, words).filter(({ role }) => role !== base)
    if (named === undefined || another !== undefined) return []
    if (!/ as an? $/.test(part.slice(0, named.start))) return []
    return [{ role: named.role, topic: 'overview', text: `${opening}${part}.`, quote, rank: 0 }]
  })
  return [all, ...each]
}
