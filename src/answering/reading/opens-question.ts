import type { Language } from '../words/language.ts'
import type { Token } from '../words/token.ts'
import { thresholds } from '../thresholds.ts'

/** Whether words begin as a question or a request does, with or without a question mark. */
export function opensQuestion(tokens: readonly Token[], { says }: Language): boolean {
  return says(tokens.slice(0, thresholds.widestStart), 'opening')
}
