import type { Block } from './block.ts'
import { plainText } from '../words/plain-text.ts'
import { anyOf } from '../words/any-of.ts'
import type { DocumentWords } from '../words/document-words.ts'
import { oncePer } from '../../once-per.ts'

/** A sentence of a paragraph. */
export interface Sentence {
  /** As the source writes it. */
  readonly text: string
  /** Made plain, on one line: as long as `text`. */
  readonly plain: string
  readonly lines: readonly [first: number, last: number]
  readonly section: string
}

/** After these a full stop ends no sentence. */
const abbreviationsOf = oncePer(
  ({ shortened }: DocumentWords) =>
    new RegExp(`(?:^|[\\s(])(?:[A-Z]|${anyOf(shortened)})\\.$`, 'i'),
)

const numberingOf = oncePer(
  ({ numbering }: DocumentWords) => new RegExp(`(?:^|[\\s(])${anyOf(numbering)}\\.$`, 'i'),
)

/** Sentences of a paragraph in order, each with its own lines. */
export function splitSentences(block: Block, words: DocumentWords): readonly Sentence[] {
  const abbreviations = abbreviationsOf(words)
  const numbering = numberingOf(words)
  const plain = plainText(block.text)
  const whole: Sentence = { text: block.text, plain, lines: block.lines, section: block.section }
  const sentences: Sentence[] = []
  let start = /^(?:[-*•·]|\d{1,2}[.)])\s+/.exec(plain)?.[0].length ?? 0
  for (const { index, 0: stop } of plain.matchAll(/[.!?]["')\]]*(?=\s+["'(]?[A-Z0-9$]|\s*$)/g)) {
    // The stop of a list's number: "1. A degree."
    if (index < start) continue
    const end = index + stop.length
    const isLast = plain.slice(end).trim() === ''
    const before = plain.slice(start, index + 1)
    const isNumber = /^\s*#?\d/.test(plain.slice(end)) && numbering.test(before)
    if (!isLast && (isNumber || abbreviations.test(before))) continue
    sentences.push(cutSentence(whole, start, end))
    start = end + (/^\s*/.exec(plain.slice(end))?.[0].length ?? 0)
  }
  if (plain.slice(start).trim() !== '') sentences.push(cutSentence(whole, start, plain.length))
  return sentences
}

/** A part of a sentence, or of a text, with the lines that it stands on. */
export function cutSentence(
  { text, plain, lines, section }: Sentence,
  start: number,
  end: number,
): Sentence {
  const first = lines[0] + lineBreaksIn(text.slice(0, start))
  const own = text.slice(start, end)
  return {
    text: own,
    plain: plain.slice(start, end),
    lines: [first, first + lineBreaksIn(own)],
    section,
  }
}

function lineBreaksIn(text: string): number {
  return text.split('\n').length - 1
}
