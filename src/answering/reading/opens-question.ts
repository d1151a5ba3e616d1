import type { Language } from '../words/language.ts'
import type { Token } from '../words/token.ts'

/** Small words such as "so" or "and" may stand before the one that opens. */
const widestStart = 3

/** Whether words begin as a question or a request does, with or without a question mark. */
export function opensQuestion(tokens: readonly Token[], { says }: Language): boolean {
  return says(tokens.slice(0, widestStart), 'opening')
}
