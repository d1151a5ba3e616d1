import type { Word } from './words-of.ts'
import { type CuePart, numberSlot, readCue, widestGap } from '../../cue.ts'
import { anyOf } from './any-of.ts'

/** Where a cue was found: the words `first` to `last` of the text. */
export interface CueMatch {
  readonly first: number
  readonly last: number
}

/** A compiled cue of `lexicon/statements.yaml`. */
export interface CueMatcher {
  readonly cue: string
  readonly weak: boolean
  /** Every place where the words fit the cue, in order. */
  readonly find: (words: readonly Word[]) => readonly CueMatch[]
  /** Whether the first words of the text fit. */
  readonly opens: (words: readonly Word[]) => boolean
}

/**
 * Compiles a cue of `lexicon/statements.yaml` for the words of a document, which stand as they are.
 *
 * @param numbers the words that `#` stands for, beside digits
 */
export function compileCue(cue: string, numbers: readonly string[]): CueMatcher {
  const { isWeak, parts } = readCue(cue)
  const pattern = parts.map((part) => patternOf(part, numbers)).join('')
  return {
    cue,
    weak: isWeak,
    find: (words) => {
      const line = lineOf(words)
      return Array.from(
        line.matchAll(new RegExp(`${pattern}(?= )`, 'g')),
        ({ index, 0: found }) => {
          const first = blanksIn(line.slice(0, index))
          return { first, last: first + blanksIn(found) - 1 }
        },
      )
    },
    opens: (words) => new RegExp(`^${pattern}(?= )`).test(lineOf(words)),
  }
}

function patternOf({ isGap, mayBeMissing, choices }: CuePart, numbers: readonly string[]): string {
  if (isGap) return `(?: [^ ]+){0,${widestGap}}?`
  const number = `(?:\\d[\\d,.]*|${anyOf(numbers)})`
  const words = choices.map((choice) =>
    choice.startsWith(numberSlot)
      ? number + (choice === numberSlot ? '' : anyOf([choice.slice(numberSlot.length)]))
      : anyOf([choice]),
  )
  return `(?: (?:${words.join('|')}))${mayBeMissing ? '?' : ''}`
}

/** Every word with one blank before it, and one at the end. */
function lineOf(words: readonly Word[]): string {
  return `${words.map(({ text }) => ` ${text}`).join('')} `
}

function blanksIn(text: string): number {
  return text.split(' ').length - 1
}
