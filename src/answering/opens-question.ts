import type { Token } from './token.ts'

/** Words that open a question or a request. */
const openings =
  /^(?:how|what|which|who|whose|where|when|why|tell|explain|show|give|describe|list)$/

/** Small words such as "so" or "and" may stand before the one that opens. */
const widestStart = 3

/** Whether words begin as a question or a request does, with or without a question mark. */
export function opensQuestion(tokens: readonly Token[]): boolean {
  return tokens.slice(0, widestStart).some(({ word }) => openings.test(word))
}
