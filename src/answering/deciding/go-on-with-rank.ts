import type { RoleId } from '../../../knowledge/knowledge.ts'
import { isFigure } from '../../../knowledge/topics.ts'
import type { Model } from '../model/model.ts'
import type { MadeAsk } from '../reading/made-ask.ts'
import type { Ask, Reading } from '../reading/reading.ts'
import { thresholds } from '../thresholds.ts'
import type { Context, Verdict } from '../verdict.ts'
import { ordinalOf } from '../words/number-word.ts'

/**
 * "and the manager comes second, obviously", "the echo one by a mile": where a role is said to stand
 * among those that were set side by side, when no comparison was made of it. They are told again, with
 * the one that is new. Undefined where a message says anything else.
 */
export function goOnWithRank(
  verdicts: readonly Verdict[],
  { asks }: Reading,
  context: Context,
  model: Model,
): readonly MadeAsk[] | undefined {
  const [ask, ...others] = asks
  const isDecided = verdicts.some(({ kind }) => kind === 'compared' || kind === 'smallTalk')
  if (isDecided || ask === undefined || others.length > 0) return undefined
  const meant = meantIn(ask, model)
  if (meant === undefined || !ranks(ask, model) || !ask.topics.every(isFigure)) return undefined
  const topic = ask.topics[0] ?? context.comparison?.topic
  const before = comparedBefore(ask, meant, context)
  const roles = [...new Set([...before, meant])]
  if (topic === undefined || !isFigure(topic) || before.length === 0 || roles.length < 2)
    return undefined
  return [{ roles, topics: [topic], by: roles.length === 2 ? 'versus' : 'ranking' }]
}

/** The one role that is named, or else described; undefined where several are named. */
function meantIn({ mentions, described }: Ask, { isAdvancement }: Model): RoleId | undefined {
  const named = new Set(mentions.map(({ role }) => role).filter(isAdvancement))
  const [only, ...others] = named
  return others.length > 0 ? undefined : (only ?? described[0]?.id)
}

/** The roles that were set side by side, or those that were told of, one after the other. */
function comparedBefore(
  { comparisons }: Ask,
  meant: RoleId,
  { comparison, listed, roles }: Context,
): readonly RoleId[] {
  if (comparison !== undefined) return listed
  const sets = comparisons.some(({ kind }) => kind === 'above' || kind === 'below')
  const two = roles.slice(0, 2)
  return sets ? (two.includes(meant) ? two : roles.slice(0, 1)) : []
}

/** Whether it says where somebody stands, and little beside that. */
function ranks(
  { comparisons, tokens, content, amounts }: Ask,
  { lexicon, language }: Model,
): boolean {
  const kinds: readonly string[] = ['above', 'below', 'highest', 'lowest']
  const places = tokens.some(({ word }) => (ordinalOf(word, lexicon) ?? 0) > 1 || word === 'last')
  const isFar = tokens.some(
    ({ word }, i) => word === 'by' && /^(?:a|far|miles)$/.test(tokens[i + 1]?.word ?? ''),
  )
  const asksOpenly = tokens.some(({ word }) => language.isOf('openChoice', word))
  return (
    !asksOpenly &&
    amounts.length === 0 &&
    content.length <= thresholds.mostBesideRank &&
    (places || isFar || comparisons.some(({ kind }) => kinds.includes(kind)))
  )
}
