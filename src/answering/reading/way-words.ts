import { roleWord, waysWords } from '../../../knowledge/learned/ways.ts'
import type { Correction } from '../words/correct.ts'
import type { RoleMention } from '../model/role-mentions.ts'
import type { Token } from '../words/token.ts'

/**
 * The words of a message as the classifier was trained on them: as they were typed but for mended
 * errors, without what is said beside the question, and with one word for the name of a role,
 * whichever it is.
 */
export function wayWords(
  tokens: readonly Token[],
  mentions: readonly RoleMention[],
  corrections: readonly Correction[],
  asides: ReadonlySet<number>,
): readonly string[] {
  const mended = new Map(corrections.map(({ from, to }) => [from, to]))
  return tokens.flatMap(({ raw }, at) => {
    if (asides.has(at)) return []
    const mention = mentions.find(({ from, to }) => from <= at && at <= to)
    if (mention !== undefined) return mention.from === at ? [roleWord] : []
    // "what's" is two tokens of one word.
    if (tokens[at - 1]?.raw === raw) return []
    return waysWords(mended.get(raw.toLowerCase()) ?? raw)
  })
}
