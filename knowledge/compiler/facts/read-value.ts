import type { Growth, Value } from '../../knowledge.ts'
import { findGrowth, findMoney } from '../words/read-figures.ts'
import { readCertification, readEducation, readExperience } from './read-requirements.ts'
import { inFigures } from '../words/in-figures.ts'
import type { TopicId } from '../../topics.ts'
import { anyOf } from '../words/any-of.ts'
import type { Statements } from '../words/statements.ts'
import type { DocumentWords } from '../words/document-words.ts'
import { oncePer } from '../../once-per.ts'

type Reader = (plain: string, statements: Statements) => Value | undefined

const readers: Readonly<Partial<Record<TopicId, Reader>>> = {
  salary: readSalary,
  outlook: readOutlook,
  education: readAsked,
  certification: readCertification,
  experience: readExperience,
}

/** The typed value a plain sentence holds for a topic, if the topic has values and it holds one. */
export function readValue(
  topic: TopicId,
  plain: string,
  statements: Statements,
): Value | undefined {
  return asksForNothing(topic, plain, statements)
    ? { kind: 'nothing' }
    : readers[topic]?.(plain, statements)
}

/** "No certification is needed, though …", "a degree is not required", "none" in a cell. */
function asksForNothing(topic: TopicId, plain: string, { words }: Statements): boolean {
  return refusalsOf(words).get(topic)?.test(plain.trim()) === true
}

/** For each demand, how a document says that it is not made. */
const refusalsOf = oncePer(
  (words: DocumentWords): ReadonlyMap<TopicId, RegExp> =>
    new Map<TopicId, RegExp>([
      ['requirements', new RegExp(`^${anyOf(words.nothing)}$`, 'i')],
      ['education', refusalOf(words.degreeNouns, words)],
      ['certification', refusalOf(words.certificationNouns, words)],
      ['experience', refusalOf(words.experienceNouns, words)],
      ['licensing', refusalOf(words.licenseNouns, words)],
    ]),
)

function refusalOf(nouns: readonly string[], words: DocumentWords): RegExp {
  const noun = anyOf(nouns)
  const needed = anyOf(words.needed)
  const patterns = [
    `^${anyOf(words.nothing)}$`,
    `\\bno (?:[\\w'-]+ ){0,3}${noun}\\b[^,;.]*\\b${needed}`,
    `\\b${noun}\\b[^,;.]*\\b${anyOf(words.denying)} (?:[a-z]+ly )?${needed}`,
    `\\b${noun}\\b[^,;.]*? (?:is|are) (?:[a-z]+ly )?${anyOf(words.notNeeded)}`,
    `\\b(?:do|does|did)(?: not|n't) (?:[a-z]+ly )?${anyOf(words.needing)} (?:[\\w'-]+ ){0,3}${noun}\\b`,
  ]
  return new RegExp(patterns.join('|'), 'i')
}

/** "A PhD is not required" denies one level, and says nothing of the others. */
function readAsked(plain: string, statements: Statements): Value | undefined {
  const read = readEducation(plain, statements)
  if (read === undefined) return undefined
  const { denying, needed, notNeeded } = statements.words
  const denial = new RegExp(
    `[^,;.]*\\b(?:${anyOf(denying)} (?:[a-z]+ly )?${anyOf(needed)}|(?:is|are) ${anyOf(notNeeded)})\\b`,
    'i',
  ).exec(plain)?.[0]
  return denial !== undefined && readEducation(denial, statements)?.level === read.level
    ? undefined
    : read
}

function readSalary(said: string, statements: Statements): Value | undefined {
  const { statistics, words } = statements
  const plain = inFigures(said, statements)
  const paid = findMoney(plain, words).filter(({ start }) => isPay(plain.slice(0, start), words))
  const [first] = paid
  // "£29,500 as an assistant, £39,400 with the full title": neither is the pay as such. By the year
  // and by the hour it is one.
  const isOne = paid.every(({ value: { per, low } }) => {
    return per !== first?.value.per || low === first.value.low
  })
  const money = isOne ? first?.value : undefined
  const named = new RegExp(`\\b${anyOf(statistics)}\\b`, 'i')
  const statistic = named.exec(plain)?.[0].toLowerCase()
  const year = /\b(?:in |(?<=\()(?=\d{4}\)))((?:19|20)\d{2})\b/.exec(plain)?.[1]
  return money === undefined
    ? undefined
    : {
        ...money,
        ...(statistic === undefined ? {} : { statistic }),
        ...(year === undefined ? {} : { year: Number(year) }),
      }
}

/** "The top 10% made …" is the pay of a few, "a raise of …" no pay of the role. */
function isPay(before: string, { fewPaid, notPay }: DocumentWords): boolean {
  const clause = /[^,;.]*$/.exec(before)?.[0] ?? ''
  return !new RegExp(`\\b${anyOf([...fewPaid, ...notPay])}\\b`, 'i').test(clause)
}

function readOutlook(said: string, statements: Statements): Value | undefined {
  const plain = inFigures(said, statements)
  const growth = findGrowth(plain, statements.words)[0]?.value
  return growth === undefined ? undefined : { ...growth, ...projectedYears(plain) }
}

/** The first and the last year of a projection: "between 2022 and 2032". */
export function projectedYears(plain: string): Pick<Growth, 'from' | 'to'> {
  const [, from, to] = spanOfYears.exec(plain) ?? []
  return from === undefined || to === undefined ? {} : { from: Number(from), to: Number(to) }
}

/** Two years of a projection. */
export const spanOfYears = /\b((?:19|20)\d{2})(?: (?:and|to|through) |-)((?:19|20)\d{2})\b/
