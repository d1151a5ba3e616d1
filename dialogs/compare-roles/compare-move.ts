import type { RoleId } from '../../knowledge/knowledge.ts'
import type { SaidMoves } from '../../src/answering/moves/read-moves.ts'
import type { Command, Verdict } from '../../src/answering/verdict.ts'
import type { Background } from '../../src/replies/background.ts'
import { readCompareChoice } from './compare-choice.ts'
import { type ComparableTopic, comparableTopics, type CompareState } from './compare-state.ts'
import { isAsked } from '../is-asked.ts'
import { payloadAt } from '../payload-at.ts'
import type { Said } from '../said.ts'
import type { Talk } from '../talk.ts'

/** Roles, topics, or both, as a message names them. */
export interface ComparedSaid {
  readonly roles: readonly RoleId[]
  readonly topics: readonly ComparableTopic[]
}

/** What a message means while roles are compared. */
export type CompareMove =
  | ({ readonly kind: 'take' } & ComparedSaid)
  | { readonly kind: 'changeRoles' }
  | { readonly kind: 'back' }
  | { readonly kind: 'startOver' }
  | { readonly kind: 'leave' }
  /** Nothing that answers the prompt: a wrong try. */
  | { readonly kind: 'miss' }
  /** The same is to be asked again, and it was no wrong try. */
  | { readonly kind: 'askAgain' }
  /** Anything else is answered, and the dialog asks again. */
  | { readonly kind: 'interrupt' }

/** Reads a message as a move in comparing roles. */
export function readCompareMove(said: Said, state: CompareState, talk: Talk): CompareMove {
  const { message, moves, verdicts } = said
  const [first] = verdicts
  if (message.kind === 'payload') {
    const choice = readCompareChoice(message.payload, talk.background)
    if (choice !== undefined) return choice
  }
  // "Compare all" is more than the command.
  if (first.kind === 'command' && first.command !== 'compare') return readCommand(first, state)
  if (moves?.means('otherRoles') === true) return { kind: 'changeRoles' }
  const taken = readCompared(said, talk, state.open)
  if (taken.roles.length + taken.topics.length > 0) return { kind: 'take', ...taken }
  if (first.kind === 'command') return readCommand(first, state)
  if (state.open === 'result') return { kind: 'interrupt' }
  if (first.kind === 'smallTalk' && first.talk === 'acknowledgement') return { kind: 'askAgain' }
  return !isAsked(said) && verdicts.every(saysNothing) ? { kind: 'miss' } : { kind: 'interrupt' }
}

/** The roles and topics in what was said; both empty when it is a question or something else. */
export function readCompared(
  said: Omit<Said, 'verdicts'>,
  { answering, background }: Talk,
  open: CompareState['open'],
): ComparedSaid {
  const { moves, preferences } = said
  if (moves === undefined) return nothing
  const named = findNamed(moves, preferences?.named, answering)
  const topics = findTopics(moves)
  if (named.length === 0 && topics.length > 0 && moves.onlyTopics) return { roles: [], topics }
  if (isAsked(said)) return nothing
  if (moves.means('all')) return takeAll(background, open)
  if (named.length > 1) return { roles: named, topics }
  if (named.length === 1)
    return open === 'roles' && topics.length === 0 ? { roles: named, topics } : nothing
  return readNumbered(moves, said, background) ?? nothing
}

/** What roles are to be compared by; "everything" is all of it. */
function findTopics({ means, topics }: SaidMoves): readonly ComparableTopic[] {
  if (means('everything')) return comparableTopics
  return comparableTopics.filter((topic) => topics.some((said) => said.topic === topic))
}

/** In a bare list every part is looked at by itself: "echo, manager" are two names. */
function findNamed(
  { parts }: SaidMoves,
  names: readonly RoleId[] | undefined,
  answering: Talk['answering'],
): readonly RoleId[] {
  const named = new Set(names)
  if (parts.length <= named.size || parts.length < 2 || parts.length > mostParts) return [...named]
  const ofParts = parts.flatMap((part) => answering.answer(part).preferences().named)
  return [...new Set([...named, ...ofParts])]
}

/** A longer text is no list of roles. */
const mostParts = 8

const nothing: ComparedSaid = { roles: [], topics: [] }

function takeAll({ advancement }: Background, open: CompareState['open']): ComparedSaid {
  return open === 'topics'
    ? { roles: [], topics: comparableTopics }
    : { roles: advancement.map(({ id }) => id), topics: [] }
}

/** "1 and 3": as if both buttons were pressed. */
function readNumbered(
  { places, onlyPlaces }: SaidMoves,
  { last }: Pick<Said, 'last'>,
  background: Background,
): ComparedSaid | undefined {
  if (!onlyPlaces) return undefined
  const choices = places.flatMap((place) => {
    const payload = payloadAt(place, last)
    return payload === undefined ? [] : [readCompareChoice(payload, background)]
  })
  const taken = choices.flatMap((choice) => (choice?.kind === 'take' ? [choice] : []))
  if (taken.length === 0 || taken.length < choices.length) return undefined
  return {
    roles: [...new Set(taken.flatMap(({ roles }) => roles))],
    topics: [...new Set(taken.flatMap(({ topics }) => topics))],
  }
}

function readCommand({ command }: Command, { open }: CompareState): CompareMove {
  switch (command) {
    case 'back':
      return { kind: 'back' }
    case 'change':
      return open === 'roles' ? { kind: 'askAgain' } : { kind: 'changeRoles' }
    case 'startOver':
      return { kind: 'startOver' }
    case 'compare':
      return open === 'result' ? { kind: 'startOver' } : { kind: 'askAgain' }
    case 'cancel':
      return { kind: 'leave' }
    case 'help':
    case 'repeat':
    case 'explore':
    case 'findRole':
    case 'forgetMe':
      return { kind: 'interrupt' }
  }
}

function saysNothing({ kind }: Verdict): boolean {
  return kind === 'offTopic' || kind === 'unclear'
}
