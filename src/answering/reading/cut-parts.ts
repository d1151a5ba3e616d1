import type { Model } from '../model/model.ts'
import type { Token } from '../words/token.ts'

/** Positions of the words between commas, "and", "or" and the like, which go with what follows. */
export function cutParts(
  tokens: readonly Token[],
  { lexicon }: Pick<Model, 'lexicon'>,
): readonly (readonly number[])[] {
  const parts: number[][] = []
  for (const [at, { word, clause }] of tokens.entries()) {
    const isCut = lexicon.connectors.includes(word) || clause !== tokens[at - 1]?.clause
    if (isCut) parts.push([])
    parts.at(-1)?.push(at)
  }
  return parts
}
