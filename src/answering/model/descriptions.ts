import type { Fact, FactId, Knowledge, Role, RoleId } from '../../../knowledge/knowledge.ts'
import { isFigure } from '../../../knowledge/topics.ts'
import type { Language } from '../words/language.ts'
import type { Term, TermReader } from './terms.ts'
import { thresholds } from '../thresholds.ts'

/** A role or fact and how well it fits, unbounded for roles, 0 to 1 for facts. */
interface Scored<Id> {
  readonly id: Id
  readonly score: number
}

/** A role with the number of words of the question that speak for it. */
export interface Described extends Scored<RoleId> {
  readonly words: number
}

/** Finds roles and facts by what is said of them instead of by name. */
export interface Descriptions {
  /** Whether a word has to do with the document: it stands there, or means what tells roles apart. */
  readonly isKnown: (terms: readonly Term[]) => boolean
  /** Whether a word is the document's own for a role, or for all of them. */
  readonly speaksOf: (role: RoleId, lemma: string) => boolean
  /** Roles whose description shares telling words with the question, best first. */
  readonly findRoles: (words: readonly (readonly Term[])[]) => readonly Described[]
  /** Share of the words that each fact covers, best first; facts that cover none are left out. */
  readonly findFacts: (
    words: readonly (readonly Term[])[],
    facts: readonly Fact[],
  ) => readonly Scored<FactId>[]
}

/**
 * Indexes roles by the words of their facts and descriptions. A word weighs the more the fewer
 * roles have it (inverse document frequency), so that "ultrasound" tells no role from another.
 */
export function createDescriptions(
  knowledge: Knowledge,
  language: Language,
  reader: TermReader,
): Descriptions {
  const roles = knowledge.roles.filter(({ kind }) => kind === 'advancement')
  const postings = new Map<string, Map<RoleId, number>>()
  const factTerms = new Map<FactId, ReadonlySet<string>>()
  const known = new Set<string>()
  const termsOf = readOnce((text) => reader.ofDocument(language.lemmasOfProse(text)))

  for (const fact of knowledge.facts) {
    const terms = new Set(termsOf(fact.text).map(({ term }) => term))
    factTerms.set(fact.id, terms)
    for (const term of terms) known.add(term)
  }
  const factsOf = groupByRole(knowledge.facts)
  for (const role of roles) {
    for (const [term, weight] of describe(role, factsOf.get(role.id) ?? [], termsOf)) {
      postings.set(term, (postings.get(term) ?? new Map<RoleId, number>()).set(role.id, weight))
      known.add(term)
    }
  }
  const naming = (term: string): number => nameFactor(term, language)
  const rarities = new Map(
    [...postings].map(([term, posting]) => [term, rarityOf(posting, roles.length)]),
  )
  const rarity = (term: string): number => (rarities.get(term) ?? 0) * naming(term)

  return {
    isKnown: (terms) =>
      terms.some(({ term, weight }) =>
        weight === 1 ? known.has(term) : (postings.get(term)?.size ?? roles.length) < roles.length,
      ),
    speaksOf: (role, lemma) => postings.get(lemma)?.has(role) ?? known.has(lemma),
    findRoles: (words) => {
      const scores = new Map<RoleId, number>()
      const counts = new Map<RoleId, number>()
      for (const terms of dropRepeated(words)) {
        for (const [role, score] of bestPerRole(terms, postings, rarity)) {
          scores.set(role, (scores.get(role) ?? 0) + score)
          counts.set(role, (counts.get(role) ?? 0) + 1)
        }
      }
      return rank(scores).map((role) => ({ ...role, words: counts.get(role.id) ?? 0 }))
    },
    findFacts: (words, facts) => {
      const content = words.filter((terms) => terms.length > 0)
      const scores = facts.map((fact): readonly [FactId, number] => {
        const terms = factTerms.get(fact.id) ?? new Set()
        const covered = content.map((word) => coverage(word, terms))
        return [fact.id, sum(covered) / Math.max(1, content.length)]
      })
      return rank(new Map(scores.filter(([, score]) => score > 0)))
    },
  }
}

/** The terms of a fact serve to find it and to describe its role. */
function readOnce(readText: (text: string) => readonly Term[]): (text: string) => readonly Term[] {
  const read = new Map<string, readonly Term[]>()
  return (text) => {
    const terms = read.get(text) ?? readText(text)
    read.set(text, terms)
    return terms
  }
}

function groupByRole(facts: readonly Fact[]): ReadonlyMap<RoleId | undefined, readonly Fact[]> {
  const groups = new Map<RoleId | undefined, Fact[]>()
  for (const fact of facts) {
    const group = groups.get(fact.role)
    if (group === undefined) groups.set(fact.role, [fact])
    else group.push(fact)
  }
  return groups
}

/**
 * Inverse document frequency, in which a role counts only as far as it uses the word: "manage" is
 * said once of most roles and ten times of one.
 */
function rarityOf(posting: ReadonlyMap<RoleId, number>, roleCount: number): number {
  const uses = [...posting.values()]
  const most = Math.max(...uses)
  return Math.log(roleCount / sum(uses.map((use) => use / most)))
}

/** The telling words of one role, with their weight. */
function describe(
  role: Role,
  facts: readonly Fact[],
  termsOf: (text: string) => readonly Term[],
): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  const add = (text: string, weight: number): void => {
    for (const { term } of termsOf(text)) weights.set(term, (weights.get(term) ?? 0) + weight)
  }
  // Figures are for a broader occupation: its words would describe the wrong people.
  for (const fact of facts.filter(({ topic }) => !isFigure(topic))) add(fact.text, 1)
  // A role with thirty nicknames does not say each of their words thirty times.
  const words = [role.name, role.shortName, ...role.aliases].flatMap((name) => name.split(' '))
  const names = termsOf([...new Set(words)].join(' '))
  for (const term of new Set(names.map((name) => name.term))) {
    weights.set(term, (weights.get(term) ?? 0) + 1)
  }
  for (const text of role.descriptions) add(text, thresholds.describedWeight)
  return new Map([...weights].map(([term, uses]) => [term, (2 * uses) / (uses + 1)]))
}

/**
 * For one word of the question, what speaks for each role: the better of the word itself and its
 * meaning, tempered by the other. Whoever says "pictures" may mean images in general, whichever role
 * the document happens to use that very word of.
 */
function bestPerRole(
  terms: readonly Term[],
  postings: ReadonlyMap<string, ReadonlyMap<RoleId, number>>,
  rarity: (term: string) => number,
): ReadonlyMap<RoleId, number> {
  const known = terms.filter(({ term }) => postings.has(term))
  const scores = known.map(({ term, weight }) => ({
    isMeaning: term.startsWith('#'),
    byRole: [...(postings.get(term) ?? [])].map(
      ([role, strength]) => [role, Math.max(0, weight * rarity(term)) * strength] as const,
    ),
  }))
  const word = strongest(
    scores.filter(({ isMeaning }) => !isMeaning).flatMap(({ byRole }) => byRole),
  )
  const meaning = strongest(
    scores.filter(({ isMeaning }) => isMeaning).flatMap(({ byRole }) => byRole),
  )
  if (word.size === 0 || meaning.size === 0) return word.size === 0 ? meaning : word
  const roles = new Set([...word.keys(), ...meaning.keys()])
  return new Map(
    [...roles].map((role) => [role, ((word.get(role) ?? 0) + (meaning.get(role) ?? 0)) / 2]),
  )
}

function strongest(scores: readonly (readonly [RoleId, number])[]): ReadonlyMap<RoleId, number> {
  const best = new Map<RoleId, number>()
  for (const [role, score] of scores) best.set(role, Math.max(best.get(role) ?? 0, score))
  return best
}

/** "ARDMS" can be said of one role only and by no accident. */
function nameFactor(term: string, language: Language): number {
  return term.startsWith('#') || language.isEnglish(term) ? 1 : thresholds.properName
}

/** A word said twice is no better evidence than one. */
function dropRepeated(words: readonly (readonly Term[])[]): readonly (readonly Term[])[] {
  const seen = new Set<string>()
  return words.filter(([first]) => {
    if (first === undefined || seen.has(first.term)) return false
    seen.add(first.term)
    return true
  })
}

function coverage(word: readonly Term[], terms: ReadonlySet<string>): number {
  return Math.max(0, ...word.filter(({ term }) => terms.has(term)).map(({ weight }) => weight))
}

function rank<Id>(scores: ReadonlyMap<Id, number>): readonly Scored<Id>[] {
  return [...scores].map(([id, score]) => ({ id, score })).toSorted((a, b) => b.score - a.score)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
