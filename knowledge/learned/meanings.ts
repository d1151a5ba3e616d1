import { readLearned, writeLearned } from './learned-file.ts'
import { stemmer } from 'stemmer'

/** Vectors of word stems, made from WordNet when the lexicon is built; the same for every source. */
export interface Meanings {
  /** Of what they were made. */
  readonly inputsHash: string
  readonly dimensions: number
  /** In alphabetical order. */
  readonly stems: readonly string[]
  /** Sixteenths of the logarithm of how rare each stem is. */
  readonly rarities: Uint8Array
  /** The vectors one after the other, each of about the length 127. */
  readonly vectors: Int8Array
}

/** What words mean together, of length one; undefined where none of them is known. */
export type Meaning = Float32Array

/** Gives what words mean, each counting the more the rarer it is. */
export type MeaningOf = (words: readonly string[]) => Meaning | undefined

/** Prepares vectors for looking up words. */
export function createMeaningOf({ dimensions, stems, rarities, vectors }: Meanings): MeaningOf {
  const places = new Map(stems.map((stem, i) => [stem, i]))
  return (words) => {
    const sum = new Float32Array(dimensions)
    let isKnown = false
    for (const word of words) {
      const at = places.get(stemmer(word))
      if (at === undefined) continue
      isKnown = true
      const rarity = rarities[at] ?? 0
      for (let i = 0; i < dimensions; i++) {
        sum[i] = (sum[i] ?? 0) + rarity * (vectors[at * dimensions + i] ?? 0)
      }
    }
    const length = Math.hypot(...sum)
    return isKnown && length > 0 ? sum.map((value) => value / length) : undefined
  }
}

/** How near two meanings are: the cosine, 1 for the same. */
export function nearness(a: Meaning, b: Meaning): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}

type MeaningsHead = Pick<Meanings, 'dimensions' | 'stems'>

/** The file of vectors: how rare each stem is, then the vectors. */
export function writeMeanings({ rarities, vectors, ...head }: Meanings): Uint8Array {
  return writeLearned({ head, bytes: Buffer.concat([rarities, new Uint8Array(vectors.buffer)]) })
}

/** Reads the file of vectors. */
export function readMeanings(path: string): Meanings {
  const { head, bytes } = readLearned<MeaningsHead>(path)
  const count = head.stems.length
  return {
    ...head,
    rarities: bytes.subarray(0, count),
    vectors: new Int8Array(bytes.buffer, bytes.byteOffset + count, bytes.length - count),
  }
}
