import type { Language } from './language.ts'
import type { Token } from './token.ts'

/** The word that a message begins with, small ones such as "so" and "ok" left out. */
export function leadWord(
  tokens: readonly Token[],
  { isOf }: Pick<Language, 'isOf'>,
): string | undefined {
  return tokens.find(({ word }) => !isOf('leadIn', word))?.word
}
