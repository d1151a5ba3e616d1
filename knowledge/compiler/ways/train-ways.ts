import { featuresOf, softmax, type Ways } from '../../learned/ways.ts'

/** One written way to say something, and what it is a way to say. */
export interface Example {
  readonly label: string
  /** As `waysWords` gives them, roles masked. */
  readonly words: readonly string[]
}

/** Raised whenever the same examples would give other weights. */
export const trainingVersion = 2

/** How training goes; the numbers are those that did best on examples that were held back. */
const training = {
  bits: 14,
  rounds: 14,
  /** First step of AdaGrad (Duchi, Hazan, Singer 2011). */
  step: 0.5,
  /** Share of a weight's size that is taken off with each example. */
  decay: 2e-5,
  /** First step of the biases, which move with every example. */
  biasStep: 0.02,
  /** Keeps the first steps of AdaGrad from being endless. */
  firstSquare: 1e-3,
  /** Every so many-th example is held back to learn how sure to be. */
  heldBack: 10,
} as const

/**
 * Learns to tell labels apart. The same examples in the same order always give the same weights:
 * the order is shuffled by a generator with a fixed start.
 */
export function trainWays(
  examples: readonly Example[],
  bits: number = training.bits,
): Omit<Ways, 'inputsHash'> {
  const labels = [...new Set(examples.map(({ label }) => label))].toSorted()
  const held = examples.filter((_, i) => i % training.heldBack === 0)
  const learned = learn(
    examples.filter((_, i) => i % training.heldBack !== 0),
    labels,
    bits,
  )
  const temperature = fitTemperature(held, learned, labels, bits)
  return quantize(learn(examples, labels, bits), { labels, bits, temperature })
}

interface Learned {
  /** One row a feature, one weight a label. */
  readonly weights: Float64Array
  readonly biases: Float64Array
}

/** What learning keeps from example to example. */
interface Learning extends Learned {
  /** Sums of squared slopes, by which AdaGrad shortens its steps. */
  readonly squares: Float64Array
}

/** An example as it is learned from. */
interface Lesson {
  readonly label: number
  readonly features: readonly number[]
}

function learn(examples: readonly Example[], labels: readonly string[], bits: number): Learned {
  const size = 2 ** bits * labels.length
  const learning: Learning = {
    weights: new Float64Array(size),
    squares: new Float64Array(size).fill(training.firstSquare),
    biases: new Float64Array(labels.length),
  }
  const lessons = examples.map(({ label, words }) => ({
    label: labels.indexOf(label),
    features: featuresOf(words, bits),
  }))
  const random = randomFrom(1)
  for (let round = 0; round < training.rounds; round++) {
    for (const lesson of shuffle(lessons, random)) learnFrom(lesson, learning)
  }
  return learning
}

/** One step of gradient descent. */
function learnFrom({ label, features }: Lesson, learning: Learning): void {
  const { biases } = learning
  const norm = 1 / Math.sqrt(features.length)
  const likelihoods = softmax(scoresOf(features, learning))
  const slopes = likelihoods.map((likelihood, i) => likelihood - (i === label ? 1 : 0))
  for (const [i, slope] of slopes.entries()) {
    biases[i] = (biases[i] ?? 0) - training.biasStep * slope
  }
  const steps = slopes.map((slope) => slope * norm)
  for (const feature of features) step(feature * slopes.length, steps, learning)
}

/** Moves the weights of one feature. */
function step(row: number, slopes: readonly number[], { weights, squares }: Learning): void {
  for (const [i, slope] of slopes.entries()) {
    const weight = weights[row + i] ?? 0
    const whole = slope + training.decay * weight
    const square = (squares[row + i] ?? 0) + whole * whole
    squares[row + i] = square
    weights[row + i] = weight - (training.step * whole) / Math.sqrt(square)
  }
}

function scoresOf(features: readonly number[], { weights, biases }: Learned): readonly number[] {
  const count = biases.length
  const norm = 1 / Math.sqrt(features.length)
  const sums = new Float64Array(count)
  for (const feature of features) {
    for (let i = 0; i < count; i++) sums[i] = (sums[i] ?? 0) + (weights[feature * count + i] ?? 0)
  }
  return Array.from(sums, (sum, i) => sum * norm + (biases[i] ?? 0))
}

/** The temperature under which what was held back is likeliest (Guo et al. 2017). */
function fitTemperature(
  held: readonly Example[],
  learned: Learned,
  labels: readonly string[],
  bits: number,
): number {
  const scored = held.map(({ label, words }) => ({
    label: labels.indexOf(label),
    scores: scoresOf(featuresOf(words, bits), learned),
  }))
  const candidates = Array.from({ length: 40 }, (_, i) => 0.5 + i * 0.1)
  const losses = candidates.map((temperature) =>
    scored.reduce((loss, { label, scores }) => {
      const likelihood = softmax(scores.map((score) => score / temperature))[label] ?? 0
      return loss - Math.log(Math.max(likelihood, 1e-9))
    }, 0),
  )
  return candidates[losses.indexOf(Math.min(...losses))] ?? 1
}

/** Weights in single bytes: a quarter of a percent of their range is lost. */
function quantize(
  { weights, biases }: Learned,
  head: Pick<Ways, 'labels' | 'bits' | 'temperature'>,
): Omit<Ways, 'inputsHash'> {
  const { labels } = head
  const count = labels.length
  const highest = labels.map(() => 1e-9)
  for (const [at, weight] of weights.entries()) {
    const label = at % count
    highest[label] = Math.max(highest[label] ?? 0, Math.abs(weight))
  }
  const scales = highest.map((high) => high / 127)
  const bytes = Int8Array.from(weights, (weight, at) =>
    Math.round(weight / (scales[at % count] ?? 1)),
  )
  return { ...head, weights: bytes, scales, biases: [...biases] }
}

/** Numbers from 0 to 1, always the same from the same start (mulberry32). */
function randomFrom(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** In another order (Fisher and Yates). */
function shuffle<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  const shuffled = [...items]
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const [a, b] = [shuffled[i], shuffled[j]]
    if (a !== undefined && b !== undefined) [shuffled[i], shuffled[j]] = [b, a]
  }
  return shuffled
}
