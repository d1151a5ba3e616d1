import { isFigure, type TopicId } from '../../../knowledge/topics.ts'
import type { Model } from '../model/model.ts'
import type { MadeAsk } from '../reading/made-ask.ts'
import type { Ask, Reading } from '../reading/reading.ts'
import { thresholds } from '../thresholds.ts'
import type { Context } from '../verdict.ts'

/**
 * What is said of the figure that was told last is answered with that figure: "13, I guess", "43
 * thousand is what that pays, I saw online", "does every single one get that?", "is that all
 * sonographers or only the echo lot". Undefined where a message says anything else.
 */
export function goOnWithFigure(
  reading: Reading,
  context: Context,
  model: Model,
): readonly MadeAsk[] | undefined {
  const [last] = context.roles
  const told = context.topics.filter(isFigure)
  const isOfOne = context.listed.length < 2 || context.isPast === true
  if (last === undefined || !isOfOne || reading.occupation !== undefined) return undefined
  const isOther = reading.mentions.some(({ role }) => role !== last && model.isAdvancement(role))
  if (isOther) return undefined
  const [ask, ...others] = reading.asks
  const claimed = others.length === 0 && ask !== undefined ? claimedOn(ask, told, model) : undefined
  if (claimed !== undefined) return [{ roles: [last], topics: [claimed] }]
  const [topic, ...more] = told
  if (topic === undefined || more.length > 0) return undefined
  return asksWhose(reading, model) || (ask !== undefined && asksIfAllGet(ask, model))
    ? [{ roles: [last], topics: [topic] }]
    : undefined
}

/** The figure that an amount is said of, by its unit, or by what was told. */
function claimedOn(ask: Ask, told: readonly TopicId[], { language }: Model): TopicId | undefined {
  const { amounts, mentions, comparisons, topics, content, years, tokens, wantsYesNo } = ask
  const [token, ...others] = amounts
  if (token?.amount === undefined || others.length + years.length + mentions.length > 0)
    return undefined
  // Who or what gets it is another question, and a claim with nothing beside it is decided.
  const isOpen = tokens.some(
    ({ word }) => language.isOf('openChoice', word) && word !== 'what' && word !== 'which',
  )
  const asks = language.isOf(
    'choosing',
    tokens.find(({ word }) => !language.isOf('leadIn', word))?.word,
  )
  const isDecided = wantsYesNo && content.length === 0 && tokens.length <= thresholds.shortFollowUp
  const isPlain = comparisons.every(({ kind }) => kind === 'above' || kind === 'below')
  if (isOpen || asks || !isPlain || isDecided) return undefined
  if (content.length > thresholds.mostBesideClaim || !topics.every(isFigure)) return undefined
  const { unit, value } = token.amount
  if (unit === 'percent') return 'outlook'
  const isPay = unit === 'money' || value >= thresholds.leastSalary
  const said = [...topics, ...told]
  if (isPay) return said.includes('salary') || said.length === 0 ? 'salary' : undefined
  return said.includes('outlook') ? 'outlook' : undefined
}

/** "is that number echo people specifically or all sonographers": whom a figure counts. */
function asksWhose({ tokens, mentions, asks }: Reading, { language, base }: Model): boolean {
  const isOfFigure =
    language.says(tokens, 'figureNoun') ||
    tokens.some(
      ({ word }, i) => word === 'is' && /^(?:that|it|this)$/.test(tokens[i + 1]?.word ?? ''),
    )
  const narrows = tokens.some(({ word }) => /^(?:all|only|just|specifically|every)$/.test(word))
  const namesBase = mentions.some(({ role }) => role === base?.id)
  const asksElse = asks.some(
    ({ topics, amounts }) =>
      amounts.length > 0 || !topics.every((topic) => isFigure(topic) || topic === 'overview'),
  )
  return isOfFigure && narrows && namesBase && !asksElse
}

/** "does every single one get that?": of the people in a role, and not of all roles. */
function asksIfAllGet({ wantsYesNo, tokens, content, topics }: Ask, { language }: Model): boolean {
  const pointsBack = tokens.some(
    ({ word }, i) =>
      /^(?:that|it|this)$/.test(word) &&
      /^(?:get|earn|make|have|receive)$/.test(tokens[i - 1]?.lemma ?? ''),
  )
  const saysAll = tokens.some(({ word }) => language.isOf('forAll', word) || word === 'everyone')
  return wantsYesNo && pointsBack && saysAll && content.length === 0 && topics.every(isFigure)
}
