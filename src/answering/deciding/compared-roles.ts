import type { RoleId } from '../../../knowledge/knowledge.ts'
import { isRequirement } from '../../../knowledge/topics.ts'
import type { Model } from '../model/model.ts'
import { type Ask, type Reading, setsApart } from '../reading/reading.ts'
import { namedRoles, resolveRoles } from './resolve-roles.ts'
import { numberOf } from '../words/number-word.ts'
import type { Context } from '../verdict.ts'

/** The roles set side by side: those named, or those the words point back to. */
export function comparedRoles(
  ask: Ask,
  reading: Reading,
  context: Context,
  model: Model,
): readonly RoleId[] {
  const { roles } = namedRoles(ask, model)
  if (roles.length === 0 && reading.reference.both) {
    return resolveRoles(ask, reading, context, model).roles
  }
  if (roles.length === 0 && picksFromList(ask)) return []
  if (roles.length === 0 && pointsToSome(ask, reading)) {
    if (context.listed.length > 1) return context.listed
    if (context.roles.length > 1) return context.roles
  }
  // "compare it with the manager"
  const sets = ask.comparisons.some(({ kind }) => kind === 'versus' || kind === 'difference')
  const saysIt = model.language.says(ask.tokens, 'backPronoun')
  if (roles.length === 1 && saysIt && sets) {
    return [...new Set([...context.roles.slice(0, 1), ...roles])]
  }
  // "compare the manager with those three"
  if (roles.length === 1 && pointsToSome(ask, reading)) {
    return [...new Set([...roles, ...someMeant(ask, roles, context, model)])]
  }
  if (roles.length === 0 && staysAmong(ask, model)) {
    if (context.listed.length === 2) return context.listed
    const isPast = context.listed.length === 0 || context.isPast === true
    if (isPast && context.roles.length > 1) return context.roles.slice(0, 2)
  }
  const [first] = context.roles
  if (
    roles.length === 1 &&
    first !== undefined &&
    model.language.isOf('against', ask.tokens[0]?.word)
  ) {
    return [first, ...roles]
  }
  // "is that more than the PACS admin?", "is the manager paid better?"
  const [last] = context.roles
  const [only] = roles
  const pointsBack = model.language.says(ask.tokens, 'backPronoun')
  const isRival = roles.length === 1 && last !== undefined && last !== only
  const isUnfinished =
    ask.wantsYesNo && ask.amounts.length === 0 && !model.language.says(ask.tokens, 'than')
  const saysThan = ask.comparisons.some(({ kind }) => kind === 'above' || kind === 'below')
  if (!isRival || !saysThan) return roles
  if (isUnfinished) return [...roles, last]
  // "more than the PACS admin?"
  const opensWithMore = model.language.isOf('comparative', ask.tokens[0]?.word)
  return pointsBack || opensWithMore ? [last, ...roles] : roles
}

/** "those three": the list of so many, or so many of those spoken of last. */
function someMeant(
  { tokens }: Ask,
  named: readonly RoleId[],
  { listed, roles }: Context,
  { lexicon }: Model,
): readonly RoleId[] {
  const count = Math.max(0, ...tokens.map(({ word }) => numberOf(word, lexicon) ?? 0))
  const others = roles.filter((role) => !named.includes(role))
  if (listed.length > 1 && (count < 2 || listed.length === count)) return listed
  return count >= 2 && others.length >= count ? others.slice(0, count) : listed
}

/** "which one", "of these two"; "which ones" may be any. */
export function pointsToSome({ positions }: Ask, { cues, tokens }: Reading): boolean {
  return cues.some(
    ({ label, at }) =>
      label.kind === 'reference' &&
      label.id === 'some' &&
      at.every((i) => positions.includes(i) && tokens[i]?.word === tokens[i]?.lemma),
  )
}

/** "which one needs a degree", "do all of them": picks from a list, and compares nobody. */
function picksFromList({ topics, comparisons }: Ask): boolean {
  const isPlain = topics.every((topic) => topic === 'roles' || isRequirement(topic))
  return comparisons.some(setsApart) && isPlain && topics.some(isRequirement)
}

/** "which pays better" after two roles were compared asks for one of the two. */
function staysAmong({ comparisons, tokens }: Ask, { language }: Model): boolean {
  const sets = comparisons.some(
    ({ kind }) => kind === 'above' || kind === 'below' || kind === 'versus' || kind === 'highest',
  )
  return sets && language.says(tokens, 'choosing') && !language.says(tokens, 'others')
}
