import { expandWord, type ShortForms } from './expand-word.ts'
import { readLearned, writeLearned } from './learned-file.ts'
import type { TopicId } from '../topics.ts'

/**
 * A classifier of ways to ask, learned from `knowledge/training/`: multinomial logistic regression
 * on hashed features of the words. General English, the same for every source.
 */
export interface Ways {
  /** Of what it was learned. */
  readonly inputsHash: string
  readonly labels: readonly string[]
  /** Features are hashed into two to the power of so many places. */
  readonly bits: number
  /** One row of weights a place, one weight a label, each times its label's scale. */
  readonly weights: Int8Array
  /** What a weight of 1 stands for, by label. */
  readonly scales: readonly number[]
  readonly biases: readonly number[]
  /** Divides the scores, so that a probability is the share of such readings that are right. */
  readonly temperature: number
}

/** Kinds of messages that are no question about a topic. */
export const actIds = [
  // Said to somebody, asking for nothing.
  'greeting',
  'thanks',
  'farewell',
  'pause',
  'undecided',
  'howAreYou',
  'acknowledgement',
  'praise',
  'complaint',
  'joke',
  'feelings',
  'gladness',
  'apology',
  // About the bot and the talk.
  'whoAreYou',
  'human',
  'capabilities',
  'privacy',
  'readers',
  'cookies',
  'anonymity',
  'maker',
  'shorter',
  'justTheFigure',
  'whereFrom',
  'areYouSure',
  'meaning',
  'isThatALot',
  'alreadySaid',
  'noSources',
  'repeat',
  'moreDetail',
  'changedMind',
  'cancel',
  // About roles as such.
  'compareRoles',
  'rankRoles',
  'pickRoles',
  'whoDoes',
  'fitMe',
  'profile',
  'claimToConfirm',
  'hearsay',
  // About nothing that can be answered.
  'offTopic',
] as const

/** A kind of message that is no question about a topic. */
export type ActId = (typeof actIds)[number]

/** What a message may be a way to say. */
export type WayLabel = TopicId | ActId

/** A label and how likely it is that a message is of it, from 0 to 1. */
export interface Likely {
  readonly label: string
  readonly likelihood: number
}

/** What stands for the name of a role, whichever it is. */
export const roleWord = '{role}'

/** The label of what speaks of no role. */
export const nobody = 'nobody'

/** The label of what asks for nothing that a document tells. */
export const nothing = 'nothing'

/** Which end of all roles may be asked for. */
export const ends = ['highest', 'lowest'] as const

/** The label of what asks which role is at an end in a topic: "highest/salary". */
export function rankingOf(end: (typeof ends)[number], topic: string): string {
  return `${end}/${topic}`
}

/** A word, or what stands for a role's name with its ending: "{role}'s". */
const wordPattern = /\{\w+\}(?:'?s\b)?|[\p{L}\p{N}]+(?:'\p{L}+)*/gu

/** Letters of the pieces of words that are looked at, so that typing errors do little harm. */
const pieceLengths = [3, 4, 5] as const

/**
 * The features of a message, hashed: its words, pairs of words, pieces of words and how it begins.
 * Words are in lower case and names of roles masked as {@link roleWord}. Each feature once.
 */
export function featuresOf(words: readonly string[], bits: number): readonly number[] {
  const mask = 2 ** bits - 1
  const places = new Set<number>()
  const add = (feature: string): void => {
    places.add(hashOf(feature) & mask)
  }
  const framed = ['^', ...words, '$']
  for (const [at, word] of framed.entries()) {
    const next = framed[at + 1]
    if (next !== undefined) add(`2 ${word} ${next}`)
    const afterNext = framed[at + 2]
    if (next !== undefined && afterNext !== undefined) add(`3 ${word} ${next} ${afterNext}`)
    if (word === '^' || word === '$') continue
    add(`1 ${word}`)
    if (word !== roleWord) for (const piece of piecesOf(word)) add(`p ${piece}`)
  }
  return [...places]
}

/**
 * Splits a text into words as they are trained on: lower case, written out ("what's" is "what" and
 * "is"), without the ending of a role's name, and a number is just that there is one.
 */
export function waysWords(text: string, short: ShortForms): readonly string[] {
  const words = text.toLowerCase().replaceAll('’', "'").match(wordPattern) ?? []
  return words.flatMap((word) =>
    word.startsWith('{') ? [word.replace(/\}.*/, '}')] : expandWord(word, short).map(waysWord),
  )
}

/** A word as it is trained on. */
export function waysWord(word: string): string {
  return /^\d/.test(word) ? '0' : word
}

/** What a message may be, the likeliest first. */
export function classify(
  words: readonly string[],
  ways: Omit<Ways, 'inputsHash'>,
): readonly Likely[] {
  const { labels, weights, scales, biases, bits, temperature } = ways
  const features = featuresOf(words, bits)
  const norm = 1 / Math.sqrt(Math.max(1, features.length))
  const sums = new Float64Array(labels.length)
  for (const feature of features) {
    const row = feature * labels.length
    for (let i = 0; i < labels.length; i++) sums[i] = (sums[i] ?? 0) + (weights[row + i] ?? 0)
  }
  const scores = Array.from(
    sums,
    (sum, i) => (sum * (scales[i] ?? 0) * norm + (biases[i] ?? 0)) / temperature,
  )
  const likelihoods = softmax(scores)
  return labels
    .map((label, i) => ({ label, likelihood: likelihoods[i] ?? 0 }))
    .toSorted((a, b) => b.likelihood - a.likelihood)
}

/** How likely a label is; 0 where it is none of those that are known. */
export function likelihoodOf(label: string, likely: readonly Likely[]): number {
  return likely.find((one) => one.label === label)?.likelihood ?? 0
}

/** Scores as shares of one. */
export function softmax(scores: readonly number[]): readonly number[] {
  const highest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - highest))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}

function* piecesOf(word: string): Iterable<string> {
  const framed = `<${word}>`
  for (const length of pieceLengths) {
    for (let at = 0; at + length <= framed.length; at++) yield framed.slice(at, at + length)
  }
}

/** FNV-1a in 32 bits (Fowler, Noll, Vo 1991), its upper half mixed into the lower. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  return (hash ^ (hash >>> 15)) >>> 0
}

type WaysHead = Omit<Ways, 'weights' | 'inputsHash'>

/** A small classifier as part of a JSON file: its weights in base64. */
export interface StoredWays extends WaysHead {
  readonly weights: string
}

/** What messages of one document speak of: which role without its name, and what they ask for. */
export interface EntryWays {
  /** Labels are ids of roles, and {@link nobody}. */
  readonly roles: StoredWays
  /** Labels are topics, {@link rankingOf} topics, and {@link nothing}. */
  readonly topics: StoredWays
}

/** A classifier for a JSON file. */
export function storeWays({ weights, ...head }: Omit<Ways, 'inputsHash'>): StoredWays {
  return { ...head, weights: Buffer.from(weights.buffer).toString('base64') }
}

/** A classifier out of a JSON file. */
export function restoreWays({ weights, ...head }: StoredWays): Omit<Ways, 'inputsHash'> {
  return { ...head, weights: new Int8Array(Buffer.from(weights, 'base64')) }
}

/** The file of a classifier. */
export function writeWays({ weights, ...head }: Ways): Uint8Array {
  return writeLearned({ head, bytes: new Uint8Array(weights.buffer) })
}

/** Reads the file of a classifier. */
export function readWays(path: string): Ways {
  const { head, bytes } = readLearned<WaysHead>(path)
  return { ...head, weights: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length) }
}
