import type { Model } from './model.ts'
import type { Token } from './token.ts'

/** The level of education that words name ("masters" → "master's degree"), if any. */
export function askedLevel(
  tokens: readonly Token[],
  { lexicon, language }: Pick<Model, 'lexicon' | 'language'>,
): string | undefined {
  const said = ` ${tokens.map(({ lemma }) => lemma).join(' ')} `
  return Object.entries(lexicon.educationLevels).find(([, names]) =>
    names.some((name) => said.includes(` ${language.lemmasOf(name).join(' ')} `)),
  )?.[0]
}
