import type { Role } from '../../../knowledge/knowledge.ts'
import type { Described } from '../model/descriptions.ts'
import type { Model } from '../model/model.ts'
import type { Token } from '../words/token.ts'

/**
 * Of described roles those of the kind that is said last: "distribution operator" can be an operator
 * that the document does not have, and is none of its specialists, whatever they distribute.
 */
export function ofKindSaid(
  described: readonly Described[],
  words: readonly Token[],
  { advancement }: Pick<Model, 'advancement'>,
): readonly Described[] {
  // One word alone describes nobody further.
  const kind = words.length > 1 ? words.at(-1)?.lemma : undefined
  if (!advancement.some(({ name }) => lastWord(name) === kind)) return described
  const isOfKind = ({ name, aliases }: Role): boolean =>
    [name, ...aliases].some((other) => lastWord(other) === kind)
  const ofKind = new Set(advancement.filter(isOfKind).map(({ id }) => id))
  return described.filter(({ id }) => ofKind.has(id))
}

function lastWord(name: string): string {
  return name.toLowerCase().split(' ').at(-1) ?? name
}
