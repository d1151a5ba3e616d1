import type { DraftFact } from './draft-fact.ts'
import { findMentions, type Mention } from '../roles/find-mentions.ts'
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
  const rolesIn = (part: string): readonly Mention[] =>
    findMentions(part, roles, words).filter(({ role }) => role !== base)
  const each = partsOf(text.slice(opening.length), rolesIn).flatMap(
    (part): readonly DraftFact[] => {
      const [named, another] = rolesIn(part)
      if (named === undefined || another !== undefined) return []
      if (!/ as an? $/.test(part.slice(0, named.start))) return []
      return [{ role: named.role, topic: 'overview', text: `${opening}${part}.`, quote, rank: 0 }]
    },
  )
  return [all, ...each]
}

/**
 * Cuts at commas and at "or"; what names no role belongs to the next part where "and" joins them:
 * "take charge of staff, stock, and budgets as a director".
 */
function partsOf(text: string, rolesIn: (part: string) => readonly Mention[]): readonly string[] {
  const cuts = text.replace(/\.$/, '').split(/(, (?:or |and )?| or (?=\w+ ))/)
  const parts: string[] = []
  let open = ''
  for (let index = 0; index < cuts.length; index += 2) {
    const [joint = '', part = ''] = [cuts[index - 1], cuts[index]]
    const isJoined = open !== '' && (joint.endsWith(' and ') || rolesIn(part).length === 0)
    const whole = isJoined ? open + joint + part : part
    open = rolesIn(whole).length === 0 ? whole : ''
    if (open === '') parts.push(whole)
  }
  return parts
}
