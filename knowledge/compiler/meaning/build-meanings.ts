import { stemmer } from 'stemmer'
import type { Meanings } from '../../learned/meanings.ts'
import { factorize, type Sparse } from './factorize.ts'
import { type Gloss, readGlosses } from './read-glosses.ts'

/** Raised whenever the same words would get other vectors. */
export const meaningsVersion = 1

/** Numbers that stand for a word: fewer blur what is unlike, more cost memory and tell little. */
const dimensions = 128

/** Senses that a stem has to be met in: what is met once is like nothing. */
const leastSenses = 3

/** What it takes to be worth a place. */
export interface EnglishStems {
  /** Words without content. */
  readonly functionWords: ReadonlySet<string>
  /** Words in use. */
  readonly words: readonly string[]
}

/**
 * Vectors of word stems: stems that WordNet's glosses use alike lie close. Latent semantic analysis
 * (Deerwester et al. 1990) of the glosses as documents, each with the words of the senses that
 * WordNet relates it to.
 */
export function buildMeanings(english: EnglishStems): Omit<Meanings, 'inputsHash'> {
  const bags = readGlosses().map((gloss) => weigh(gloss, english.functionWords))
  const counts = new Map<string, number>()
  for (const bag of bags) {
    for (const stem of bag.keys()) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  const stems = [...counts]
    .filter(([, count]) => count >= leastSenses)
    .map(([stem]) => stem)
    .toSorted()
  const rarities = stems.map((stem) => Math.log(bags.length / (counts.get(stem) ?? 1)))
  const vectors = factorize(toMatrix(bags, stems, rarities), dimensions)
  const inUse = new Set(english.words.map(stemmer))
  const kept = stems.flatMap((stem, i) => (inUse.has(stem) ? [i] : []))
  return {
    dimensions,
    stems: kept.map((i) => stems[i] ?? ''),
    rarities: Uint8Array.from(kept, (i) => Math.round((rarities[i] ?? 0) * 16)),
    vectors: toBytes(kept.map((i) => vectors.subarray(i * dimensions, (i + 1) * dimensions))),
  }
}

/** Stems of a gloss and how much each counts. */
function weigh(gloss: Gloss, functionWords: ReadonlySet<string>): ReadonlyMap<string, number> {
  const bag = new Map<string, number>()
  for (const { text, weight } of gloss) {
    for (const word of text.toLowerCase().match(/[a-z]{2,}/g) ?? []) {
      if (functionWords.has(word)) continue
      const stem = stemmer(word)
      bag.set(stem, (bag.get(stem) ?? 0) + weight)
    }
  }
  return bag
}

/** Rows of length one, words weighted by how rare they are (tf-idf). */
function toMatrix(
  bags: readonly ReadonlyMap<string, number>[],
  stems: readonly string[],
  rarities: readonly number[],
): Sparse {
  const places = new Map(stems.map((stem, i) => [stem, i]))
  const rows = bags.map((bag) => {
    const entries = [...bag].flatMap(([stem, weight]) => {
      const at = places.get(stem)
      return at === undefined ? [] : [{ at, value: Math.sqrt(weight) * (rarities[at] ?? 0) }]
    })
    const length = Math.hypot(...entries.map(({ value }) => value)) || 1
    return entries.map(({ at, value }) => ({ at, value: value / length }))
  })
  const starts = [0]
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.length)
  const entries = rows.flat()
  return {
    columns: stems.length,
    starts: Int32Array.from(starts),
    at: Int32Array.from(entries, ({ at }) => at),
    values: Float64Array.from(entries, ({ value }) => value),
  }
}

/** Vectors of one length, in single bytes. */
function toBytes(vectors: readonly Float64Array[]): Int8Array {
  return Int8Array.from(
    vectors.flatMap((vector) => {
      const length = Math.hypot(...vector) || 1
      return Array.from(vector, (value) => Math.round((value / length) * 127))
    }),
  )
}
