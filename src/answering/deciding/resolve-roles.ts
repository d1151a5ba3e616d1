import type { RoleId } from '../../../knowledge/knowledge.ts'
import { asksOfBase } from '../reading/asks-of-base.ts'
import { describedRoles, noRoles, type ResolvedRoles } from './described-roles.ts'
import { askedLevel } from '../model/education-level.ts'
import { findForeignLimit } from './find-limit.ts'
import type { Model } from '../model/model.ts'
import type { Ask, Reading, Reference } from '../reading/reading.ts'
import { saysEveryRole } from './says-rest.ts'
import { thresholds, confidences } from '../thresholds.ts'
import type { Context } from '../verdict.ts'

/** Names first, then references to earlier turns, then descriptions, then the last role. */
export function resolveRoles(
  ask: Ask,
  reading: Reading,
  context: Context,
  model: Model,
): ResolvedRoles {
  const named = namedRoles(ask, model)
  if (named.roles.length > 0) return named
  const left = leftOver(ask, reading, model)
  if (left.length > 0) return { roles: left, how: 'context', confidence: confidences.pointedTo }
  const isOfBase =
    isOrdinary(ask, model) ||
    (!reading.wish.isSaid && (asksOfBase(ask, model) || asksOfUs(ask, model)))
  if (isOfBase && model.base) {
    return { roles: [model.base.id], how: 'base', confidence: confidences.base }
  }
  const referred = referredRoles(ask, reading, context, model)
  if (referred.length > 0)
    return { roles: referred, how: 'context', confidence: confidences.pointedTo }
  const group = groupMeant(ask, reading, context, model)
  if (group.length > 0) return { roles: group, how: 'context', confidence: confidences.carried }
  const rest = otherRoles(ask, reading, context, model)
  if (rest.length > 0) return { roles: rest, how: 'close', confidence: confidences.anyOther }
  const pair = eitherOf(ask, reading, context)
  if (pair.length > 0) return { roles: pair, how: 'close', confidence: confidences.anyOther }
  const newly = describedRoles(ask, thresholds.descriptionInFollowUp, model.language)
  if (reading.reference.describing && newly.how === 'described') return newly
  const carried = carriedRole(ask, reading, context, model)
  const followsUp = context.roles.length > 0 && (carried !== undefined || reading.reference.opener)
  const isBase = ask.mentions.some(({ role }) => role === model.base?.id)
  const changes = (followsUp && carried?.fits !== true && ask.content.length > 0) || isBase
  const described = describedRoles(
    ask,
    changes && !(isBase && ask.wantsYesNo)
      ? thresholds.descriptionInFollowUp
      : thresholds.description,
    model.language,
  )
  if (carried !== undefined && !outweighs(described, carried, ask, reading)) return carried
  if (described.how === 'described') return described
  // "do I need a master's for it": for what, nobody has said.
  const isOfNobody =
    ask.wantsYesNo &&
    context.roles.length === 0 &&
    !isBase &&
    reading.tokens.some(({ word }) => word === 'it')
  const byLevel =
    ask.topics.includes('roles') || isOfNobody ? undefined : roleByLevel(reading.tokens, model)
  if (byLevel !== undefined)
    return { roles: [byLevel], how: 'described', confidence: confidences.roleByDegree }
  if (described.how === 'close') return described
  if (isBase && model.base)
    return { roles: [model.base.id], how: 'base', confidence: confidences.base }
  return noRoles
}

/** "no teaching, no managing. So what's left, and what do they pay": all but those ruled out. */
function leftOver({ topics }: Ask, reading: Reading, model: Model): readonly RoleId[] {
  const isAsked = topics.length > 0 && model.language.says(reading.tokens, 'remaining')
  return isAsked ? allButRuledOut(reading, model) : []
}

/** Every role but those that are ruled out; none where nobody is. */
export function allButRuledOut({ wish }: Reading, { advancement }: Model): readonly RoleId[] {
  if (wish.ruledOut.size === 0) return []
  return advancement.map(({ id }) => id).filter((id) => !wish.ruledOut.has(id))
}

/** "a regular sonographer, without any specialty": no other one, whatever her words describe. */
function isOrdinary({ mentions, tokens, positions }: Ask, { base, language }: Model): boolean {
  return mentions.some(
    ({ role, from }) =>
      role === base?.id && language.isOf('ordinary', tokens[positions.indexOf(from) - 1]?.word),
  )
}

/** "do doctors read the images we make?": who asks is of the base role, whose facts tell of that. */
function asksOfUs(ask: Ask, model: Model): boolean {
  const { base } = model
  if (base === undefined || !ask.tokens.some(({ word }) => word === 'we')) return false
  const isNamed = ask.mentions.some(({ role }) => role !== base.id)
  const words = model.terms.ofQuestion(ask.content.map(({ lemma }) => lemma))
  const [best] = model.descriptions.findFacts(words, model.allFactsOf(base.id))
  const covers = (best?.score ?? 0) >= thresholds.ofUs
  return !isNamed && covers && ask.content.length > 1
}

/** Roles named in the ask, in order. */
export function namedRoles(ask: Ask, model: Model): ResolvedRoles {
  const mentions = ask.mentions.filter(({ role }) => model.isAdvancement(role))
  if (mentions.length === 0) return noRoles
  const whole = mentions.every(({ how }) => how === 'name')
  const roles = [...new Set(mentions.map(({ role }) => role))]
  return { roles, how: 'named', confidence: whole ? 1 : confidences.partOfName }
}

/** "the second one", "the other one", "which of those two". */
function referredRoles(
  ask: Ask,
  { reference, mentions }: Reading,
  { roles, listed, isPast = false }: Context,
  { language }: Model,
): readonly RoleId[] {
  if (reference.ordinal !== undefined && Math.max(listed.length, roles.length) > 1) {
    const role = roleByOrdinal(reference, { roles, listed })
    return role === undefined ? [] : [role]
  }
  // "which need no degree?" "what do they pay?"
  // "for teaching, the paper they ask for": of those whom the words describe.
  const isTold = (ask.described[0]?.score ?? 0) >= thresholds.tellingWord
  const isPlural = language.says(ask.tokens, 'pluralPronoun') && !isTold
  if (isPlural && !isPast && listed.length > 1 && listed.length <= thresholds.longestPluralList)
    return listed
  if (reference.both && roles.length > 1) return roles.slice(0, 2).toReversed()
  if (!reference.other || roles.length < 2) return []
  // "forget echo. What does the other one take?"
  const others = roles.filter((role) => mentions.every((mention) => mention.role !== role))
  return others.length < roles.length ? others.slice(0, 1) : roles.slice(1, 2)
}

/** "the second one" of a list, or else of the roles in the order they came up. */
export function roleByOrdinal(
  { ordinal }: Reference,
  { roles, listed }: Pick<Context, 'roles' | 'listed'>,
): RoleId | undefined {
  const inOrder = listed.length > 1 ? listed : roles.toReversed()
  if (ordinal === undefined || inOrder.length < 2) return undefined
  return inOrder.at(ordinal < 0 ? -1 : ordinal - 1)
}

/** "and the growth?" after three roles were asked for together, "and degree?" after two were compared. */
function groupMeant(
  ask: Ask,
  { reference }: Reading,
  { listed, isGroup, isPast = false, comparison }: Context,
  { base }: Model,
): readonly RoleId[] {
  const isOfTwo = comparison?.comparison.by === 'versus' && listed.length === 2 && !isPast
  const isBare = ask.content.length === 0 && ask.mentions.every(({ role }) => role === base?.id)
  const goesOn = reference.opener || reference.pronoun
  return (isGroup === true || (isOfTwo && !reference.pronoun)) &&
    goesOn &&
    isBare &&
    ask.topics.length > 0 &&
    !reference.other
    ? listed
    : []
}

/** "what about the other" after one role: any of the others may be meant. */
function otherRoles(
  ask: Ask,
  { reference }: Reading,
  { roles }: Context,
  { advancement }: Model,
): readonly RoleId[] {
  const [only, ...more] = roles
  const isOpen = ask.content.length === 0 && ask.topics.length === 0
  if (!reference.other || only === undefined || more.length > 0 || !isOpen) return []
  return advancement.flatMap(({ id }) => (id === only ? [] : id))
}

/** "and what does that one make?" after two were told apart: either may be meant. */
function eitherOf(
  { topics, mentions, content, described }: Ask,
  { reference }: Reading,
  { listed, isPast, comparison, topics: told }: Context,
): readonly RoleId[] {
  const by = comparison?.comparison.by
  const isApart = by === 'difference' || (by === 'versus' && told.length > 1)
  const isOpen = isApart && listed.length === 2 && isPast !== true
  const saysNothingElse = mentions.length + content.length + described.length === 0
  const pointsToOne = reference.pronoun && !reference.both && reference.ordinal === undefined
  return isOpen && pointsToOne && saysNothingElse && topics.length > 0 ? listed : []
}

/** "master's in what": the one role that asks for such a degree, if there is just one. */
export function roleByLevel(tokens: Ask['tokens'], model: Model): RoleId | undefined {
  const level = askedLevel(tokens, model)
  if (level === undefined) return undefined
  const roles = model.advancement.filter(({ id }) =>
    model
      .factsOn(id, 'education')
      .some(({ value }) => value?.kind === 'education' && value.level === level),
  )
  const [only, ...others] = roles
  return only === undefined || others.length > 0 ? undefined : only.id
}

/** A description outweighs the role of the last turn unless that one fits the words as well. */
function outweighs(
  described: ResolvedRoles,
  carried: Carried,
  ask: Ask,
  { reference, tokens }: Reading,
): boolean {
  if (described.how !== 'described') return false
  // "what must I learn first": words that ask for a topic describe nobody else.
  if (ask.content.length === 0 && ask.tokens.length === tokens.length) return false
  const [best] = ask.described
  const last = ask.described.find(({ id }) => id === carried.roles[0])
  // "what about teaching" after the manager: it may fit a word of hers, but means another.
  const isOther =
    best !== undefined &&
    best.id !== last?.id &&
    (last?.score ?? 0) < best.score / thresholds.farBehind &&
    (reference.opener || best.score >= thresholds.tellingWord) &&
    // "same question for teaching": the same is asked, and of another.
    (!reference.pronoun || ask.tokens.some(({ word }) => word === 'same'))
  if (isOther) return true
  if (carried.fits) return false
  return !reference.pronoun || described.confidence >= thresholds.descriptionOverPronoun
}

interface Carried extends ResolvedRoles {
  /** Whether facts of the carried role cover the words of the ask. */
  readonly fits: boolean
}

/** The role spoken of last, if this message goes on with it. */
function carriedRole(
  ask: Ask,
  { reference, tokens, occupation }: Reading,
  { roles }: Context,
  model: Model,
): Carried | undefined {
  const [last] = roles
  if (last === undefined || occupation !== undefined) return undefined
  // "what does a regular sonographer make" has named whom it means.
  const namesBase = ask.mentions.some(({ role }) => role === model.base?.id)
  if (namesBase && !reference.pronoun) return undefined
  // A message with foreign words and no word that points back has changed the subject.
  const goesOn = reference.pronoun || reference.opener
  const isShort = tokens.length <= thresholds.shortFollowUp && ask.foreign.length === 0
  // "ugh actually forget that, just tell me what's required": a topic and nothing else, however long.
  const isBare = ask.topics.length > 0 && ask.content.length === 0
  if (!goesOn && !isShort && !isBare) return undefined
  const asksForRoles = ask.topics.includes('roles') && !reference.pronoun
  if (asksForRoles || saysEveryRole(ask.tokens, model)) return undefined
  const words = model.terms.ofQuestion(ask.content.map(({ lemma }) => lemma))
  const [fitting] = model.descriptions.findFacts(words, model.allFactsOf(last))
  const fits = ask.content.length > 0 && (fitting?.score ?? 0) >= thresholds.factCoverage
  // "and in Texas?" narrows what was asked before.
  const narrows = reference.opener && findForeignLimit(ask, model) !== undefined
  const isAsked = reference.pronoun && ask.wantsYesNo && ask.foreign.length === 0
  const isOpen = ask.topics.length === 0 && ask.content.length > 0
  if (isOpen && !fits && !narrows && !isAsked) return undefined
  const confidence = fits || reference.pronoun ? confidences.carried : confidences.carriedAlone
  return { roles: [last], how: 'context', confidence, fits }
}
