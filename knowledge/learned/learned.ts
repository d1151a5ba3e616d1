import { statSync } from 'node:fs'
import { join } from 'node:path'
import { KnowledgeError } from '../knowledge-error.ts'
import { type Meanings, readMeanings } from './meanings.ts'
import { readWays, type Ways } from './ways.ts'

/** What was learned from written English when the lexicon was built; read when first asked for. */
export interface Learned {
  readonly ways: () => Ways
  readonly meanings: () => Meanings
}

/** Where it stands, in the folder of the lexicon. */
export const learnedFiles = { ways: 'learned/ways.bin', meanings: 'learned/meanings.bin' } as const

/**
 * Finds what was learned; its megabytes are read by the first question that wants them and not at
 * the start. Throws a {@link KnowledgeError} if a file is missing.
 */
export function findLearned(folder: string): Learned {
  const paths = {
    ways: join(folder, learnedFiles.ways),
    meanings: join(folder, learnedFiles.meanings),
  }
  const missing = Object.values(paths).filter(
    (path) => statSync(path, { throwIfNoEntry: false }) === undefined,
  )
  if (missing.length > 0) {
    const message = 'expected what a build has learned, got no file. Run `npm run knowledge:build`.'
    throw new KnowledgeError(missing.map((where) => ({ where, message })))
  }
  return {
    ways: once(() => readWays(paths.ways)),
    meanings: once(() => readMeanings(paths.meanings)),
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => (made ??= { value: make() }).value
}
