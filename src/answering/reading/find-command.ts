import type { CommandId } from '../../../knowledge/cue-groups.ts'
import type { FoundCue } from './find-cues.ts'
import type { Model } from '../model/model.ts'
import type { RoleMention } from '../model/role-mentions.ts'
import type { Token } from '../words/token.ts'

/**
 * Commands that open a dialog: small words, or a role, may stand beside them. All others only stand
 * alone: "back" is one, "how do I get back into scanning" is not.
 */
const guided: readonly CommandId[] = ['explore', 'compare', 'findRole']

/** The command that a message is, if it is nothing but that. */
export function findCommand(
  tokens: readonly Token[],
  cues: readonly FoundCue[],
  mentions: readonly RoleMention[],
  { lexicon, language, isAdvancement }: Model,
): CommandId | undefined {
  const hasRole = mentions.length > 0
  const namesRole = mentions.some(({ role }) => isAdvancement(role))
  const named = mentions.flatMap(({ from, to }) =>
    tokens.flatMap((_, i) => (from <= i && i <= to ? i : [])),
  )
  const asksMore = cues.some(
    ({ label, weak }) => label.kind === 'topic' && !weak && label.id !== 'roles',
  )
  const isPolite = (lemma: string): boolean => lexicon.politeWords.includes(lemma)
  const found = cues.flatMap(({ label, at }) =>
    label.kind === 'command' ? [{ id: label.id, at }] : [],
  )
  const fitting = found.filter(({ id, at }) => {
    const said = new Set(found.filter((other) => other.id === id).flatMap((other) => other.at))
    if (id === 'findRole') {
      return (
        !cues.some((cue) => isBeyond(cue, said)) &&
        at.length > 1 &&
        !namesRole &&
        isCovered(tokens, new Set([...said, ...named]), language.isFunctionWord)
      )
    }
    if (!guided.includes(id)) return !hasRole && isCovered(tokens, said, isPolite)
    // "walk me through a role", "explore the clinical educator"
    if (id === 'explore' && !asksMore) {
      return isCovered(tokens, new Set([...said, ...named]), language.isFunctionWord)
    }
    return isCovered(tokens, said, isPolite)
  })
  return fitting.toSorted((a, b) => b.at.length - a.at.length)[0]?.id
}

/** "what should I be good at": a topic that reaches beyond the command asks for more than it. */
function isBeyond({ label, at, weak }: FoundCue, said: ReadonlySet<number>): boolean {
  const isTopic = label.kind === 'topic' && label.id !== 'roles'
  return isTopic && !weak && !at.every((i) => said.has(i))
}

function isCovered(
  tokens: readonly Token[],
  said: ReadonlySet<number>,
  mayBeLeft: (lemma: string) => boolean,
): boolean {
  return tokens.every(({ lemma, word }, i) => said.has(i) || mayBeLeft(lemma) || mayBeLeft(word))
}
