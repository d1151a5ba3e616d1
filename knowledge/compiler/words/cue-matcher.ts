import { KnowledgeError } from '../../knowledge-error.ts'
import type { Word } from './words-of.ts'

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

const number =
  '(?:\\d[\\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)'

/**
 * Compiles the notation that the head of `lexicon/statements.yaml` describes; a cue that would fit
 * any text is a fault.
 */
export function compileCue(cue: string): CueMatcher {
  const weak = cue.startsWith('~')
  const pattern = cue.replace(/^~\s*/, '').split(/\s+/).map(elementPattern).join('')
  if (new RegExp(`^${pattern}$`).test('')) throw anyTextError(cue)
  return {
    cue,
    weak,
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

function anyTextError(cue: string): KnowledgeError {
  const message = `expected a cue with a word that has to be there, got "${cue}". Take a "?" away.`
  return new KnowledgeError([{ where: 'knowledge/lexicon/statements.yaml', message }])
}

function elementPattern(element: string): string {
  if (element === '*') return '(?: [^ ]+){0,3}?'
  const optional = element.endsWith('?')
  const words = (optional ? element.slice(0, -1) : element)
    .split('|')
    .map((word) => (word === '#' ? number : word.replaceAll(/[$.*+?^()[\]{}\\]/g, '\\$&')))
  return `(?: (?:${words.join('|')}))${optional ? '?' : ''}`
}

/** Every word with one blank before it, and one at the end. */
function lineOf(words: readonly Word[]): string {
  return `${words.map(({ text }) => ` ${text}`).join('')} `
}

function blanksIn(text: string): number {
  return text.split(' ').length - 1
}
