import type { Lexicon } from '../../../knowledge/lexicon.ts'
import type { RawToken } from './normalize.ts'
import { numberOf } from './number-word.ts'

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
type AmountWords = Pick<Lexicon, 'numbers' | 'units'> & {
  readonly wordClasses: Pick<Lexicon['wordClasses'], 'rangeJoiner'>
}

function readEach(
  tokens: readonly RawToken[],
  lexicon: Pick<Lexicon, 'numbers' | 'units'>,
): readonly RawToken[] {
  const read: RawToken[] = []
  for (const token of tokens) {
    const last = read.at(-1)
    const unit = Object.hasOwn(lexicon.units, token.word) ? lexicon.units[token.word] : undefined
    // "the teaching one. $?" counts no dollars.
    if (unit !== undefined && last?.sentence === token.sentence) {
      const value = countIn(unit, last.amount?.value ?? numberOf(last.word, lexicon))
      if (value !== undefined) {
        const amount = { value, unit: unit.unit ?? last.amount?.unit ?? 'none' }
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

/** The whole that so many of a unit make, if it counts them: "73 grand", "six figures". */
function countIn(
  { times = 1, digits }: Lexicon['units'][string],
  count: number | undefined,
): number | undefined {
  if (count === undefined) return undefined
  if (digits === undefined) return count * times
  return digits.includes(count) ? 10 ** (count - 1) : undefined
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
