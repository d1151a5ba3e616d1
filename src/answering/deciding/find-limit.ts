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
  const year = isFigure(topic) ? ask.years.find((y) => !covers(role, topic, y, model)) : undefined
  if (year !== undefined) return { topic: 'payByYear', subject: String(year) }
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

/** The year an ask names, if no role's figure on the topic is for it. */
export function findUncoveredYear(topic: TopicId, ask: Ask, model: Model): number | undefined {
  if (!isFigure(topic)) return undefined
  return ask.years.find((year) =>
    model.advancement.every(({ id }) => !covers(id, topic, year, model)),
  )
}

/** Whether a figure of the role is for that year. */
function covers(role: RoleId, topic: TopicId, year: number, model: Model): boolean {
  return model.factsOn(role, topic).some(({ value }) => {
    if (value?.kind === 'money') return value.year === year
    if (value?.kind === 'growth') return year >= (value.from ?? year) && year <= (value.to ?? year)
    return false
  })
}

/** A foreign word narrows the ask when it is a name or stands behind a preposition. */
function limits(raw: string, ask: Ask, { lexicon }: Model): boolean {
  const at = ask.tokens.findIndex((token) => token.raw === raw)
  const token = ask.tokens[at]
  if (token === undefined) return false
  if (token.capital) return true
  const before = ask.tokens.slice(Math.max(0, at - thresholds.limitReach), at)
  return before.some(({ word }) => lexicon.prepositions.includes(word))
}
