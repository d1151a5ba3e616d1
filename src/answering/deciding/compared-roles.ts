import type { RoleId } from '../../../knowledge/knowledge.ts'
import { isRequirement } from '../../../knowledge/topics.ts'
import type { Model } from '../model/model.ts'
import { type Ask, type Reading, setsApart } from '../reading/reading.ts'
import { allButRuledOut, namedRoles, resolveRoles, roleByOrdinal } from './resolve-roles.ts'
import { rolesApart } from './roles-apart.ts'
import { leadWord } from '../words/lead-word.ts'
import { numberOf } from '../words/number-word.ts'
import { thresholds } from '../thresholds.ts'
import type { Context } from '../verdict.ts'

/** The roles set side by side: those named, or those the words point back to. */
export function comparedRoles(
  ask: Ask,
  reading: Reading,
  context: Context,
  model: Model,
): readonly RoleId[] {
  const { roles } = namedRoles(ask, model)
  const [only, ...others] = roles
  if (only === undefined) return pointedTo(ask, reading, context, model)
  return others.length > 0 ? roles : (besideOne(only, ask, reading, context, model) ?? [only])
}

/** The roles that a comparison points back to where it names none. */
function pointedTo(ask: Ask, reading: Reading, context: Context, model: Model): readonly RoleId[] {
  const { roles, listed, isPast } = context
  // "drop teaching and managing. Between the two left, who earns more?"
  const left = allButRuledOut(reading, model)
  if (left.length > 0 && model.language.says(ask.tokens, 'remaining')) return left
  if (reading.reference.both) return resolveRoles(ask, reading, context, model).roles
  if (picksFromList(ask)) return []
  // "how much more is that than the first one you told me"
  const earlier = roleByOrdinal(reading.reference, context)
  const [latest] = roles
  if (earlier !== undefined && latest !== undefined && earlier !== latest && comparesTwo(ask)) {
    return [latest, earlier]
  }
  // "ok so under 5k then" after a difference
  if (isOfLastGap(ask, context)) return listed
  const apart = rolesApart(ask, context, model)
  if (apart.length > 1) return apart
  // "78,212?" after the pay of one role is said of it.
  if (latest !== undefined && isBareClaim(ask)) return [latest]
  if (latest !== undefined && isSaidOfLast(ask, context, model)) return [latest]
  if (pointsToSome(ask, reading)) {
    if (listed.length > 1) return listed
    if (roles.length > 1) return roles
  }
  if (!staysAmong(ask, model)) return []
  if (listed.length === 2) return listed
  const isOver = listed.length === 0 || isPast === true
  return isOver && roles.length > 1 ? roles.slice(0, 2) : []
}

/** The one role that is named, and what it is set against; undefined where nothing is. */
function besideOne(
  only: RoleId,
  ask: Ask,
  reading: Reading,
  context: Context,
  { language, lexicon }: Model,
): readonly RoleId[] | undefined {
  // "compare it with the manager"
  const sets =
    saysGap(ask, language) ||
    ask.comparisons.some(({ kind }) => kind === 'versus' || kind === 'difference')
  const pointsBack = language.says(ask.tokens, 'backPronoun')
  if (pointsBack && sets) return [...new Set([...context.roles.slice(0, 1), only])]
  // "compare the manager with those three"
  if (pointsToSome(ask, reading)) {
    return [...new Set([only, ...someMeant(ask, only, context, lexicon)])]
  }
  // "and echo is ahead of both?"
  const others = context.listed.filter((role) => role !== only)
  if (reading.reference.both && others.length === 2 && comparesTwo(ask)) return [only, ...others]
  const [latest] = context.roles
  // "so PACS is roughly ten thousand more" after the pay of both
  const rival = rivalOf(only, context)
  if (ask.topics.length === 0 && saysGap(ask, language) && rival !== undefined) return [only, rival]
  const lead = leadWord(ask.tokens, language)
  if (latest !== undefined && language.isOf('against', lead)) return [latest, only]
  // "is that more than the PACS admin?", "is the manager paid better?"
  const cue = ask.comparisons.find(({ kind }) => kind === 'above' || kind === 'below')
  if (rival === undefined || rival === only || cue === undefined) return undefined
  const isUnfinished =
    ask.wantsYesNo &&
    (ask.amounts.length === 0 || saysGap(ask, language)) &&
    !language.says(ask.tokens, 'than')
  // "more than the PACS admin?", "and beats the manager as well"
  const opens = language.isOf('comparative', lead) || startsComparing(ask, language)
  if (!isUnfinished && !pointsBack && !opens) return undefined
  // Who stands before what compares is said to be more, or less, than who stands behind it.
  const isSubject = ask.mentions.some(({ role, to }) => role === only && to < cue.at)
  return isSubject ? [only, rival] : [rival, only]
}

/** Whether the first word that says anything compares: whom it is said of, was said before. */
function startsComparing(
  { tokens, positions, comparisons }: Ask,
  { isFunctionWord }: Model['language'],
): boolean {
  const first = tokens.findIndex(({ lemma, word }) => !isFunctionWord(lemma) || word === 'more')
  return comparisons.some(
    ({ kind, at }) => (kind === 'above' || kind === 'below') && at === positions[first],
  )
}

/** Whom one role is set against: who was spoken of last, or the other of two just compared. */
function rivalOf(role: RoleId | undefined, { roles, comparison }: Context): RoleId | undefined {
  const by = comparison?.comparison.by
  const isOfTwo = by === 'versus' || by === 'difference'
  return isOfTwo || roles[0] === role ? roles.find((other) => other !== role) : roles[0]
}

/** "would the manager make 15k more": the amount is that of a difference, and of no figure. */
export function saysGap({ tokens }: Ask, language: Model['language']): boolean {
  // "that beats the teacher by some six thousand"
  const isBy = tokens.some(({ amount }, i) => {
    if (amount === undefined || amount.unit === 'percent') return false
    // "by some", "by more than", "by roughly"
    const before = tokens
      .slice(Math.max(0, i - thresholds.gapReach), i)
      .findLast(({ word }) => word === 'by' || !isLoose(word, language))
    return before?.word === 'by'
  })
  if (isBy) return true
  return tokens.some(
    ({ amount }, i) => amount !== undefined && language.isOf('gapWord', tokens[i + 1]?.word),
  )
}

function isLoose(word: string, { isFunctionWord, isOf }: Model['language']): boolean {
  return isFunctionWord(word) || isOf('roughly', word) || word.endsWith('ly')
}

/** "ok so under 5k then" after a difference of two is about that difference. */
export function isOfLastGap(
  { amounts, mentions, content }: Ask,
  { comparison, listed }: Context,
): boolean {
  const isOfTwo = comparison?.comparison.by === 'difference' && listed.length === 2
  return isOfTwo && amounts.length > 0 && mentions.length + content.length === 0
}

function comparesTwo({ comparisons }: Ask): boolean {
  const kinds: readonly string[] = ['above', 'below', 'versus', 'difference']
  return comparisons.some(({ kind }) => kinds.includes(kind))
}

function isBareClaim({ claims, content, topics, comparisons, amounts }: Ask): boolean {
  const isPlain = comparisons.every(({ kind }) => kind === 'above' || kind === 'below')
  return claims && isPlain && content.length + topics.length === 0 && amounts.length > 0
}

/** "so those jobs grow by 13 percent", "that's the highest of the four, isn't it": of the last role. */
function isSaidOfLast(
  { amounts, comparisons, mentions, described, wantsYesNo, tokens }: Ask,
  { comparison }: Context,
  { language }: Model,
): boolean {
  const isEnd =
    wantsYesNo && comparisons.some(({ kind }) => kind === 'highest' || kind === 'lowest')
  const opens = tokens.some(({ word }) => language.isOf('choosing', word) || word === 'any')
  const pointsBack = language.says(tokens, isEnd ? 'ownPronoun' : 'backPronoun')
  const isOfOne = comparison === undefined || comparison.comparison.by === 'highest'
  return (
    isOfOne &&
    !opens &&
    mentions.length + described.length === 0 &&
    (isEnd || amounts.length > 0) &&
    (pointsBack || tokens.some(({ word }) => word === 'those'))
  )
}

/** "those three": the list of so many, or so many of those spoken of last. */
function someMeant(
  { tokens }: Ask,
  named: RoleId,
  { listed, roles }: Context,
  lexicon: Model['lexicon'],
): readonly RoleId[] {
  const count = Math.max(0, ...tokens.map(({ word }) => numberOf(word, lexicon) ?? 0))
  const others = roles.filter((role) => role !== named)
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
  const isPlain = topics.every(
    (topic) => topic === 'roles' || topic === 'requirements' || isRequirement(topic),
  )
  return comparisons.some(setsApart) && isPlain && topics.some(isRequirement)
}

/** "which pays better" after two roles were compared asks for one of the two. */
function staysAmong({ comparisons, tokens }: Ask, { language }: Model): boolean {
  const sets = comparisons.some(
    ({ kind }) => kind === 'above' || kind === 'below' || kind === 'versus' || kind === 'highest',
  )
  return sets && language.says(tokens, 'choosing') && !language.says(tokens, 'others')
}
