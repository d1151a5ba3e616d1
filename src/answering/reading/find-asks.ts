import { figureTopics, isFigure, type TopicId, topicMeanings } from '../../../knowledge/topics.ts'
import { findYesNo } from './find-yes-no.ts'
import { type Clause, findClauses } from './find-clauses.ts'
import type { MarkedWords } from './marked-words.ts'
import { findCores, type Group, withNeighbors } from './group-clauses.ts'
import type { Model } from '../model/model.ts'
import { type Ask, type ComparisonCue, setsApart } from './reading.ts'
import type { RoleMention } from '../model/role-mentions.ts'
import { thresholds } from '../thresholds.ts'
import { positions } from '../words/positions.ts'
import type { Token } from '../words/token.ts'

/** An ask before it is known whose roles it is about. */
export interface FoundAsk extends Ask {
  /** Roles that clauses elsewhere in the message lend it. */
  readonly lent: readonly RoleMention[]
}

/**
 * Cuts a message into the things it asks for. A clause with a topic is an ask; clauses without one
 * lend it their roles and comparisons: "PACS admin or educator - what do I need for each?"
 */
export function findAsks(message: MarkedWords, model: Model): readonly FoundAsk[] {
  const clauses = findClauses(message, model)
  const cores = findCores(clauses, message, model).slice(0, thresholds.mostAsks)
  if (cores.length === 0) return [toAsk({ body: clauses, lent: [] }, message, model)]
  return cores.map((core) => toAsk(withNeighbors(core, clauses, cores), message, model))
}

function toAsk({ body, lent }: Group, message: MarkedWords, model: Model): FoundAsk {
  const { tokens, cues, isForeign, bystanders } = message
  const { language } = model
  const ordered = body.toSorted((a, b) => a.number - b.number)
  const own = ordered.flatMap(({ from, to }) => positions(from, to))
  const spent = new Set([
    ...bystanders,
    ...cues
      .filter(
        ({ label, weak }) => !weak && label.kind !== 'command' && label.kind !== 'medicalAdvice',
      )
      .flatMap(({ at }) => at),
    ...ordered.flatMap(({ mentions }) => mentions.flatMap(({ from, to }) => positions(from, to))),
  ])
  const isBeforeAsk = tellsBefore(ordered, message, model)
  const content = own.filter((i) => {
    const token = tokens[i]
    if (token === undefined || spent.has(i) || token.amount !== undefined) return false
    if (isBeforeAsk(token)) return false
    // "compare them for me po"
    const isShort = token.word.length < thresholds.shortestWord
    const isNoise = isShort && isForeign(i) && !/^\p{Lu}/u.test(token.raw)
    if (isNoise) return false
    return !language.isFunctionWord(token.lemma) && !language.isFunctionWord(token.word)
  })
  const amounts = own.flatMap((i): readonly Token[] => {
    const token = tokens[i]
    if (token?.amount === undefined || isRank(token, tokens[i - 1], model)) return []
    return [token]
  })
  const years = amounts.filter(isYear)
  const mentions = ordered.flatMap((clause) => clause.mentions)
  const said = own.flatMap((i) => tokens[i] ?? [])
  return {
    topics: withFigure(topicsOf(ordered, mentions), mentions, amounts, model),
    mentions,
    lent,
    comparisons: comparisonsOf(ordered, tokens, amounts, model),
    amounts: amounts.filter((token) => !isYear(token)),
    years: years.map(({ amount }) => amount?.value ?? 0),
    saysAfter: years.some((token) => isAfter(token, tokens)),
    content: content.flatMap((i) => tokens[i] ?? []),
    foreign: content
      .filter((i) => isForeign(i) && !isBeside(i, ordered, message, model))
      .flatMap((i) => tokens[i] ?? []),
    described: [],
    ...findYesNo(ordered, said, message, model),
    tokens: said,
    positions: own,
  }
}

/** "sounds dull. and the echo one?": where another sentence asks, this one says nothing of what. */
function tellsBefore(
  clauses: Group['body'],
  { sentenceAsks }: MarkedWords,
  { isAdvancement }: Model,
): (token: Token) => boolean {
  const asking = clauses.filter(({ sentence }) => sentenceAsks[sentence] === true)
  const isNamed = asking.some(({ mentions }) => mentions.some(({ role }) => isAdvancement(role)))
  return ({ sentence }) => isNamed && sentenceAsks[sentence] !== true
}

/** "…, writing it on a sticky note": a clause that asks for nothing limits nothing but by place. */
function isBeside(
  at: number,
  clauses: Group['body'],
  { tokens, sentenceAsks }: MarkedWords,
  { language, isElsewhere }: Model,
): boolean {
  const own = clauses.find(({ from, to }) => from <= at && at <= to)
  if (own === undefined) return false
  const isHers =
    isElsewhere(tokens[at]?.lemma ?? '') &&
    language.says(tokens.slice(own.from, own.to + 1), 'firstPerson')
  // "I do abdominal scans right now … What stands between me and that?"
  const isTold = sentenceAsks[own.sentence] !== true && sentenceAsks.includes(true)
  if (isHers && isTold) return true
  // "born with a hole in his heart" has what no role could ask for.
  const isBare = ({ topics, comparisons, mentions }: Clause): boolean =>
    topics.length + mentions.length === 0 &&
    // "I scan all day" ranks nothing.
    comparisons.every((cue) => setsApart(cue) || cue.kind === 'ranking')
  if (!isBare(own) || clauses.every(isBare)) return false
  // "I scan OB all day" is what she does, "and the CCI ones" is what she asks of.
  if (isElsewhere(tokens[at]?.lemma ?? '')) return isHers
  return tokens[at]?.capital !== true && !language.isOf('placing', tokens[at - 1]?.word)
}

/** "on top of that", "at all", "every day" rank nothing. */
function isIdiom({ at, end }: ComparisonCue, tokens: readonly Token[], model: Model): boolean {
  const [before, word] = [tokens[at - 1]?.word, tokens[at]?.word]
  const isTop =
    (word === 'on' && tokens[end + 1]?.word === 'of') || (word === 'all' && before === 'at')
  // "six more years"
  const isLonger =
    (word === 'more' || word === 'less') &&
    at === end &&
    model.language.isOf('timeUnit', tokens[end + 1]?.lemma)
  const isOften =
    model.language.isOf('forAll', tokens[end]?.word) &&
    model.language.isOf('recurring', tokens[end + 1]?.lemma)
  // "in 10 min"
  // "less than i hoped"
  const isHoped =
    tokens[end]?.word === 'than' && model.language.isOf('subjectPronoun', tokens[end + 1]?.word)
  // "most of these jobs"
  const isShare = word === 'most' && at === end && tokens[at + 1]?.word === 'of'
  // "manages all us ultrasound folks"
  const isWhole = word === 'all' && /^(?:us|our|my|the)$/.test(tokens[at + 1]?.word ?? '')
  const isMinutes = word === 'minimum' && tokens[at - 1]?.amount !== undefined
  return isShare || isHoped || isWhole || isTop || isLonger || isOften || isMinutes
}

/** What sets roles side by side; idioms that only sound so are left out. */
function comparisonsOf(
  clauses: Group['body'],
  tokens: readonly Token[],
  amounts: readonly Token[],
  model: Model,
): readonly ComparisonCue[] {
  return clauses
    .flatMap(({ comparisons }) => comparisons)
    .filter(
      (cue) =>
        !isIdiom(cue, tokens, model) &&
        !isLeast(cue, clauses, tokens, model) &&
        (amounts.length > 0 || !isBareLimit(cue, tokens, model)),
    )
}

/** "clinical educator, minimum degree": what the one role asks for, and no order of roles. */
function isLeast(
  { at }: ComparisonCue,
  clauses: Group['body'],
  tokens: readonly Token[],
  { isAdvancement }: Model,
): boolean {
  const isNamed = clauses.some(({ mentions }) => mentions.some(({ role }) => isAdvancement(role)))
  return isNamed && tokens[at]?.word === 'minimum'
}

/** "at least tell me there will be jobs" sets no mark, as no amount is said. */
function isBareLimit(
  { kind, at, end }: ComparisonCue,
  tokens: readonly Token[],
  { language }: Model,
): boolean {
  const [first, second] = [tokens[at], tokens[end]]
  const isLimit =
    language.isOf('reaching', first?.word) ||
    (first?.word === 'at' && language.isOf('inclusive', second?.word))
  return (kind === 'above' || kind === 'below') && isLimit
}

/** "that 23% covers echocardiographers only": a percentage of a role is its growth. */
function withFigure(
  topics: readonly TopicId[],
  mentions: readonly RoleMention[],
  amounts: readonly Token[],
  { isAdvancement }: Pick<Model, 'isAdvancement'>,
): readonly TopicId[] {
  const isShare = amounts.some(({ amount }) => amount?.unit === 'percent')
  const isOfRole = mentions.some(({ role }) => isAdvancement(role))
  const growth = figureTopics.find((topic) => topicMeanings[topic].priority === 'outlook')
  if (!isShare || growth === undefined || topics.includes(growth)) return topics
  // "23 percent per year": no pay is said in percent.
  const isMisread = topics.length > 0 && topics.every(isFigure)
  if (isMisread) return [growth]
  if (!isOfRole || topics.some(isFigure)) return topics
  return [...topics.filter((topic) => topicMeanings[topic].isOfSource !== true), growth]
}

/** "top 2 by growth": how many, and no figure. */
function isRank({ amount }: Token, before: Token | undefined, { language }: Model): boolean {
  return (
    amount?.unit === 'none' &&
    amount.value < thresholds.mostRanked &&
    language.isOf('topping', before?.word)
  )
}

/** "what is a Certified Legal Manager" asks what the document says of the certification. */
function topicsOf(clauses: Group['body'], mentions: readonly RoleMention[]): readonly TopicId[] {
  const topics = [...new Set(clauses.flatMap((clause) => clause.topics))]
  const names = mentions.some(({ how }) => how === 'certification')
  return names && topics.every((topic) => topic === 'overview') ? ['certification'] : topics
}

/** "after 2026" is not 2026. */
function isAfter(year: Token, tokens: readonly Token[]): boolean {
  return /^(?:after|beyond|past)$/.test(tokens[tokens.indexOf(year) - 1]?.word ?? '')
}

function isYear({ amount, raw }: Token): boolean {
  return amount?.unit === 'none' && /^(?:19|20)\d\d$/.test(raw)
}
