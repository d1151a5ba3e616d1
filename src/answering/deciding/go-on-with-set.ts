import type { RoleId } from '../../../knowledge/knowledge.ts'
import { isFigure, isRequirement } from '../../../knowledge/topics.ts'
import type { Model } from '../model/model.ts'
import type { MadeAsk } from '../reading/made-ask.ts'
import { type Ask, type Reading, setsApart } from '../reading/reading.ts'
import { saysRest } from './says-rest.ts'
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
  const added = ask === undefined || others.length > 0 ? undefined : withAdded(ask, context, model)
  if (added !== undefined) return added
  const topics = context.topics.filter((topic) => topic !== 'roles')
  const isMore = ask !== undefined && isMoreOfOne(ask.tokens)
  const isBare =
    ask !== undefined &&
    others.length === 0 &&
    ask.topics.every((topic) => topic === 'roles') &&
    ask.mentions.length === 0 &&
    ask.content.length <= (isMore ? 1 : 0) &&
    ask.comparisons.every((cue) => cue.kind === 'ranking' || setsApart(cue)) &&
    ask.amounts.length === 0
  if (!isBare || topics.length === 0) return undefined
  const most = thresholds.shortFollowUp * (isMore ? 2 : 1)
  if (tokens.length > most) return undefined
  const [last] = context.roles
  if (last !== undefined && isMore) {
    return topics.some(isRequirement) ? [{ roles: [last], topics: ['requirements'] }] : undefined
  }
  const roles = rolesMeant(ask.tokens, context, model)
  if (roles === undefined || roles.length === 0) return undefined
  const isAll = roles.length === model.advancement.length
  return topics.map((topic): MadeAsk => {
    if (!isFigure(topic)) return { roles, topics: [topic] }
    return isAll ? { roles: [], topics: [topic], by: 'ranking' } : { roles, topics: [topic] }
  })
}

/** "now add the educator": one more beside those that were compared or told of together. */
function withAdded(
  { mentions, tokens, topics, content, comparisons }: Ask,
  { roles: spoken, listed, comparison, topics: told }: Context,
  { language, isAdvancement }: Model,
): readonly MadeAsk[] | undefined {
  const more = mentions.flatMap(({ role }) => (isAdvancement(role) ? [role] : []))
  const isBare = content.every(({ lemma }) => language.isOf('adding', lemma))
  if (!language.says(tokens, 'adding') || topics.length + comparisons.length > 0) return undefined
  const before = listed.length > 1 ? listed : spoken.slice(0, 1)
  if (more.length === 0 || !isBare || before.length === 0) return undefined
  const roles = [...new Set([...before, ...more])]
  return comparison === undefined
    ? told.map((topic) => ({ roles, topics: [topic] }))
    : [{ roles, topics: [comparison.topic], by: 'ranking' }]
}

/** "and what else?" after what one role asks for; "who else" means other roles. */
function isMoreOfOne(tokens: Reading['tokens']): boolean {
  return tokens.some(
    ({ word }, at) =>
      word === 'else' && /^(?:what|anything|nothing)$/.test(tokens[at - 1]?.word ?? ''),
  )
}

/** Every role, or those that were not spoken of. */
function rolesMeant(
  tokens: Reading['tokens'],
  { roles, listed }: Context,
  model: Model,
): readonly RoleId[] | undefined {
  const { language, advancement } = model
  const all = advancement.map(({ id }) => id)
  if (!saysNeither(tokens) && !saysRest(tokens, model) && !asksWhoElse(tokens, language))
    return language.says(tokens, 'wholeSet') ? all : undefined
  const isPart = listed.length > 1 && listed.length < all.length
  const told = isPart ? listed : roles.slice(0, 1)
  return told.length === 0 ? undefined : all.filter((id) => !told.includes(id))
}

/** "who does, then?" after a no, "and who doesn't?" after a yes. */
export function asksWhoElse(tokens: readonly Token[], language: Model['language']): boolean {
  const at = tokens.findIndex(({ word }) => !language.isOf('leadIn', word))
  const [who, verb, ...rest] = tokens.slice(at).map(({ word }) => word)
  return (
    who === 'who' &&
    language.isAuxiliary(verb ?? '') &&
    rest.every((word) => word === 'then' || word === 'not')
  )
}

/** "and if I don't do either?" after two: the rest. */
function saysNeither(tokens: readonly Token[]): boolean {
  const has = (said: string): boolean => tokens.some(({ word }) => word === said)
  return has('neither') || (has('not') && has('either'))
}
