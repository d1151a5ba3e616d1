import type { RoleId } from '../../../knowledge/knowledge.ts'
import { isFigure } from '../../../knowledge/topics.ts'
import type { Model } from '../model/model.ts'
import type { MadeAsk } from '../reading/made-ask.ts'
import type { Reading } from '../reading/reading.ts'
import { thresholds } from '../thresholds.ts'
import type { Context } from '../verdict.ts'

/**
 * "for everyone", "and the other three?" after one role: what was asked of it, of all or of the rest.
 * Undefined where a message says anything else.
 */
export function goOnWithSet(
  { asks, tokens }: Reading,
  context: Context,
  model: Model,
): readonly MadeAsk[] | undefined {
  const [ask, ...others] = asks
  const topics = context.topics.filter((topic) => topic !== 'roles')
  const isBare =
    ask !== undefined &&
    others.length === 0 &&
    ask.topics.every((topic) => topic === 'roles') &&
    ask.mentions.length === 0 &&
    ask.content.length === 0 &&
    ask.comparisons.every(({ kind }) => kind === 'ranking') &&
    ask.amounts.length === 0
  if (!isBare || topics.length === 0 || tokens.length > thresholds.shortFollowUp) return undefined
  const roles = rolesMeant(ask.tokens, context, model)
  if (roles === undefined || roles.length === 0) return undefined
  const isAll = roles.length === model.advancement.length
  return topics.map((topic): MadeAsk => {
    if (!isFigure(topic)) return { roles, topics: [topic] }
    return isAll ? { roles: [], topics: [topic], by: 'ranking' } : { roles, topics: [topic] }
  })
}

/** Every role, or those that were not spoken of. */
function rolesMeant(
  tokens: Reading['tokens'],
  { roles, listed }: Context,
  { language, advancement }: Model,
): readonly RoleId[] | undefined {
  const all = advancement.map(({ id }) => id)
  const saysOthers = language.says(tokens, 'others') || language.says(tokens, 'theRest')
  const saysEvery = language.says(tokens, 'wholeSet')
  // "the other one" is one.
  const isOne = language.says(tokens, 'singleOne')
  if (saysEvery && !saysElse(tokens)) return all
  if (!saysOthers || isOne) return undefined
  const isPart = listed.length > 1 && listed.length < all.length
  const told = isPart ? listed : roles.slice(0, 1)
  return told.length === 0 ? undefined : all.filter((id) => !told.includes(id))
}

/** "everyone else", "all the others" */
function saysElse(tokens: Reading['tokens']): boolean {
  return tokens.some(({ lemma }) => lemma === 'else' || lemma === 'other' || lemma === 'rest')
}
