import type { NamedSource } from '../../../knowledge/knowledge.ts'
import type { Lexicon } from '../../../knowledge/lexicon.ts'
import { thresholds } from '../thresholds.ts'

/** A way to name documents, and those that it names by the years and the words in it. */
export interface WayToName {
  readonly pattern: RegExp
  readonly documentsOf: (years: readonly string[], said: string) => readonly NamedSource[]
}

/** What stands before a document, and not before things that go by the same noun. */
const leading = 'according to|does|did|in|per|from'

const year = '((?:19|20)\\d\\d)'

/** Every way to name one of several documents, the longest first. */
export function waysToName(
  documents: readonly NamedSource[],
  { documentNoun, newer, older }: Lexicon['wordClasses'],
): readonly WayToName[] {
  const noun = `(?:${documentNoun.map((word) => `${word}s?`).join('|')})`
  const nouns = `(?:${noun}|ones?)`
  const ofYears: WayToName['documentsOf'] = (years, said) => {
    const all = documents.filter(({ date }) => years.some((one) => date?.startsWith(one)))
    // Of a guide and a report of one year, "the 2024 guide" is the guide.
    const so = all.filter((document) => said.includes(nounOf(document, noun) ?? '\0'))
    return so.length > 0 ? so : all
  }
  const dated = documents.filter(({ date }) => date !== undefined)
  const newest = (): readonly NamedSource[] => dated.slice(0, 1)
  const oldest = (): readonly NamedSource[] => dated.slice(-1)
  return [
    ...documents.map((document) => toWay(titlePattern(document), () => [document])),
    toWay(`${year}(?: ${nouns})? (?:and|or|vs|versus) (?:the )?${year} ${nouns}`, ofYears),
    toWay(`${year}(?:['’]s)? ${nouns}`, ofYears),
    toWay(`${nouns} (?:(?:from|of|for|in|dated) )?(?:[a-z]+ )?(?:\\d{1,2}, )?${year}`, ofYears),
    toWay(`(?<=according to )${year}|(?<=(?:do|does|did) )${year}(?= say)`, ofYears),
    // "the old one" may be anything, "the older one" is one of two that were told of.
    toWay(`(?:most )?(?:${newer.join('|')}) ${noun}|(?:newer|newest|latest) one`, newest),
    toWay(`(?:${older.join('|')}) ${noun}|(?:older|oldest|earlier) one`, oldest),
    ...documents.flatMap((document) => {
      const own = nounOf(document, noun)
      const isShared = documents.some((one) => one !== document && nounOf(one, noun) === own)
      return own === undefined || isShared
        ? []
        : [toWay(`(?<=\\b(?:${leading}) (?:the|your) )${own}`, () => [document])]
    }),
  ]
}

function toWay(pattern: string, documentsOf: WayToName['documentsOf']): WayToName {
  const whole = `(?<![\\w-])(?:the |your )?(?:${pattern})(?![\\w-])`
  return { pattern: new RegExp(whole, 'giu'), documentsOf }
}

/** "what does the handbook say", where one document alone is called so. */
function nounOf({ title }: NamedSource, noun: string): string | undefined {
  return title
    .toLowerCase()
    .match(new RegExp(`\\b${noun}\\b`, 'g'))
    ?.at(-1)
}

/**
 * The title, or what stands before a colon in it. Short ones are what people say of the trade as
 * well: they count in quotation marks, or where it says something.
 */
function titlePattern({ title }: NamedSource): string {
  const forms = [title, title.split(':')[0] ?? ''].map((form) =>
    form
      .replace(/^(?:an?|the) /i, '')
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean),
  )
  const patterns = forms
    .filter((words) => words.length > 1)
    .flatMap((words) => {
      const plain = `(?:an? )?${words.join('[^\\p{L}\\p{N}]+')}`
      return words.length >= thresholds.longTitle
        ? [`["“]?${plain}["”]?`]
        : [
            `["“]${plain}["”]`,
            `(?<=according to (?:the )?)${plain}`,
            `(?<=(?:does|did) (?:the )?)${plain}(?= (?:say|tell|mention|state|give))`,
          ]
    })
  return patterns.length === 0 ? '(?!)' : patterns.join('|')
}
