import type { Lexicon } from '../../knowledge/lexicon.ts'
import type { RawToken } from './normalize.ts'
import { numberOf } from './number-word.ts'
import type { AmountUnit } from './token.ts'

/** Words that say what the number before them counts, and give the whole in `unit`. */
const units: Readonly<Record<string, Unit>> = {
  percent: { of: (value) => value, unit: 'percent' },
  hundred: { of: (value) => value * 100 },
  thousand: { of: (value) => value * 1000, unit: 'money' },
  grand: { of: (value) => value * 1000, unit: 'money' },
  k: { of: (value) => value * 1000, unit: 'money' },
  dollar: { of: (value) => value, unit: 'money' },
  dollars: { of: (value) => value, unit: 'money' },
  bucks: { of: (value) => value, unit: 'money' },
  usd: { of: (value) => value, unit: 'money' },
  // "six figures": the least number with so many digits.
  figure: { of: (value) => 10 ** (value - 1), unit: 'money', only: [5, 6, 7] },
  figures: { of: (value) => 10 ** (value - 1), unit: 'money', only: [5, 6, 7] },
}

interface Unit {
  readonly of: (value: number) => number
  readonly unit?: AmountUnit
  /** Beside other numbers it is a word like any other. */
  readonly only?: readonly number[]
}

/**
 * Gives numbers the unit said after them and reads numbers said in words: "fifteen percent", "73
 * grand", "seventy five thousand". A lone word such as "one" or "two" stays a word.
 */
export function readAmounts(
  tokens: readonly RawToken[],
  lexicon: AmountWords,
): readonly RawToken[] {
  return shareUnits(readEach(tokens, lexicon), lexicon.wordClasses.rangeJoiner)
}

/** The words of the lexicon that amounts are read with. */
type AmountWords = Pick<Lexicon, 'numbers'> & {
  readonly wordClasses: Pick<Lexicon['wordClasses'], 'rangeJoiner'>
}

function readEach(
  tokens: readonly RawToken[],
  lexicon: Pick<Lexicon, 'numbers'>,
): readonly RawToken[] {
  const read: RawToken[] = []
  for (const token of tokens) {
    const last = read.at(-1)
    const unit = Object.hasOwn(units, token.word) ? units[token.word] : undefined
    if (unit !== undefined && last !== undefined) {
      const value = last.amount?.value ?? numberOf(last.word, lexicon)
      if (value !== undefined && unit.only?.includes(value) !== false) {
        const amount = { value: unit.of(value), unit: unit.unit ?? last.amount?.unit ?? 'none' }
        read[read.length - 1] = { ...last, word: String(amount.value), amount }
        continue
      }
    }
    const ones = numberOf(token.word, lexicon)
    const tens = last === undefined ? undefined : numberOf(last.word, lexicon)
    if (ones !== undefined && ones < 10 && tens !== undefined && tens >= 20 && tens % 10 === 0) {
      const value = tens + ones
      const joined = { raw: `${last?.raw ?? ''} ${token.raw}`, word: String(value) }
      read[read.length - 1] = { ...token, ...joined, amount: { value, unit: 'none' } }
    } else read.push(token)
  }
  return read
}

/** "between 70 and 75 grand": what is said of the end of a range holds for its beginning. */
function shareUnits(tokens: readonly RawToken[], joiners: readonly string[]): readonly RawToken[] {
  return tokens.map((token, i) => {
    const { amount, raw } = token
    const end = tokens[i + 2]?.amount
    if (amount === undefined || end === undefined || /^(?:19|20)\d\d$/.test(raw)) return token
    if (end.unit === 'none' || (amount.unit !== 'none' && amount.unit !== end.unit)) return token
    if (!joiners.includes(tokens[i + 1]?.word ?? '')) return token
    const isShort = end.value >= 1000 && amount.value < 1000
    const value = amount.value * (isShort ? 1000 : 1)
    return { ...token, word: String(value), amount: { value, unit: end.unit } }
  })
}
