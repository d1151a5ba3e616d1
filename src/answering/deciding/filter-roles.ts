import { educationLevels, type Fact, type RoleId } from '../../../knowledge/knowledge.ts'
import {
  isRequirement,
  requirementTopics,
  type TopicId,
  topicMeanings,
} from '../../../knowledge/topics.ts'
import { askedLevel, isDegree } from '../model/education-level.ts'
import type { Model } from '../model/model.ts'
import { type Ask, type ComparisonCue, setsApart } from '../reading/reading.ts'
import type { Compared, Demand } from '../verdict.ts'
import { saysForAll } from './says-rest.ts'
import { confidences } from '../thresholds.ts'
import { numberOf } from '../words/number-word.ts'
import { readCue } from '../../../knowledge/cue.ts'

/** A requirement an ask wants or does not want. */
interface Wish extends Demand {
  readonly wanted: boolean
}

/** Roles that a filter ranges over. */
interface Filtered {
  /** Roles named in the ask: it is about them, and filters nothing. */
  readonly named: readonly RoleId[]
  readonly pool: readonly RoleId[]
}

/**
 * Roles with or without a requirement: "which jobs can I do without a degree", "certification
 * instead of a degree". Undefined when the ask does not filter.
 */
export function filterByRequirement(
  ask: Ask,
  { named, pool }: Filtered,
  model: Model,
): Compared | undefined {
  const most = wantsMostOf(ask)
  if (!(ask.comparisons.some(setsApart) || most !== undefined) || named.length > 0) return undefined
  if (!ask.topics.every((topic) => topicMeanings[topic].picks === true)) return undefined
  if (most === undefined && setsLimit(ask, model)) return undefined
  // "what education or certification is needed for each" asks what, and not who.
  if (most === undefined && asksWhat(ask, model) && saysForAll(ask.tokens, model.language)) {
    return undefined
  }
  const found = findWishes(ask, model)
  const wishes = most === undefined ? found : found.map((wish) => ({ ...wish, wanted: most }))
  // "can I do this without a master's" asks for roles without saying so.
  const asksForRoles =
    ask.topics.includes('roles') ||
    most !== undefined ||
    wishes.some(({ wanted }) => !wanted) ||
    asksWho(ask, model) ||
    (ask.wantsYesNo && model.language.says(ask.tokens, 'everyOne'))
  if (wishes.length === 0 || !asksForRoles) return undefined
  const picked = pickHeld(wishes, ask, pool, model) ?? pickBest(wishes, pool, model)
  return { ...picked, ...holdsFor(ask, picked, model) }
}

/**
 * "I have a bachelor's and been scanning eleven years. What door does that open": the years are held as
 * the degree is, where some role asks for both.
 */
function pickHeld(
  wishes: readonly Wish[],
  { tokens }: Ask,
  pool: readonly RoleId[],
  model: Model,
): Compared | undefined {
  const { language } = model
  const saysYears = tokens.some(
    ({ lemma }, i) =>
      language.isOf('timeUnit', lemma) &&
      // "in four years" is when it is wanted.
      tokens[i - 2]?.word !== 'in' &&
      (tokens[i - 1]?.amount !== undefined ||
        numberOf(tokens[i - 1]?.word ?? '', model.lexicon) !== undefined),
  )
  const isOwn = language.says(tokens, 'firstPerson')
  const hasDegree = wishes.length > 0 && wishes.every(({ wanted, level }) => wanted && level)
  if (!saysYears || !isOwn || !hasDegree) return undefined
  const picked = pickBy([...wishes, { topic: 'experience', wanted: true }], pool, model)
  return picked.roles.length === 0 ? undefined : picked
}

/** "experience but no degree" that no role asks for: at least what is not there may be spared. */
function pickBest(wishes: readonly Wish[], pool: readonly RoleId[], model: Model): Compared {
  const picked = pickBy(wishes, pool, model)
  const unwanted = wishes.filter(({ wanted }) => !wanted)
  return picked.roles.length > 0 || unwanted.length === 0 ? picked : pickBy(unwanted, pool, model)
}

/** The roles that have what is wanted and lack what is not. */
function pickBy(wishes: readonly Wish[], considered: readonly RoleId[], model: Model): Compared {
  const roles = considered.filter((role) =>
    wishes.every((wish) => hasRequirement(role, wish, model) === wish.wanted),
  )
  const telling = wishes.filter(({ wanted }) => wanted)
  const facts = roles.flatMap((role) => tellingFacts(role, telling, model))
  const unwanted = wishes.filter(({ wanted }) => !wanted)
  return {
    kind: 'compared',
    topic: 'requirements',
    comparison: {
      by: telling.length === 0 ? 'lacking' : 'having',
      wanted: telling.map(demandOf),
      unwanted: unwanted.map(demandOf),
    },
    roles,
    considered,
    facts: facts.map(({ id }) => id),
    confidence: confidences.picked,
  }
}

/** Whether a mark is set: the most, more than a bachelor's. "I don't want to study more" sets none. */
function setsLimit({ comparisons, amounts, tokens }: Ask, model: Model): boolean {
  const has = (...kinds: readonly string[]): boolean =>
    comparisons.some(({ kind }) => kinds.includes(kind))
  const isSaid =
    amounts.length > 0 ||
    askedLevel(tokens, model) !== undefined ||
    model.language.says(tokens, 'than')
  return has('highest', 'lowest') || (has('above', 'below') && isSaid)
}

/** "do all of them need a degree", "does any need a master's" */
function holdsFor(
  { wantsYesNo, tokens }: Ask,
  { roles, considered }: Pick<Compared, 'roles' | 'considered'>,
  { language }: Model,
): Pick<Compared, 'yesNo'> {
  const asked = tokens.find(({ word }) => language.isOf('everyOne', word))?.word
  if (!wantsYesNo || asked === undefined) return {}
  const isForAll = language.isOf('forAll', asked)
  const holds = isForAll ? roles.length === considered.length : roles.length > 0
  return { yesNo: holds ? 'yes' : 'no' }
}

/**
 * "which needs the most experience": of what a role asks for or does not, the most is to ask for it
 * and the least not to. Undefined where no end is asked for, or one of something with a figure.
 */
function wantsMostOf({ topics, comparisons }: Ask): boolean | undefined {
  const plain: readonly TopicId[] = ['experience', 'certification']
  if (topics.length === 0 || !topics.every((topic) => topic === 'roles' || plain.includes(topic)))
    return undefined
  const end = comparisons.find(({ kind }) => kind === 'highest' || kind === 'lowest')
  return end === undefined ? undefined : end.kind === 'highest'
}

/** "what education is needed": whether what is asked for opens the ask. */
function asksWhat({ tokens }: Ask, model: Model): boolean {
  const at = tokens.findIndex(({ word }) => model.language.isOf('choosing', word))
  return at >= 0 && requirementOf(tokens[at + 1]?.lemma ?? '', model) !== undefined
}

/** "who needs one", "which want a degree", but not "which degree do they want". */
export function asksWho({ tokens }: Ask, model: Model): boolean {
  const at = tokens
    .slice(0, 2)
    .findIndex(({ word }) => word !== 'what' && model.language.isOf('choosing', word))
  return at >= 0 && requirementOf(tokens[at + 1]?.lemma ?? '', model) === undefined
}

/** The roles that ask for no degree, if there are any: none is less than the lowest. */
export function withoutDegree(roles: readonly RoleId[], model: Model): Compared | undefined {
  const without = roles.filter(
    (role) => !hasRequirement(role, { topic: 'education', wanted: false }, model),
  )
  if (without.length === 0) return undefined
  return {
    kind: 'compared',
    topic: 'requirements',
    comparison: { by: 'lacking', wanted: [], unwanted: [{ topic: 'education' }] },
    roles: without,
    considered: roles,
    facts: without.flatMap((role) => tellingFacts(role, [], model)).map(({ id }) => id),
    confidence: confidences.picked,
  }
}

/** The roles that have, and have not, what an ask demands beside a comparison. */
export function keepWished(roles: readonly RoleId[], ask: Ask, model: Model): readonly RoleId[] {
  if (requirementCues(ask).length === 0) return roles
  const wishes = findWishes(ask, model)
  return roles.filter((role) =>
    wishes.every((wish) => hasRequirement(role, wish, model) === wish.wanted),
  )
}

/** Each requirement that is named, with the polarity of the nearest cue before it. */
function findWishes(ask: Ask, model: Model): readonly Wish[] {
  const cues = requirementCues(ask)
  // A made ask has no words.
  if (ask.tokens.length === 0) {
    const wanted = cues.every(({ kind }) => kind === 'having')
    return ask.topics.filter(isRequirement).map((topic) => ({ topic, wanted }))
  }
  const wishes: Wish[] = []
  for (const [i, token] of ask.tokens.entries()) {
    const topic = requirementOf(token.lemma, model)
    if (topic === undefined) continue
    const cue = cues.findLast(({ at }) => at <= (ask.positions[i] ?? 0))
    // "an associate degree" is named by two words.
    const named = ask.tokens.slice(Math.max(0, i - 1), i + 1)
    const level = topic === 'education' ? askedLevel(named, model) : undefined
    const wish = {
      topic,
      wanted: cue?.kind !== 'lacking',
      ...(level === undefined ? {} : { level }),
    }
    const isSame = (other: Wish): boolean => other.topic === topic && other.wanted === wish.wanted
    const same = wishes.findIndex(isSame)
    if (same < 0) wishes.push(wish)
    else if (level !== undefined && !saysLess(wishes[same], wish)) wishes[same] = wish
  }
  return wishes
}

/** "no bachelor's or master's": who wants neither wants nothing from the lower one on. */
function saysLess(before: Wish | undefined, { level, wanted }: Wish): boolean {
  const levels: readonly string[] = educationLevels
  const said = before?.level
  return !wanted && said !== undefined && levels.indexOf(said) < levels.indexOf(level ?? '')
}

/**
 * "does not ask for": the "ask for" inside is no wish of its own. "no degree, only certification"
 * has the cue twice, and does without what comes first.
 */
function requirementCues(ask: Ask): readonly ComparisonCue[] {
  const denied = ask.comparisons.filter(({ kind }) => kind === 'lacking')
  const lacking = denied.filter(
    ({ at, end }) => !denied.some((other) => other.at === at && other.end < end),
  )
  const having = ask.comparisons.filter(
    ({ kind, at }) =>
      kind === 'having' && !lacking.some((other) => other.at <= at && at <= other.end),
  )
  return [...lacking, ...having].toSorted((a, b) => a.at - b.at)
}

export function requirementOf(lemma: string, { lexicon, language }: Model): TopicId | undefined {
  return requirementTopics.find(
    (topic) =>
      topic !== 'knowledge' &&
      lexicon.topics[topic].asks.some((cue) => {
        const [only, ...more] = readCue(cue).parts
        return more.length === 0 && only?.choices.some((word) => language.lemmatize(word) === lemma)
      }),
  )
}

/** Who has no bachelor's degree has no master's either; who has one need not look for one. */
function fits(asked: string, level: string, wanted: boolean): boolean {
  const levels: readonly string[] = educationLevels
  return wanted ? asked === level : levels.indexOf(asked) >= levels.indexOf(level)
}

function hasRequirement(role: RoleId, { topic, level, wanted }: Wish, model: Model): boolean {
  const facts = model.factsOn(role, topic)
  // "no certification is required" asks for none.
  if (topic !== 'education')
    return facts.some(({ value }) => value?.kind !== 'nothing' && value?.kind !== 'preferred')
  const asked = facts.flatMap(({ value }) => (value?.kind === 'education' ? [value.level] : []))
  if (level !== undefined) return asked.some((own) => fits(own, level, wanted))
  // Where a diploma is enough, a degree that some have is no demand.
  return asked.length > 0 && asked.every(isDegree)
}

/** What to show for a role: the facts it was chosen by, else whatever it asks for. */
function tellingFacts(role: RoleId, wishes: readonly Wish[], model: Model): readonly Fact[] {
  const chosen = wishes.flatMap(({ topic }) => model.factsOn(role, topic).slice(0, 1))
  if (chosen.length > 0) return chosen
  return requirementTopics.flatMap((topic) => model.factsOn(role, topic)).slice(0, 1)
}

function demandOf({ topic, level }: Wish): Demand {
  return { topic, ...(level === undefined ? {} : { level }) }
}
