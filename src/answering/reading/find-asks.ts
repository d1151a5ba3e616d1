import type { TopicId } from '../../../knowledge/topics.ts'
import type { FoundCue } from './find-cues.ts'
import { isClaim } from './find-claim.ts'
import { findClauses, type MarkedWords } from './find-clauses.ts'
import { findCores, type Group, withNeighbors } from './group-clauses.ts'
import type { Model } from '../model/model.ts'
import type { Ask } from './reading.ts'
import type { RoleMention } from '../model/role-mentions.ts'
import { thresholds } from '../thresholds.ts'
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
  const positions = ordered.flatMap(({ from, to }) =>
    Array.from({ length: to - from + 1 }, (_, i) => from + i),
  )
  const spent = new Set([
    ...bystanders,
    ...cues
      .filter(
        ({ label, weak }) => !weak && label.kind !== 'command' && label.kind !== 'medicalAdvice',
      )
      .flatMap(({ at }) => at),
    ...ordered.flatMap(({ mentions }) =>
      mentions.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i)),
    ),
  ])
  const content = positions.filter((i) => {
    const token = tokens[i]
    if (token === undefined || spent.has(i) || token.amount !== undefined) return false
    return !language.isFunctionWord(token.lemma) && !language.isFunctionWord(token.word)
  })
  const amounts = positions.flatMap((i): readonly Token[] => {
    const token = tokens[i]
    if (token?.amount === undefined || isRank(token, tokens[i - 1], model)) return []
    return [token]
  })
  const years = amounts.filter(isYear)
  const first = tokens[ordered[0]?.from ?? 0]
  const mentions = ordered.flatMap((clause) => clause.mentions)
  const said = positions.flatMap((i) => tokens[i] ?? [])
  const opensWithAuxiliary =
    language.isAuxiliary(first?.word ?? '') || startsWithAuxiliary(tokens, ordered, language)
  const claims = !opensWithAuxiliary && isClaim(said, message, model)
  return {
    topics: topicsOf(ordered, mentions),
    mentions,
    lent,
    comparisons: ordered.flatMap(({ comparisons }) => comparisons),
    amounts: amounts.filter((token) => !isYear(token)),
    years: years.map(({ amount }) => amount?.value ?? 0),
    content: content.flatMap((i) => tokens[i] ?? []),
    foreign: content.filter(isForeign).flatMap((i) => tokens[i] ?? []),
    described: [],
    wantsYesNo: !isDisliked(ordered[0]?.from, cues) && (opensWithAuxiliary || claims),
    claims,
    tokens: said,
    positions,
  }
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

/** "don't like computers" opens like a question and asks nothing. */
function isDisliked(from: number | undefined, cues: readonly FoundCue[]): boolean {
  return cues.some(
    ({ label, at }) =>
      label.kind === 'wish' && label.id === 'dislikes' && at[0] === (from ?? 0) + 1,
  )
}

function isYear({ amount, raw }: Token): boolean {
  return amount?.unit === 'none' && /^(?:19|20)\d\d$/.test(raw)
}

/** "so do I need a master's": small words may stand before the auxiliary. */
function startsWithAuxiliary(
  tokens: readonly Token[],
  clauses: Group['body'],
  language: Model['language'],
): boolean {
  return clauses.some(({ from, to }, i) => {
    // "…, don't they?" asks for a yes to what stands before it.
    const isShort = to - from < thresholds.longestTag
    if (i > 0 && isShort && language.isOf('ownPronoun', tokens[to]?.word)) return false
    const words = tokens.slice(from, to + 1).map(({ word }) => word)
    const first = words.findIndex((word) => !language.isOf('leadIn', word))
    return language.isAuxiliary(words[first] ?? '')
  })
}
