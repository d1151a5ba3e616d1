import { roleWord, waysWord } from '../../../knowledge/learned/ways.ts'
import type { RoleMention } from '../model/role-mentions.ts'
import type { Token } from '../words/token.ts'

/**
 * The words of a message as the classifier was trained on them: written out and mended, without
 * what is said beside the question, and with one word for the name of a role, whichever it is.
 */
export function wayWords(
  tokens: readonly Token[],
  mentions: readonly RoleMention[],
  asides: ReadonlySet<number>,
): readonly string[] {
  return tokens.flatMap(({ word }, at) => {
    if (asides.has(at)) return []
    const mention = mentions.find(({ from, to }) => from <= at && at <= to)
    if (mention !== undefined) return mention.from === at ? [roleWord] : []
    return [waysWord(word)]
  })
}
