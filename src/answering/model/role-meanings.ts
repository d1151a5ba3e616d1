import type { Knowledge, RoleId } from '../../../knowledge/knowledge.ts'
import type { Meaning } from '../../../knowledge/learned/meanings.ts'
import type { Lexicon } from '../../../knowledge/lexicon.ts'
import { isFigure } from '../../../knowledge/topics.ts'
import { englishOf } from './english.ts'
import type { Language } from '../words/language.ts'
import { plainWords } from '../words/plain-words.ts'
import { thresholds } from '../thresholds.ts'
import { wordNearness } from './word-nearness.ts'

/**
 * How much nearer words come in meaning to what is said of each role than to what is said of roles
 * in the mean: about 1 for one telling word that means the same, below 0 where others are nearer.
 */
export type FindNearRoles = (words: readonly string[]) => ReadonlyMap<RoleId, number>

/** A word that is said of roles, and which they are. */
interface SaidWord {
  readonly meaning: Meaning
  readonly roles: readonly RoleId[]
}

/**
 * Compares words with what the document says of each role by what they mean, where they share none
 * with it: "lecture in a classroom" is near to teaching. Each word counts by the word of the role
 * that is nearest to it, as in BERTScore (Zhang et al. 2020): one good word is enough, whatever else
 * its sentence speaks of. The vectors are read when first asked for.
 */
export function createRoleMeanings(
  knowledge: Knowledge,
  language: Language,
  lexicon: Lexicon,
): FindNearRoles {
  const { meaningOf, isCareerWord, commonness } = englishOf(lexicon)
  const ids = knowledge.roles.flatMap(({ id, kind }) => (kind === 'advancement' ? [id] : []))
  const isTelling = (word: string): boolean =>
    !language.isFunctionWord(word) && !lexicon.genericRoles.includes(word)
  const weightOf = (word: string): number =>
    (1 - commonness(word)) * (isCareerWord(language.lemmatize(word)) ? thresholds.careerWord : 1)
  let said: readonly SaidWord[] | undefined
  const kept = new Map<string, ReadonlyMap<RoleId, number>>()

  const nearnessOf = (word: string): ReadonlyMap<RoleId, number> => {
    const known = kept.get(word)
    if (known !== undefined) return known
    said ??= wordsOfRoles(knowledge, isTelling, (telling) => meaningOf([telling]))
    const near = lead(word, said, ids)
    if (kept.size >= thresholds.keptMeanings) kept.clear()
    kept.set(word, near)
    return near
  }
  /** By how much each role is nearer to a word than roles are in the mean. */
  const lead = (
    word: string,
    words: readonly SaidWord[],
    all: readonly RoleId[],
  ): ReadonlyMap<RoleId, number> => {
    const meaning = meaningOf([word])
    if (meaning === undefined) return new Map()
    const best = new Map<RoleId, number>()
    for (const { meaning: other, roles } of words) {
      const near = wordNearness(meaning, other)
      if (near === 0) continue
      for (const role of roles) best.set(role, Math.max(best.get(role) ?? 0, near))
    }
    const mean = [...best.values()].reduce((sum, near) => sum + near, 0) / all.length
    const weight = weightOf(word)
    return new Map(all.map((role) => [role, weight * ((best.get(role) ?? 0) - mean)]))
  }
  return (words) => {
    const nearnesses = [...new Set(words.filter(isTelling))].map(nearnessOf)
    const leads = ids.map((role) => {
      const near = nearnesses.map((lead) => lead.get(role) ?? 0)
      const speaking = near.filter((lead) => lead >= thresholds.speaksForRole)
      const lead = near.reduce((sum, one) => sum + one, 0)
      // One word is near to something by chance.
      return [role, speaking.length < 2 ? Math.min(0, lead) : lead] as const
    })
    return new Map(leads.filter(([, lead]) => lead !== 0))
  }
}

/** What the document and the wording say of each role, word by word; figures are of other people. */
function wordsOfRoles(
  { roles, facts }: Knowledge,
  isTelling: (word: string) => boolean,
  meaningOf: (word: string) => Meaning | undefined,
): readonly SaidWord[] {
  const saying = new Map<string, Set<RoleId>>()
  const add = (role: RoleId, text: string): void => {
    for (const word of plainWords(text).filter(isTelling)) {
      saying.set(word, (saying.get(word) ?? new Set()).add(role))
    }
  }
  const isOfRole = new Set(roles.flatMap(({ id, kind }) => (kind === 'advancement' ? id : [])))
  for (const { role, topic, text } of facts) {
    if (role !== undefined && isOfRole.has(role) && !isFigure(topic)) add(role, text)
  }
  for (const { id, descriptions } of roles.filter((role) => isOfRole.has(role.id))) {
    for (const text of descriptions) add(id, text)
  }
  return [...saying].flatMap(([word, of]) => {
    const meaning = meaningOf(word)
    return meaning === undefined ? [] : [{ meaning, roles: [...of] }]
  })
}
