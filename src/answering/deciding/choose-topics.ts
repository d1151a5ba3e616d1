import type { RoleId } from '../../../knowledge/knowledge.ts'
import { isFigure, isRequirement, type TopicId } from '../../../knowledge/topics.ts'
import { findByContent } from './answer-ask.ts'
import { findForeignLimit } from './find-limit.ts'
import type { Model } from '../model/model.ts'
import type { Ask, Reading } from '../reading/reading.ts'
import type { ResolvedRoles } from './described-roles.ts'
import type { Context } from '../verdict.ts'
import { thresholds } from '../thresholds.ts'

/** An ask and what it is understood with. */
export interface Topical {
  readonly ask: Ask
  readonly reading: Reading
  readonly context: Context
  readonly model: Model
}

/** The topics an ask is answered on; none where its words have to be looked up among the facts. */
export function chooseTopics(
  topics: readonly TopicId[],
  { how, roles: [role] }: ResolvedRoles,
  { ask, reading, context, model }: Topical,
): readonly TopicId[] {
  // "is that number just for echo techs": of the figure that was told.
  const isOfFigure =
    reading.reference.pronoun && model.language.says(ask.tokens, 'figureNoun') && ask.wantsYesNo
  if (isOfFigure && context.topics.length > 0 && context.topics.every(isFigure)) {
    return context.topics
  }
  const says =
    ask.content.length > 0 && findByContent(ask, model.allFactsOf(role), model) !== undefined
  // "could I do that without being a nurse?" asks something new of the same role.
  const isNew = says && how === 'context'
  if (topics.length === 0) return isNew ? [] : carriedTopics(ask, reading, context, model)
  // "what is PARCA" wants the fact that names it, not an overview of the role it belongs to.
  const isNaming = topics.every((topic) => topic === 'overview') && how !== 'named'
  // "which job deals with physicians' orders" wants that fact, be it a duty or a skill.
  const seeks = ['which', 'who', 'whose'].includes(ask.tokens[0]?.word ?? '')
  const isWork = seeks && topics.every((topic) => topic === 'duties') && how === 'described'
  // "who plans the experiences of students" asks for a role, not for what it takes.
  const isDeed =
    how === 'described' && topics.every((topic) => isDoneNotNeeded(topic, role, ask, model))
  // "do they need to talk to doctors": what is needed is told in other words than "need".
  const isHinted = how === 'context' && isOnlyHinted(topics, reading)
  // "so PACS admins make the diagnosis?" is about no pay.
  const isClaim =
    (how === 'named' || how === 'base') &&
    ask.wantsYesNo &&
    ask.content.length > 0 &&
    ask.amounts.length + ask.comparisons.length === 0 &&
    topics.every(isFigure) &&
    isOnlyHinted(topics, reading)
  if (isClaim) return []
  return (isNaming || isWork || isDeed || isHinted) && says ? [] : topics
}

/** Whether no more than a loose word asks for the topics. */
export function isOnlyHinted(topics: readonly TopicId[], { cues }: Reading): boolean {
  return topics.every((topic) =>
    cues.every(({ label, weak }) => label.kind !== 'topic' || label.id !== topic || weak),
  )
}

/** Whether a requirement that the role has none of is the name of what somebody does. */
function isDoneNotNeeded(
  topic: TopicId,
  role: RoleId | undefined,
  { tokens }: Ask,
  { language, factsOn }: Model,
): boolean {
  const asksWho = language.isOf('choosing', tokens[0]?.word)
  const isNeeded = language.says(tokens, 'needing')
  return asksWho && !isNeeded && isRequirement(topic) && factsOn(role, topic).length === 0
}

/** "which role involves teaching" asks for the described role, not for the list of roles. */
export function specificTopics(
  topics: readonly TopicId[],
  { how, roles }: ResolvedRoles,
  forAll: boolean,
): readonly TopicId[] {
  // Where the base role leads is what the other roles are.
  const others = topics.filter((topic) => topic !== 'roles')
  const leads = topics.includes('roles') && others.length === 0
  if (how === 'base' && (leads || topics.includes('furtherAdvancement'))) return ['roles']
  // "how do I move up?": nobody can tell before it is known where to.
  if (how === 'none' && leadsAnywhere(topics) && !(forAll && others.length > 0)) return ['roles']
  const isDescribed =
    how === 'described' || (how === 'named' && roles.length > 0) || how === 'close'
  return others.length > 0 || isDescribed ? others : topics
}

function leadsAnywhere(topics: readonly TopicId[]): boolean {
  return (
    topics.includes('roles') &&
    topics.every((topic) => topic === 'roles' || topic === 'requirements')
  )
}

/** "and a manager?", "and in Texas?", "what about in 2025?" keep the topics of the turn before. */
function carriedTopics(
  ask: Ask,
  { reference, mentions }: Reading,
  context: Context,
  model: Model,
): readonly TopicId[] {
  const namesRole =
    mentions.length > 0 ||
    ask.described.length > 0 ||
    reference.ordinal !== undefined ||
    reference.other
  const narrows = ask.years.length > 0 || findForeignLimit(ask, model) !== undefined
  const pointsBack = reference.pronoun && ask.wantsYesNo && ask.years.length > 0
  if ((reference.opener && narrows) || pointsBack) return context.topics
  // "how many?", "either one?"
  const isMore = model.language.says(ask.tokens, 'carrying')
  if (isMore && ask.content.length === 0) return context.topics
  // "nah. teaching?" after what another role pays
  const isBare =
    ask.content.length === 1 &&
    ask.tokens.length <= thresholds.shortestClaim &&
    ask.described.length > 0
  const goesOn =
    isBare ||
    saysAnew(ask, model) ||
    reference.opener ||
    reference.pronoun ||
    reference.ordinal !== undefined ||
    reference.other
  // Which roles there are is no question about one of them: "the third one".
  const carried = context.topics.filter((topic) => topic !== 'roles')
  // "I mean the same question"
  const repeats = model.language.says(ask.tokens, 'same') && ask.content.length === 0
  if (repeats && ask.comparisons.every(({ kind }) => kind === 'versus') && !namesRole)
    return carried
  // "same two things for echo"
  const isBoth =
    model.language.says(ask.tokens, 'same') &&
    ask.tokens.some(({ word }) => word === 'two' || word === '2' || word === 'both')
  if (namesRole && isBoth) return [...new Set([...(context.earlier ?? []), ...carried])]
  // "the archive administrator, same thing": a word of the role that is named says nothing else.
  const saysNothingElse = ask.content.every(({ lemma }) =>
    mentions.some(({ role }) => model.descriptions.speaksOf(role, lemma)),
  )
  return namesRole && goesOn && (saysNothingElse || mentions.length === 0) ? carried : []
}

/** "no, the manager", "same question for teaching": of another role, what was asked before. */
function saysAnew({ tokens }: Ask, { language }: Model): boolean {
  return tokens[0]?.word === 'no' || language.says(tokens, 'same')
}
