import type { RoleId } from '../../../knowledge/knowledge.ts'
import { isFigure } from '../../../knowledge/topics.ts'
import type { Model } from '../model/model.ts'
import type { MadeAsk } from '../reading/made-ask.ts'
import type { Reading } from '../reading/reading.ts'
import { numberOf } from '../words/number-word.ts'
import type { Token } from '../words/token.ts'
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
  model: Model,
): readonly RoleId[] | undefined {
  const { language, advancement } = model
  const all = advancement.map(({ id }) => id)
  const saysRest = tokens.some(({ word, lemma }, at) => {
    if (word === 'others' || word === 'else' || word === 'rest') return true
    // "the other three" are several, "the other" is one.
    return lemma === 'other' && isSeveral(tokens[at + 1], model)
  })
  if (!saysRest) return language.says(tokens, 'wholeSet') ? all : undefined
  const isPart = listed.length > 1 && listed.length < all.length
  const told = isPart ? listed : roles.slice(0, 1)
  return told.length === 0 ? undefined : all.filter((id) => !told.includes(id))
}

function isSeveral(token: Token | undefined, { lexicon }: Model): boolean {
  if (token === undefined) return false
  return token.word === 'ones' || token.lemma === 'role' || (numberOf(token.word, lexicon) ?? 0) > 1
}
