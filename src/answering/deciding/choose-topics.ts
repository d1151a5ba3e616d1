import type { RoleId } from '../../../knowledge/knowledge.ts'
import { isRequirement, type TopicId } from '../../../knowledge/topics.ts'
import { findByContent } from './answer-ask.ts'
import { findForeignLimit } from './find-limit.ts'
import type { Model } from '../model/model.ts'
import type { Ask, Reading } from '../reading/reading.ts'
import type { ResolvedRoles } from './resolve-roles.ts'
import type { Context } from '../verdict.ts'

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
  const says =
    ask.content.length > 0 && findByContent(ask, model.allFactsOf(role), model) !== undefined
  // "could I do that without being a nurse?" asks something new of the same role.
  const isNew = says && how === 'context'
  if (topics.length === 0) return isNew ? [] : carriedTopics(ask, reading, context, model)
  // "what is PARCA" wants the fact that names it, not an overview of the role it belongs to.
  const isNaming = topics.every((topic) => topic === 'overview') && how !== 'named'
  // "which job deals with physicians' orders" wants that fact, be it a duty or a skill.
  const isWork = topics.every((topic) => topic === 'duties') && how === 'described'
  // "who plans the experiences of students" asks for a role, not for what it takes.
  const isDeed =
    how === 'described' && topics.every((topic) => isDoneNotNeeded(topic, role, ask, model))
  return (isNaming || isWork || isDeed) && says ? [] : topics
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
  if (reference.opener && narrows) return context.topics
  // "how many?", "either one?"
  const isMore = model.language.says(ask.tokens, 'carrying')
  if (isMore && ask.content.length === 0) return context.topics
  const goesOn =
    reference.opener || reference.pronoun || reference.ordinal !== undefined || reference.other
  // Which roles there are is no question about one of them: "the third one".
  const carried = context.topics.filter((topic) => topic !== 'roles')
  return namesRole && goesOn && (ask.content.length === 0 || mentions.length === 0) ? carried : []
}
