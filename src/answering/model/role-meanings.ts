import type { Knowledge, RoleId } from '../../../knowledge/knowledge.ts'
import { type Meaning, nearness } from '../../../knowledge/learned/meanings.ts'
import type { Lexicon } from '../../../knowledge/lexicon.ts'
import { isFigure } from '../../../knowledge/topics.ts'
import { englishOf } from './english.ts'
import type { Language } from '../words/language.ts'
import { plainWords } from '../words/plain-words.ts'

/** How near what words mean comes to what is said of each role: the cosine, mostly 0 to 0.7. */
export type FindNearRoles = (words: readonly string[]) => ReadonlyMap<RoleId, number>

/**
 * Compares words with what the document says of each role by what they mean, where they share none
 * with it: "lecture in a classroom" is near to teaching. The vectors are read when first asked for.
 */
export function createRoleMeanings(
  knowledge: Knowledge,
  language: Language,
  lexicon: Lexicon,
): FindNearRoles {
  const { meaningOf, isCareerWord } = englishOf(lexicon)
  const isTelling = (word: string): boolean =>
    !language.isFunctionWord(word) &&
    !lexicon.genericRoles.includes(word) &&
    !isCareerWord(language.lemmatize(word))
  const read = (words: readonly string[]): Meaning | undefined => {
    const telling = new Set(words.filter(isTelling))
    // One word is near to something by chance.
    return telling.size < 2 ? undefined : meaningOf([...telling])
  }
  let roles: readonly (readonly [RoleId, readonly Meaning[]])[] | undefined
  return (words) => {
    const said = read(words)
    if (said === undefined) return new Map()
    roles ??= saidOfRoles(knowledge).map(([id, texts]) => [
      id,
      texts.flatMap((text) => read(plainWords(text)) ?? []),
    ])
    return new Map(roles.map(([id, meanings]) => [id, nearest(said, meanings)]))
  }
}

/** What the document and the wording say of each role, figures aside: they are of other people. */
function saidOfRoles({
  roles,
  facts,
}: Knowledge): readonly (readonly [RoleId, readonly string[]])[] {
  return roles
    .filter(({ kind }) => kind === 'advancement')
    .map(({ id, descriptions }) => [
      id,
      [
        ...facts
          .filter(({ role, topic }) => role === id && !isFigure(topic))
          .map(({ text }) => text),
        ...descriptions,
      ],
    ])
}

/** The mean of the two nearest: one sentence may be near by chance. */
function nearest(said: Meaning, meanings: readonly Meaning[]): number {
  const [first = 0, second = first] = meanings
    .map((meaning) => nearness(said, meaning))
    .toSorted((a, b) => b - a)
  return (first + second) / 2
}
