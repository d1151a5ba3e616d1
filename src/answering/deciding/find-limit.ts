import type { RoleId } from '../../../knowledge/knowledge.ts'
import { isFigure, type TopicId } from '../../../knowledge/topics.ts'
import type { Model } from '../model/model.ts'
import type { Ask } from '../reading/reading.ts'
import type { Token } from '../words/token.ts'
import { thresholds } from '../thresholds.ts'

/** What narrows an ask to something the source may not cover. */
export interface Limit {
  /** The topic the limit makes of it: pay → pay in other years. */
  readonly topic?: TopicId
  /** The limit in the person's words: "Texas", "2030". */
  readonly subject: string
}

/**
 * A year or a thing that the source does not speak of: "in Texas", "in 2030", "for abdominal
 * ultrasound". Answering with the general fact would be wrong with confidence.
 */
export function findLimit(role: RoleId, topic: TopicId, ask: Ask, model: Model): Limit | undefined {
  const year = isFigure(topic)
    ? ask.years.find((y) => !covers(role, topic, lastMeant(y, ask), model))
    : undefined
  if (year !== undefined) return { topic: 'payByYear', subject: sayYear(year, ask) }
  const subject = findForeignLimit(ask, model)
  return subject === undefined ? undefined : { subject }
}

/** Foreign words that narrow an ask, as they were said. */
export function findForeignLimit(ask: Ask, model: Model): string | undefined {
  const foreign = ask.foreign.filter((token) => limits(token.raw, ask, model))
  return foreign.length === 0 ? undefined : sayWords(foreign, ask, model)
}

/** Words as they were said, with the small one that belongs to a name: "new york". */
export function sayWords(words: readonly Token[], { tokens }: Ask, { language }: Model): string {
  return words
    .map((token) => {
      const before = tokens[tokens.indexOf(token) - 1]
      const belongs = before !== undefined && language.isOf('placePrefix', before.word)
      return belongs && !words.includes(before) ? `${before.raw} ${token.raw}` : token.raw
    })
    .join(' ')
}

/**
 * What is left of an ask, as it was said: "lungs and kidneys". Words that stand apart are no name of
 * anything, and one plain word is a poor one; both are left unsaid.
 */
export function sayLeft({ content, foreign, tokens }: Ask, { language }: Model): string {
  const at = content.map((token) => tokens.indexOf(token))
  const [from, to] = [Math.min(...at), Math.max(...at)]
  const span = tokens.slice(from, to + 1)
  const isWhole = span.every(
    (token) => content.includes(token) || language.isOf('rangeJoiner', token.word),
  )
  const isTelling = content.length > 1 || foreign.length > 0
  return isWhole && isTelling ? span.map(({ raw }) => raw).join(' ') : ''
}

/** The year an ask names, if no role's figure on the topic is for it. */
export function findUncoveredYear(topic: TopicId, ask: Ask, model: Model): number | undefined {
  if (!isFigure(topic)) return undefined
  return ask.years.find((year) =>
    model.advancement.every(({ id }) => !covers(id, topic, lastMeant(year, ask), model)),
  )
}

function lastMeant(year: number, { saysAfter }: Ask): number {
  return saysAfter ? year + 1 : year
}

/** "2030", "after 2026": as it was said. */
export function sayYear(year: number, { saysAfter }: Ask): string {
  return saysAfter ? `after ${year}` : String(year)
}

/** Whether a figure of the role is for that year. */
function covers(role: RoleId, topic: TopicId, year: number, model: Model): boolean {
  const own = model.factsOn(role, topic)
  // Figures of the base role stand beside other roles; which years they are for is the same for all.
  const facts = own.length > 0 ? own : model.knowledge.facts.filter((fact) => fact.topic === topic)
  return facts.some(({ value }) => {
    if (value?.kind === 'money') return value.year === year
    if (value?.kind === 'growth') return year >= (value.from ?? year) && year <= (value.to ?? year)
    return false
  })
}

/** A foreign word narrows the ask when it is a name or stands behind a preposition. */
function limits(raw: string, ask: Ask, { lexicon, isElsewhere }: Model): boolean {
  const at = ask.tokens.findIndex((token) => token.raw === raw)
  const token = ask.tokens[at]
  if (token === undefined) return false
  // "Mayo Clinic pays …": the first word has a capital anyway.
  const opensName = /^\p{Lu}/u.test(token.raw) && ask.tokens[at + 1]?.capital === true
  if (token.capital || opensName) return true
  if (isElsewhere(token.lemma)) return true
  const before = ask.tokens
    .slice(Math.max(0, at - thresholds.limitReach), at)
    .filter(({ clause }) => clause === token.clause)
  // "run the place as gaffer" says what she would be, and not where.
  return before.some(({ word }) => lexicon.prepositions.includes(word) && word !== 'as')
}
