import type { Knowledge, Role, RoleId } from '../../../knowledge/knowledge.ts'
import {
  classify,
  type EntryWays,
  type Likely,
  restoreWays,
} from '../../../knowledge/learned/ways.ts'
import type { Lexicon } from '../../../knowledge/lexicon.ts'
import { type Correct, createCorrector } from '../words/correct.ts'
import type { FindCues } from '../words/cues.ts'
import { createFactMeanings, type FactLikeness } from './fact-meanings.ts'
import { createDescriptions, type Descriptions } from './descriptions.ts'
import { englishOf } from './english.ts'
import type { Label } from './label.ts'
import { createLanguage, type Language } from '../words/language.ts'
import { createSearchIndex, type SearchEntries } from './search-index.ts'
import { createRoleFinder, type FindRoleMentions } from './role-mentions.ts'
import { createTermReader, type TermReader } from './terms.ts'
import { createRoleMeanings, type FindNearRoles } from './role-meanings.ts'
import { thresholds } from '../thresholds.ts'
import { plainWords } from '../words/plain-words.ts'
import { type FactIndex, indexFacts } from '../../../knowledge/fact-index.ts'

/** Knowledge and lexicon with every index answering needs; made once, never changed. */
export interface Model extends FactIndex {
  readonly lexicon: Lexicon
  readonly language: Language
  readonly correct: Correct
  readonly findCues: FindCues<Label>
  readonly findRoles: FindRoleMentions
  readonly terms: TermReader
  readonly descriptions: Descriptions
  readonly findNearRoles: FindNearRoles
  /** Of which role a message speaks that names none, the likeliest first; none where none was learned. */
  readonly spokenOf: (words: readonly string[]) => readonly Likely[]
  /** What a message asks of the document, the likeliest first; none where none was learned. */
  readonly askedFor: (words: readonly string[]) => readonly Likely[]
  /** How near a fact comes to what words mean. */
  readonly likeness: FactLikeness
  /** Fuzzy search over the phrasings of entries; indexed when first asked for. */
  readonly searchEntries: SearchEntries
  /** Whether a lemma is one of the document's own words, or of the names it goes by. */
  readonly isDocumentWord: (lemma: string) => boolean
  /** Whether a lemma is work of the same field that the document is not about. */
  readonly isElsewhere: (lemma: string) => boolean
  /** Words of the lexicon's cues: about careers, whatever the document. */
  readonly isCareerWord: (lemma: string) => boolean
  readonly occupations: ReadonlySet<string>
  /** Given names, in small letters, that are no places and no other words. */
  readonly givenNames: ReadonlySet<string>
  /** What a message is a way to say, the likeliest first. */
  readonly classify: (words: readonly string[]) => readonly Likely[]
}

/** Builds every index over a knowledge and the lexicon. */
export function createModel(knowledge: Knowledge, lexicon: Lexicon): Model {
  const document = documentWords(knowledge)
  const english = englishOf(lexicon)
  const language = createLanguage(lexicon, new Set([...document, ...english.words]))
  const terms = createTermReader(knowledge, lexicon, language)
  const documentLemmas = new Set([...document].map(language.lemmatize))
  const elsewhere = new Set((knowledge.elsewhere ?? []).map(language.lemmatize))
  return {
    ...indexFacts(knowledge),
    lexicon,
    language,
    terms,
    correct: createCorrector({
      document,
      lexicon: english.words,
      names: [...document].filter((word) => !language.isEnglish(word)),
      // "radiologists" is in no list of frequent words, and no typing error.
      isEnglish: (word) =>
        language.isEnglish(word) || english.occupations.has(language.lemmatize(word)),
      isRare: (word) =>
        [word, language.lemmatize(word)].every(
          (form) => lexicon.englishWords.indexOf(form) >= thresholds.commonWords,
        ),
      nameWords: [
        ...new Set(knowledge.roles.flatMap(({ name, plural }) => plainWords(`${name} ${plural}`))),
      ],
      neighbors: nameNeighbors(knowledge.roles),
    }),
    findCues: english.findCues,
    findRoles: createRoleFinder(
      {
        roles: knowledge.roles,
        certifications: certificationsOf(knowledge),
        genericRoles: lexicon.genericRoles,
      },
      language,
    ),
    descriptions: createDescriptions(knowledge, language, terms),
    searchEntries: searchLater(knowledge, language),
    findNearRoles: createRoleMeanings(knowledge, language, lexicon),
    spokenOf: createSpoken(knowledge, 'roles'),
    askedFor: createSpoken(knowledge, 'topics'),
    likeness: createFactMeanings(language, terms, lexicon),
    isDocumentWord: (lemma) => documentLemmas.has(lemma),
    isElsewhere: (lemma) => elsewhere.has(lemma),
    isCareerWord: english.isCareerWord,
    occupations: english.occupations,
    givenNames: english.givenNames,
    classify: english.classify,
  }
}

/** The weights are restored by the first message that wants them. */
function createSpoken({ spokenOf }: Knowledge, what: keyof EntryWays): Model['spokenOf'] {
  let ways: ReturnType<typeof restoreWays> | undefined
  return (words) => {
    if (spokenOf === undefined) return []
    ways ??= restoreWays(spokenOf[what])
    return classify(words, ways)
  }
}

/** Most questions are understood without: a start need not wait for the index. */
function searchLater(knowledge: Knowledge, { lemmasOf }: Language): SearchEntries {
  let search: SearchEntries | undefined
  return (question) => {
    search ??= createSearchIndex(knowledge, lemmasOf)
    return search(question)
  }
}

/** The names of certifications that one role alone asks for, without who gives them. */
function certificationsOf({ facts }: Knowledge): ReadonlyMap<string, RoleId> {
  const roles = new Map<string, RoleId | undefined>()
  for (const { role, value } of facts) {
    if (value?.kind !== 'certification') continue
    for (const written of value.names) {
      const name = written.replace(/\s*\(.*\)$/, '')
      const isNamed = name.includes(' ') && (!roles.has(name) || roles.get(name) === role)
      roles.set(name, isNamed ? role : undefined)
    }
  }
  return new Map([...roles].flatMap(([name, role]) => (role === undefined ? [] : [[name, role]])))
}

function documentWords(knowledge: Knowledge): ReadonlySet<string> {
  const texts = [
    ...knowledge.facts.flatMap(({ text, quote }) => [text, quote.text]),
    ...knowledge.roles.flatMap((role) => [
      role.name,
      role.shortName,
      role.plural,
      ...role.aliases,
      ...role.descriptions,
    ]),
    ...(knowledge.elsewhere ?? []),
  ]
  return new Set(texts.flatMap(plainWords))
}

/** Words that stand side by side in some role's name, in both directions. */
function nameNeighbors(roles: readonly Role[]): ReadonlyMap<string, ReadonlySet<string>> {
  const neighbors = new Map<string, Set<string>>()
  const join = (a: string | undefined, b: string | undefined): void => {
    if (a === undefined || b === undefined) return
    neighbors.set(a, (neighbors.get(a) ?? new Set()).add(b))
  }
  const names = roles.flatMap((role) => [role.name, role.shortName, role.plural, ...role.aliases])
  for (const words of names.map(plainWords)) {
    for (const [i, word] of words.entries()) {
      join(word, words[i + 1])
      join(words[i + 1], word)
    }
  }
  return neighbors
}
