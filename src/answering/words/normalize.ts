import { expandWord, own, type ShortForms } from '../../../knowledge/learned/expand-word.ts'
import type { Lexicon } from '../../../knowledge/lexicon.ts'
import { type MarkWords, writeSpokenMarks } from './spoken-marks.ts'
import { thresholds } from '../thresholds.ts'
import type { AmountUnit } from './token.ts'

/** A word as typed and as read, before it is corrected. */
export interface RawToken {
  readonly raw: string
  readonly word: string
  readonly sentence: number
  readonly clause: number
  readonly amount?: { readonly value: number; readonly unit: AmountUnit }
  readonly capital: boolean
  readonly bracketed?: boolean
}

/** A question cut into words; `asks[i]` tells whether sentence i is put as a question. */
export interface Normalized {
  readonly tokens: readonly RawToken[]
  readonly asks: readonly boolean[]
  /** Whether much of it was left out as a whole: what a mail quotes, or what is beyond all length. */
  readonly isCut: boolean
}

/** The parts of the lexicon that normalizing needs. */
export type NormalizingWords = ShortForms & Pick<Lexicon, 'conjunctions'> & MarkWords

const tokenPattern =
  /[$€£]?\d(?:[\d,]*\d)?(?:\.\d+)?(?:\s?(?:%|percent\b|k\b))?|\p{L}+(?:['.]\p{L}+)*|[.?!;\n]+|[,:+&/()–—-]/giu

/** What may be one word of text speak: "b4", "2day", "w/o", "vs.", which ends no sentence. */
const shorthandPattern =
  /(?<![\p{L}\d])(?:(?:\p{L}+\d+|\d+\p{L}|\p{L}\/)\p{L}*(?![\p{L}\d])|\p{L}{2,6}\.(?=\s))/giu

/** Cuts a message into sentences, clauses and plain words; never throws, whatever comes. */
export function normalize(text: string, words: NormalizingWords): Normalized {
  const own = withoutQuotes(shorten(text))
  const marked = writeSpokenMarks(clean(own), words)
  const pieces = spellOut(marked, words).match(tokenPattern) ?? []
  const tokens: RawToken[] = []
  const asks: boolean[] = [false]
  let sentence = 0
  let clause = 0
  let opens = true
  let bracketed = false
  // In a shouted message a capital marks no name.
  const isMixedCase = /\p{Ll}/u.test(text)
  for (const piece of pieces) {
    if (/^[.?!;\n]+$/.test(piece)) {
      if (piece.includes('?')) asks[sentence] = true
      if (opens) continue
      opens = true
      asks[++sentence] = false
      clause++
      continue
    }
    if (/^[,:+&/()–—-]$/.test(piece)) {
      clause++
      if (/[()]/.test(piece)) bracketed = piece === '('
      continue
    }
    for (const read of readPiece(isInformationTechnology(piece, text) ? 'I.T' : piece, words)) {
      if (words.conjunctions.includes(read.word)) clause++
      const capital = /^\p{Lu}/u.test(read.raw) && !opens && isMixedCase
      tokens.push({ ...read, sentence, clause, capital, ...(bracketed && { bracketed }) })
    }
    opens = false
  }
  const isCut = text.length - own.length > thresholds.longestUnsaid
  return { tokens, asks: asks.slice(0, sentence + 1), isCut }
}

/** "plzzz" → please, "b4" → before, "w/o" → without, "w/degree" → with degree; what nobody knows stays as it is. */
function spellOut(text: string, { textSpeak }: NormalizingWords): string {
  const squeezed = text.replace(/\p{L}*(\p{L})\1{2,}\p{L}*/gu, (said) => {
    const [two, one] = ['$1$1', '$1'].map((letters) =>
      own(textSpeak, said.toLowerCase().replace(/(\p{L})\1{2,}/gu, letters)),
    )
    return two ?? one ?? said
  })
  return squeezed.replace(shorthandPattern, (said) => {
    const [whole, start] = [said, said.slice(0, 2)].map((part) =>
      own(textSpeak, part.toLowerCase()),
    )
    return (
      whole ?? (start === undefined || !said.includes('/') ? said : `${start} ${said.slice(2)}`)
    )
  })
}

/** "IT" in a message that is not shouted as a whole. */
function isInformationTechnology(piece: string, text: string): boolean {
  return piece === 'IT' && /\p{Ll}/u.test(text)
}

/** Takes out what is no part of the question: markup, links, mail footers, invisible characters. */
function clean(text: string): string {
  return (
    text
      .replace(/<at[^<>]{0,100}>[^<>]{0,200}<\/at>/gi, ' ')
      .replace(/<[^<>]{0,200}>/g, ' ')
      .replace(/&(?:nbsp|#160);/gi, ' ')
      .replace(/&amp;/gi, '&')
      .replace(/\bper cent\b/gi, 'percent')
      .replace(/\${2,}(?!\d)/g, ' dollars ')
      .replace(/\$+(?!\s?[\d.$])(?<!\d\s?\$+)/g, ' dollars ')
      .replace(/(?:\(\d{1,2}\)|(?<=^|\s)\d\))(?=\s*\p{L})/gu, ', ')
      .replace(/(?<=\d\s?|\/\s?|\b(?:per|an?|each|every) )hrs?\b/gi, 'hours')
      .replace(/(?<=[\p{L}\s])>(?=[\p{L}\s])/gu, ' more than ')
      .replace(/(?<=[\p{L}\s])<(?=[\p{L}\s])/gu, ' less than ')
      .replace(/https?:\/\/\S+|www\.\S+/gi, ' ')
      .replace(/^[ \t]*(?:sent from my|get outlook for)\b.*$/gim, ' ')
      // "night shift again 😩 ok so …": a face ends a sentence where no full stop does.
      .replace(/\p{Extended_Pictographic}(?=.*\p{L})/gu, ' . ')
      .normalize('NFKD')
      .slice(0, thresholds.longestText)
      .replace(/[\p{M}\p{Cf}]/gu, '')
      .replace(/[’‘`´]/g, "'")
      .replace(/(?<=\d[k%]?) ?- ?(?=[$€£]?\d)/gi, ' to ')
      .replace(/\s-+\s|\s=+\s(?=(?:which|what|who)\b)/gi, ', ')
      .replace(/(?<=\p{L}\s?)\+(?=\s?\p{L})/gu, ' and ')
      .replace(/(?<=\p{L})-(?=\p{L})/gu, ' ')
  )
}

/** People ask at the beginning or at the end. */
function shorten(text: string): string {
  const { longestText } = thresholds
  if (text.length <= longestText) return text
  return `${text.slice(0, longestText / 2)}\n${text.slice(-longestText / 2)}`
}

/** What a mail quotes from the one before it, unless that is all there is: "+1 to this". */
function withoutQuotes(text: string): string {
  const own = text
    .replace(/^(?:(?:fwd?|re): |[ \t]*(?:sent from my|get outlook for)\b).*$/gim, ' ')
    .replace(/^[ \t]*>.*$/gm, ' ')
    .replace(/^[ \t]*(?:-{2,} ?original message ?-{2,}|on\b.{5,120}\bwrote:)[^]*$/im, ' ')
    .replace(/^from:.{1,200}\n(?:(?:sent|date|to|cc|subject):.*\n?)+[^]*$/im, ' ')
  const words = own.match(/\p{L}+/gu) ?? []
  return words.length >= thresholds.leastOwnWords ? own : text
}

type ReadPiece = Pick<RawToken, 'raw' | 'word' | 'amount'>

function readPiece(piece: string, words: NormalizingWords): readonly ReadPiece[] {
  const amount = readAmount(piece)
  if (amount !== undefined) return [{ raw: piece, word: String(amount.value), amount }]
  if (/^i\.t$/i.test(piece))
    return [
      { raw: 'IT', word: 'information' },
      { raw: 'IT', word: 'technology' },
    ]
  const word = piece.toLowerCase().replaceAll('.', '')
  return expandWord(word, words).map((part, i) => ({ raw: i === 0 ? piece : part, word: part }))
}

/** "$73,000", "70k", "20 %", "12" → what they count. */
function readAmount(piece: string): { value: number; unit: AmountUnit } | undefined {
  if (!/\d/.test(piece)) return undefined
  const thousands = /k$/i.test(piece) ? 1000 : 1
  const value = Number.parseFloat(piece.replace(/[^\d.]/g, '')) * thousands
  if (Number.isNaN(value)) return undefined
  if (/%|percent/i.test(piece)) return { value, unit: 'percent' }
  const isMoney = /^[$€£]/.test(piece) || thousands > 1
  return { value, unit: isMoney ? 'money' : 'none' }
}
