import { type Education, educationLevels } from '../../../knowledge/knowledge.ts'
import type { Lexicon } from '../../../knowledge/lexicon.ts'
import { oncePer } from '../../../knowledge/once-per.ts'
import { createLanguage } from '../words/language.ts'
import type { Model } from './model.ts'
import type { Token } from '../words/token.ts'

/** The level of education that words name ("masters" → "master's degree"), if any. */
export function askedLevel(
  tokens: readonly Token[],
  { lexicon }: Pick<Model, 'lexicon'>,
): string | undefined {
  const said = ` ${tokens.map(({ lemma }) => lemma).join(' ')} `
  return namesOf(lexicon).find(([, name]) => said.includes(name))?.[0]
}

/** A diploma of a high school is education, but nobody calls it a degree. */
export function isDegree(level: Education['level']): boolean {
  return educationLevels.indexOf(level) >= educationLevels.indexOf("associate's degree")
}

/** Every name of a level, between blanks, in the order of the levels. */
const namesOf = oncePer((lexicon: Lexicon): readonly (readonly [level: string, name: string])[] => {
  const { lemmasOf } = createLanguage(lexicon)
  return Object.entries(lexicon.educationLevels).flatMap(([level, names]) =>
    names.map((name) => [level, ` ${lemmasOf(name).join(' ')} `] as const),
  )
})
