import type { WordClass } from '../../../knowledge/cue-groups.ts'
import { educationLevels } from '../../../knowledge/knowledge.ts'
import { isFigure, type TopicId } from '../../../knowledge/topics.ts'
import { allRoles, compared, type ComparisonAsk, poolOf, sortBy } from './comparison-ask.ts'
import { askedLevel } from '../model/education-level.ts'
import { findFigures } from './figures.ts'
import type { Model } from '../model/model.ts'
import type { Ask } from '../reading/reading.ts'
import { saysForAll } from './says-rest.ts'
import { thresholds } from '../thresholds.ts'
import type { Compared } from '../verdict.ts'

const levels: readonly string[] = educationLevels

/** Roles above or below an amount, a level of education or another role; undefined if none is set. */
export function compareWithThreshold(
  topic: TopicId,
  comparing: ComparisonAsk,
): Compared | undefined {
  // "is the gap between them under 2k" sets the mark for the gap, not for a figure.
  if (comparing.has('difference')) return undefined
  return (
    betweenAmounts(topic, comparing) ??
    betweenRoles(topic, comparing) ??
    byFigure(topic, comparing) ??
    byAmount(topic, comparing) ??
    byLevel(topic, comparing) ??
    byRole(topic, comparing)
  )
}

/** "between 70k and 75k", "more than $70,000 but under $75,000". */
function betweenAmounts(topic: TopicId, comparing: ComparisonAsk): Compared | undefined {
  const { ask, named, has, model } = comparing
  const amounts = ask.amounts.flatMap(({ amount }) => amount?.value ?? [])
  const [amount = 0, upTo = 0, ...more] = amounts.toSorted((a, b) => a - b)
  const isBetween = has('versus') || (has('above') && has('below')) || isRange(ask, model)
  if (amounts.length < 2 || more.length > 0 || !isBetween) return undefined
  const figures = findFigures(named.length > 0 ? named : poolOf(comparing), topic, model)
  const passing = figures.filter(({ value }) => amount <= value && value <= upTo)
  return compared(topic, { by: 'between', amount, upTo }, sortBy(passing, 'highest'), figures)
}

/** "70k to 75k": nothing but a small word between the two. */
function isRange({ tokens }: Ask, { language }: Model): boolean {
  return tokens.some(
    ({ amount, sentence }, i) =>
      amount !== undefined &&
      language.isOf('rangeJoiner', tokens[i + 1]?.word) &&
      tokens[i + 2]?.amount !== undefined &&
      tokens[i + 2]?.sentence === sentence,
  )
}

/** "grows quicker than the imaging manager but slower than the educator" */
function betweenRoles(topic: TopicId, comparing: ComparisonAsk): Compared | undefined {
  const { named, has, model, ask } = comparing
  if (named.length !== 2 || !has('above') || !has('below') || ask.wantsYesNo) return undefined
  const rivals = findFigures(named, topic, model)
  const [amount, upTo] = rivals.map(({ value }) => value).toSorted((a, b) => a - b)
  if (amount === undefined || upTo === undefined) return undefined
  const figures = findFigures(allRoles(model), topic, model)
  const passing = figures.filter(({ value }) => amount < value && value < upTo)
  return compared(topic, { by: 'between', amount, upTo }, sortBy(passing, 'highest'), figures)
}

/** "who makes 72k", "which job grows by 13%": the roles whose figure it is, if there are any. */
function byFigure(topic: TopicId, comparing: ComparisonAsk): Compared | undefined {
  const { ask, named, has, model } = comparing
  // "the rent went up 20%, is my landlord allowed to": a figure among foreign words is another one.
  if (ask.foreign.length > 1) return undefined
  const amount = amountOn(topic, comparing)?.amount?.value
  const sets = has('above', 'below', 'versus', 'difference', 'highest', 'lowest')
  if (amount === undefined || named.length > 0 || sets) return undefined
  const figures = findFigures(poolOf(comparing), topic, model)
  const same = figures.filter(({ value }) => roundsTo(value, amount))
  return same.length === 0
    ? undefined
    : compared(topic, { by: 'about', amount }, sortBy(same, 'highest'), figures)
}

/** "more than $73,000", "under 70k", "by more than 20 percent". */
function byAmount(topic: TopicId, comparing: ComparisonAsk): Compared | undefined {
  const { ask, named, has, model } = comparing
  const token = amountOn(topic, comparing)
  const amount = token?.amount?.value
  if (amount === undefined) return undefined
  // "is 80k possible", "who makes 80k": at least so much is meant.
  const isBare = !has('above', 'below')
  if (isBare && !standsForLimit(topic, comparing)) return undefined
  const by = has('below') && !has('above') ? 'below' : cueBefore(ask, token)
  if (ask.wantsYesNo && saysOnly(comparing)) return ofNobodyElse(topic, by, amount, comparing)
  const figures = findFigures(named.length > 0 ? named : poolOf(comparing), topic, model)
  const inclusive = ask.tokens.some(
    ({ word }, i) => word === 'at' && model.language.isOf('inclusive', ask.tokens[i + 1]?.word),
  )
  const passing = figures.filter(
    ({ value }) => passes(value, by, amount) || ((inclusive || isBare) && value === amount),
  )
  if (named.length !== 1 || !ask.wantsYesNo) {
    const sorted = sortBy(passing, 'highest')
    if (!claimsForAll(comparing)) return compared(topic, { by, amount }, sorted, figures)
    const rest = figures.filter((figure) => !passing.includes(figure))
    if (rest.length === 0) return compared(topic, { by, amount }, sorted, figures, { yesNo: 'yes' })
    // "all four above 70k?" is refuted by those that are not.
    const other = by === 'above' ? 'below' : 'above'
    return compared(topic, { by: other, amount }, sortBy(rest, 'highest'), figures, { yesNo: 'no' })
  }
  const isRough = model.language.says(ask.tokens, 'roughly')
  const isClaimed = isBare && (ask.claims || isRough || topic === 'outlook')
  const holds = isClaimed ? figures.some(({ value }) => isAbout(value, amount)) : passing.length > 0
  const yesNo = holds ? 'yes' : 'no'
  return compared(topic, { by, amount }, sortBy(passing, 'highest'), figures, { yesNo })
}

/** "only the manager makes over 70k": it is claimed of one role that no other does. */
function saysOnly({ ask: { mentions, tokens, positions }, named, model }: ComparisonAsk): boolean {
  const [first] = mentions
  if (first === undefined || named.length !== 1) return false
  const before = tokens.slice(0, positions.indexOf(first.from)).map(({ word }) => word)
  const last = before.findLast((word) => !model.lexicon.determiners.includes(word))
  return model.language.isOf('sole', last)
}

/** Everybody above or below the mark, and whether it is the one who is named, and nobody else. */
function ofNobodyElse(
  topic: TopicId,
  by: 'above' | 'below',
  amount: number,
  { named, model }: ComparisonAsk,
): Compared {
  const figures = findFigures(allRoles(model), topic, model)
  const passing = figures.filter(({ value }) => passes(value, by, amount))
  const [only, ...others] = passing
  const yesNo = only?.role === named[0] && others.length === 0 ? 'yes' : 'no'
  return compared(topic, { by, amount }, sortBy(passing, 'highest'), figures, { yesNo })
}

/** "do all of them pay over 60k": whether it is said of every role. */
function claimsForAll({ ask, named, model }: ComparisonAsk): boolean {
  return ask.wantsYesNo && named.length === 0 && saysForAll(ask.tokens, model.language)
}

/** The amount of an ask that can be one of the topic's figures. */
function amountOn(
  topic: TopicId,
  { ask: { amounts, topics }, named }: ComparisonAsk,
): Ask['tokens'][number] | undefined {
  return amounts.find(({ amount }) => {
    if (amount === undefined || !isFigure(topic)) return false
    if (topic === 'outlook') return amount.unit !== 'money'
    return (
      amount.unit === 'money' ||
      // Bare digits are nobody's pay before anybody was spoken of.
      (named.length > 0 && amount.value >= thresholds.leastSalary) ||
      (topics.includes(topic) && amount.value >= thresholds.leastPay)
    )
  })
}

/** Whether an amount alone, without "more" or "under", is one to reach or to confirm. */
function standsForLimit(topic: TopicId, comparing: ComparisonAsk): boolean {
  const { ask, named, has } = comparing
  const isClaim = named.length === 1 && ask.wantsYesNo
  if (named.length > 0 && !isClaim) return false
  if (has('versus', 'ranking', 'difference', 'highest', 'lowest')) return false
  const amount = amountOn(topic, comparing)?.amount
  if (topic === 'outlook') return isClaim && amount?.unit === 'percent'
  return amount?.unit === 'money' || (amount?.value ?? 0) >= thresholds.leastSalary
}

/** Whether a figure is so much, as far as people care to say it. */
function roundsTo(value: number, amount: number): boolean {
  const step = amount % thresholds.roundPay === 0 ? thresholds.roundPay : 1
  return Math.round(value / step) * step === amount
}

/** "they make 72k, right?": what people say from memory is rounded. */
function isAbout(value: number, amount: number): boolean {
  return Math.abs(value - amount) <= thresholds.rounding * value
}

/** "which want more than a high school diploma?" */
function byLevel(topic: TopicId, { ask, named, has, model }: ComparisonAsk): Compared | undefined {
  if (topic !== 'education' || named.length > 0 || !has('above', 'below')) return undefined
  const level = askedLevel(ask.tokens, model)
  if (level === undefined) return undefined
  const amount = levels.indexOf(level)
  const by = has('below') && !has('above') ? 'below' : 'above'
  const figures = findFigures(allRoles(model), topic, model)
  const passing = figures.filter(({ value }) => passes(value, by, amount))
  return compared(topic, { by, amount }, sortBy(passing, 'highest'), figures)
}

function passes(value: number, by: 'above' | 'below', amount: number): boolean {
  return by === 'above' ? value > amount : value < amount
}

/** The direction of the cue nearest before the amount. */
function cueBefore(ask: Ask, token: Ask['tokens'][number] | undefined): 'above' | 'below' {
  const position = ask.positions[ask.tokens.findIndex((other) => other === token)] ?? 0
  const cues = ask.comparisons.filter(({ kind }) => kind === 'above' || kind === 'below')
  const last = cues.findLast(({ at }) => at <= position) ?? cues[0]
  return last?.kind === 'below' ? 'below' : 'above'
}

/** "does anything grow faster than echocardiography", "which ones pay better?" */
function byRole(topic: TopicId, comparing: ComparisonAsk): Compared | undefined {
  const { ask, named, has, model, context } = comparing
  const says = (name: WordClass): boolean => model.language.says(ask.tokens, name)
  const saysWhichWay = says('comparative')
  const saysMore = has('above', 'below') || (has('versus') && saysWhichWay && named.length === 0)
  // "top paying" is who comes first, and above nobody in particular.
  if (!saysMore || has('difference', 'highest', 'lowest')) return undefined
  const isOpen = says('openChoice')
  if (named.length > 1) return undefined
  const saysThan = says('than')
  const rival =
    named.length === 1 && saysThan ? named[0] : named.length === 0 ? context.roles[0] : undefined
  if (!isOpen || rival === undefined) return undefined
  const [against] = findFigures([rival], topic, model)
  if (against === undefined) return undefined
  const by = (has('below') || says('lesser')) && !has('above') ? 'below' : 'above'
  const figures = findFigures(allRoles(model), topic, model)
  const passing = figures.filter(({ value }) => passes(value, by, against.value))
  const comparison = { by, amount: against.value, role: rival } as const
  return compared(
    topic,
    comparison,
    sortBy(passing, by === 'above' ? 'highest' : 'lowest'),
    figures,
  )
}
