import type { RoleId } from '../../../knowledge/knowledge.ts'
import {
  figureTopics,
  isRequirement,
  type TopicId,
  topicMeanings,
} from '../../../knowledge/topics.ts'
import { answerTopic } from './answer-ask.ts'
import type { Topical } from './choose-topics.ts'
import { comparedRoles } from './compared-roles.ts'
import { compareVersus } from './compare-in-order.ts'
import type { Model } from '../model/model.ts'
import type { Ask } from '../reading/reading.ts'
import { namedRoles } from './resolve-roles.ts'
import { confidences } from '../thresholds.ts'
import type { Verdict } from '../verdict.ts'

/** "compare the manager with those three": on what was asked before, one after the other. */
export function compareOnTopics({ ask, reading, context, model }: Topical): readonly Verdict[] {
  const sets = ask.comparisons.some(({ kind }) => kind === 'versus' || kind === 'difference')
  const own = ask.topics.filter(isRequirement)
  const topics = own.length > 0 ? own : context.topics.filter((topic) => topic !== 'roles')
  const others = ask.topics.filter((topic) => topic !== 'roles' && !own.includes(topic))
  if (!sets || others.length > 0 || ask.content.length > 0) return []
  const named = new Set(namedRoles(ask, model).roles)
  const roles = comparedRoles(ask, reading, context, model)
  // Two that are both named are set side by side as a whole.
  const pointsBack = roles.some((role) => !named.has(role))
  if (roles.length < 2 || !pointsBack) return []
  return topics.flatMap((topic) =>
    roles.map((role) => answerTopic(role, topic, ask, confidences.asWhole, model)),
  )
}

/**
 * "PACS admin versus educator": nothing said in particular, so what it takes and what it gives;
 * where their difference is asked for, what each of them does instead of what it takes.
 */
export function compareAsWhole(ask: Ask, model: Model): readonly Verdict[] {
  const roles = comparedAsWhole(ask, model)
  const sets = ask.comparisons.some(({ kind }) => kind === 'versus' || kind === 'difference')
  // "should I become an educator or a manager" asks which, not how.
  const advises = model.language.says(ask.tokens, 'advising')
  const hasTopic = ask.topics.some(
    (topic) => !topicMeanings[topic].isOpen && !(advises && topic === 'requirements'),
  )
  if (roles.length < 2 || !sets || hasTopic || ask.content.length > 0) return []
  const figures = figureTopics.flatMap((topic) => compareVersus(roles, topic, model) ?? [])
  const differ = ask.comparisons.some(({ kind }) => kind === 'difference')
  const tell = (topic: TopicId): readonly Verdict[] =>
    roles.map((role) => answerTopic(role, topic, ask, confidences.asWhole, model))
  const isWithBase = roles.some((role) => role === model.base?.id)
  if (differ || isWithBase) return [...tell('duties'), ...figures]
  return [...figures, ...tell('requirements')]
}

/** The roles named; the base one too where it is what another is compared to. */
function comparedAsWhole(ask: Ask, model: Model): readonly RoleId[] {
  const { roles } = namedRoles(ask, model)
  const base = ask.mentions.find(({ role }) => role === model.base?.id)
  return base === undefined || roles.length !== 1 ? roles : [base.role, ...roles]
}
