import type { ShortForms } from './learned/expand-word.ts'
import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import {
  type CommandId,
  commandIds,
  type ComparisonKind,
  comparisonKinds,
  type MoveId,
  moveIds,
  type ReferenceKind,
  referenceKinds,
  type SmallTalkKind,
  smallTalkKinds,
  type WishKind,
  wishKinds,
  type WordClass,
  wordClasses,
} from './cue-groups.ts'
import { findLearned, type Learned } from './learned/learned.ts'
import { type TopicId, topicIds } from './topics.ts'
import type { Cue } from './cue.ts'

/** Raised whenever a field changes meaning; the loader refuses any other number. */
export const lexiconVersion = 1

/** What a topic is called and how people ask for it. */
interface TopicWords {
  /** Completes "The document does not say …". */
  readonly name: string
  /** For a button, at most 20 characters. */
  readonly label: string
  readonly asks: readonly Cue[]
  /** Templates of phrasings, with `{role}`, `{a role}` and `{roles}`. */
  readonly questions: readonly string[]
}

/** What a number counts, and how many of it make the whole. */
interface Unit {
  readonly times?: number
  /** The whole is the least number with so many digits; with any other count it is no unit. */
  readonly digits?: readonly number[]
  readonly unit?: 'money' | 'percent'
}

/** Groups of cues by what they say. */
type CueGroups<Kind extends string> = Readonly<Record<Kind, readonly Cue[]>>

/** General English as the bot knows it; the same for every document. */
export interface Lexicon extends ShortForms {
  readonly lexiconVersion: typeof lexiconVersion
  readonly topics: Readonly<Record<TopicId, TopicWords>>
  readonly comparisons: CueGroups<ComparisonKind>
  readonly smallTalk: CueGroups<SmallTalkKind>
  /** What words of documents mean, each in a sentence. */
  readonly glossary: Readonly<Record<string, string>>
  readonly commands: CueGroups<CommandId>
  /** What a person says of herself: `likes`, `dislikes`, and that she `seeks` what suits her. */
  readonly wishes: CueGroups<WishKind>
  /** What points back to roles that were spoken of: to `both`, or to `some` of them. */
  readonly references: CueGroups<ReferenceKind>
  readonly medicalAdvice: readonly Cue[]
  /** What a person says to a dialog; a cue is a whole message but for `…` at its ends. */
  readonly moves: CueGroups<MoveId>
  /** Marks that a dictated message says in words, by what it says. */
  readonly spokenMarks: Readonly<Record<string, string>>
  /** Those that are words by themselves, and marks where others are said as well. */
  readonly marksAmongOthers: Readonly<Record<string, string>>
  readonly irregular: Readonly<Record<string, string>>
  readonly numbers: Readonly<Record<string, number>>
  readonly ordinals: Readonly<Record<string, number>>
  /** Words behind a number that tell what it counts. */
  readonly units: Readonly<Record<string, Unit>>
  readonly educationLevels: Readonly<Record<string, readonly string[]>>
  readonly functionWords: readonly string[]
  /** Small words of other languages that are not English words as well. */
  readonly foreignFunctionWords: readonly string[]
  readonly pronouns: readonly string[]
  /** Phrases, for instance "what about". */
  readonly openers: readonly string[]
  /** Phrases that take back what was just said: "no wait". */
  readonly corrections: readonly string[]
  readonly fillers: readonly string[]
  readonly conjunctions: readonly string[]
  readonly auxiliaries: readonly string[]
  readonly determiners: readonly string[]
  readonly genericRoles: readonly string[]
  readonly rankWords: readonly string[]
  /** Stand before a role's name without belonging to it: "pay manager", "salary educator". */
  readonly askWords: readonly string[]
  /** Join the parts of a comparison: or, than, versus. */
  readonly connectors: readonly string[]
  /** Small words by what they do in a question. */
  readonly wordClasses: Readonly<Record<WordClass, readonly string[]>>
  readonly negations: readonly string[]
  readonly politeWords: readonly string[]
  readonly prepositions: readonly string[]
  /** Groups of words that stand for one thing. */
  readonly concepts: readonly (readonly string[])[]
  /** Names of occupations, one or two words, from WordNet. */
  readonly occupations: readonly string[]
  /** Given names that are no places and no other words: somebody who is spoken of. */
  readonly givenNames: readonly string[]
  /** Words in use, most frequent first, from SUBTLEX-US: no typing error is among them. */
  readonly englishWords: readonly string[]
  /** What was learned from written English; absent while a build is under way. */
  readonly learned?: Learned
}

/** Reads a compiled lexicon; throws with the remedy if it is missing, broken or of another version. */
export function loadLexicon(path: string): Lexicon {
  const lexicon = parseLexicon(JSON.parse(readFileSync(path, 'utf8')), path)
  return { ...lexicon, learned: findLearned(dirname(path)) }
}

/**
 * Checks the parts that code relies on by name; the lists in it are trusted, as they are our own
 * build.
 */
export function parseLexicon(json: unknown, where = 'lexicon'): Lexicon {
  const remedy = 'Run `npm run knowledge:build` to make it anew.'
  if (typeof json !== 'object' || json === null) {
    throw new TypeError(`${where}: expected an object, got ${typeof json}. ${remedy}`)
  }
  const read = json as Readonly<Record<string, unknown>>
  if (read.lexiconVersion !== lexiconVersion) {
    throw new TypeError(
      `${where}: expected lexiconVersion ${lexiconVersion}, got "${String(read.lexiconVersion)}". ${remedy}`,
    )
  }
  for (const [part, keys, expected] of closedParts) {
    const missing = keys.filter((key) => !Object.hasOwn(read[part] ?? {}, key))
    if (missing.length > 0) {
      throw new TypeError(`${where}: expected ${expected} ${missing.join(', ')}. ${remedy}`)
    }
  }
  // Stored as one line each: a list of 36,000 lines would drown every diff.
  return {
    ...(json as Lexicon),
    givenNames: String(read.givenNames).split(' '),
    englishWords: String(read.englishWords).split(' '),
  }
}

/** The parts with keys that code relies on, and what is said where one is missing. */
const closedParts: readonly (readonly [keyof Lexicon, readonly string[], string])[] = [
  ['topics', topicIds, 'words for every topic, got none for'],
  ['wordClasses', wordClasses, 'words of every class, got none of'],
  ['moves', moveIds, 'cues of every move, got none of'],
  ['comparisons', comparisonKinds, 'cues of every comparison, got none of'],
  ['smallTalk', smallTalkKinds, 'cues of all small talk, got none of'],
  ['commands', commandIds, 'cues of every command, got none of'],
  ['wishes', wishKinds, 'cues of every wish, got none of'],
  ['references', referenceKinds, 'cues of every reference, got none of'],
]
