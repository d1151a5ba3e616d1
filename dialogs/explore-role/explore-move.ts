import type { RoleId } from '../../knowledge/knowledge.ts'
import { type TopicId, isRequirement } from '../../knowledge/topics.ts'
import type { Answering } from '../../src/answering/answering.ts'
import type { Verdict } from '../../src/answering/verdict.ts'
import type { ExploreState } from './explore-state.ts'

/** What a message means while a role is explored. */
export type ExploreMove =
  | { readonly kind: 'choose'; readonly role: RoleId }
  /** Topics of the role in hand were asked for. */
  | { readonly kind: 'show'; readonly topics: readonly TopicId[] }
  | { readonly kind: 'chooseAgain' }
  | { readonly kind: 'leave' }
  /** Nothing that could be read: a wrong try. */
  | { readonly kind: 'miss' }
  /** Anything else is answered, and the dialog asks again. */
  | { readonly kind: 'interrupt' }

/** Reads a message as a move in exploring a role. */
export function readExploreMove(
  verdicts: Answering['verdicts'],
  { role }: ExploreState,
  /** Whether it is put as a question: that is answered, whatever it is about. */
  asks = false,
): ExploreMove {
  const [first] = verdicts
  if (first.kind === 'command') return readCommand(first.command, role)
  if (!asks && verdicts.every(isForeign)) return { kind: 'miss' }
  const named = onlyOverview(verdicts)
  if (named !== undefined && named !== role) return { kind: 'choose', role: named }
  const topics = verdicts.flatMap((verdict) => topicsOf(verdict, role))
  return topics.length > 0 ? { kind: 'show', topics } : { kind: 'interrupt' }
}

function readCommand(
  command: Extract<Verdict, { kind: 'command' }>['command'],
  role: RoleId | undefined,
): ExploreMove {
  const goesBack = command === 'back' || command === 'change'
  if (goesBack && role !== undefined) return { kind: 'chooseAgain' }
  return command === 'cancel' || goesBack ? { kind: 'leave' } : { kind: 'interrupt' }
}

function isForeign(verdict: Verdict): boolean {
  return (
    verdict.kind === 'offTopic' && (verdict.about === 'unreadable' || verdict.about === 'other')
  )
}

/** The role, when all that is asked is what it is: that is how a role is chosen by its name. */
function onlyOverview(verdicts: Answering['verdicts']): RoleId | undefined {
  const [first, ...others] = verdicts
  return others.length === 0 && first.kind === 'answered' && first.topic === 'overview'
    ? first.role
    : undefined
}

/** A part of the requirements is not all of them, so the whole is still left to see. */
function topicsOf(verdict: Verdict, role: RoleId | undefined): readonly TopicId[] {
  if (verdict.kind !== 'answered' || role === undefined || verdict.role !== role) return []
  return isRequirement(verdict.topic) ? [] : [verdict.topic]
}
