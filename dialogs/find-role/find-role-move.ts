import type { RoleId } from '../../knowledge/knowledge.ts'
import { topicMeanings } from '../../knowledge/topics.ts'
import type { Preferences } from '../../src/answering/finding/preferences.ts'
import type { SaidMoves } from '../../src/answering/moves/read-moves.ts'
import type { SaidPreferences } from '../../src/answering/finding/read-preferences.ts'
import type { Command, Verdict } from '../../src/answering/verdict.ts'
import type { Background } from '../../src/replies/background.ts'
import { answersIn } from './find-role-answers.ts'
import { readFinderChoice } from './find-role-choice.ts'
import { findQuestion, findQuestionToChange } from './find-question.ts'
import type { FinderQuestion, FindRoleState } from './find-role-state.ts'
import { payloadAt } from '../payload-at.ts'
import { isAsked } from '../is-asked.ts'
import type { Said } from '../said.ts'

/** What a message means while a role is looked for. */
export type FindRoleMove =
  /** Answers to one or more questions, the open one or others. */
  | {
      readonly kind: 'answer'
      readonly preferences: Preferences
      readonly foreign: readonly string[]
    }
  | { readonly kind: 'skip'; readonly question: FinderQuestion }
  | { readonly kind: 'skipAll' }
  /** Without a question, it is not said which answer. */
  | { readonly kind: 'change'; readonly question?: FinderQuestion }
  | { readonly kind: 'back' }
  | { readonly kind: 'startOver' }
  | { readonly kind: 'leave' }
  /** The reasons are asked for, of one role or of the order. */
  | { readonly kind: 'why'; readonly role?: RoleId }
  /** Nothing that answers the question: a wrong try. */
  | { readonly kind: 'miss'; readonly foreign: readonly string[] }
  /** The question itself is not clear. */
  | { readonly kind: 'explain' }
  /** The same question is to be asked again, and it was no wrong try. */
  | { readonly kind: 'askAgain' }
  /** Anything else is answered, and the dialog asks again. */
  | { readonly kind: 'interrupt' }

/** Reads a message as a move in finding a role. */
export function readFindRoleMove(
  said: Said,
  state: FindRoleState,
  background: Background,
): FindRoleMove {
  const { message, moves, verdicts } = said
  if (message.kind === 'payload') {
    const choice = readFinderChoice(message.payload, background)
    if (choice !== undefined) return choice.kind === 'answer' ? { ...choice, foreign: [] } : choice
  }
  const [first] = verdicts
  if (state.open !== 'result' && asksFact(said) && !isTold(said)) return { kind: 'interrupt' }
  const worded = moves === undefined ? undefined : readWords(moves, said, state, background)
  if (worded !== undefined) return worded
  if (first.kind === 'command') return readCommand(first, state)
  return readStatement(said, state, background)
}

/** What is said in set words, whatever else could be made of them. */
function readWords(
  moves: SaidMoves,
  said: Said,
  { open }: FindRoleState,
  background: Background,
): FindRoleMove | undefined {
  const { preferences } = said
  const given = preferences === undefined ? {} : answersIn(preferences)
  const isGiven = Object.keys(given).length > 0
  if (isGiven && moves.means('revision')) return answer(given, preferences)
  const question = findQuestionToChange(moves)
  if (question !== undefined) return { kind: 'change', question }
  if (isGiven && open === 'result' && isTold(said)) return answer(given, preferences)
  if (open === 'result') return readAfterwards(moves, said)
  if (open === 'change') {
    // "Qualifications for managers?" is about a role, whatever else it sounds like.
    if (isAsked(said) && (preferences?.named.length ?? 0) > 0) return undefined
    // "Which pays most?" asks for a figure, and "what I enjoy" for nothing.
    const named = findQuestion(isAsked(said) ? { ...moves, topics: [], places: [] } : moves)
    return named === undefined ? undefined : { kind: 'change', question: named }
  }
  if (moves.means('puzzled')) return { kind: 'explain' }
  if (moves.means('skipAll')) return { kind: 'skipAll' }
  if (open === 'schooling' && moves.means('none')) return answer({ schooling: 'no degree' })
  if (moves.means('skip')) return { kind: 'skip', question: open }
  const several = chooseSeveral(moves, said, background)
  return several === undefined ? undefined : answer(several)
}

/** Whether a person tells of herself, however a part of it may sound: "… and could do a master's". */
function isTold(said: Said): boolean {
  return said.moves?.tells === true && !isAsked(said)
}

/** What is said of the result. */
function readAfterwards({ means }: SaidMoves, said: Said): FindRoleMove | undefined {
  if (means('result')) return { kind: 'askAgain' }
  return means('why') ? { kind: 'why', ...roleMeant(said) } : undefined
}

/** "1 and 3": as if both buttons were pressed. */
function chooseSeveral(
  { places, onlyPlaces }: SaidMoves,
  { last }: Said,
  background: Background,
): Preferences | undefined {
  if (!onlyPlaces) return undefined
  const choices = places.map((place) => {
    const payload = payloadAt(place, last)
    return payload === undefined ? undefined : readFinderChoice(payload, background)
  })
  const given = choices.flatMap((choice) => (choice?.kind === 'answer' ? [choice.preferences] : []))
  if (given.length === 0 || given.length < choices.length) return undefined
  const likings = given.flatMap((one) => one.likings ?? [])
  const priorities = given.flatMap((one) => one.priorities ?? [])
  const schooling = given.findLast((one) => one.schooling !== undefined)?.schooling
  return {
    ...(likings.length === 0 ? {} : { likings }),
    ...(schooling === undefined ? {} : { schooling }),
    ...(priorities.length === 0 ? {} : { priorities }),
  }
}

function readCommand({ command }: Command, { open, done }: FindRoleState): FindRoleMove {
  switch (command) {
    case 'back':
      return { kind: 'back' }
    case 'change':
      return done.length === 0 ? { kind: 'askAgain' } : { kind: 'change' }
    case 'startOver':
      return { kind: 'startOver' }
    case 'cancel':
      return { kind: 'leave' }
    case 'findRole':
      // "I can't decide" is no wish to begin again where a choice is asked for.
      return open === 'result' ? { kind: 'startOver' } : { kind: 'askAgain' }
    case 'help':
    case 'repeat':
    case 'explore':
    case 'compare':
    case 'forgetMe':
      return { kind: 'interrupt' }
  }
}

/** What is no question and no command: an answer to the open question, or to another. */
function readStatement(said: Said, { open }: FindRoleState, background: Background): FindRoleMove {
  const { preferences, verdicts } = said
  const [first] = verdicts
  // "And the second?" asks nothing in particular: why it is there is what she may want to know.
  if (open === 'result' && first.kind === 'unclear' && first.open === 'topic') {
    return first.role === undefined ? { kind: 'interrupt' } : { kind: 'why', role: first.role }
  }
  if (open === 'result' || preferences === undefined) return { kind: 'interrupt' }
  if (preferences.isQuestion && !isTold(said)) return { kind: 'interrupt' }
  const { likings: _, avoided: _avoided, ...others } = answersIn(preferences)
  const given = open === 'likings' ? answersIn(preferences) : others
  if (open !== 'change' && Object.keys(given).length > 0) return answer(given, preferences)
  if (open === 'schooling' && isAboutCertification(first)) return answer({ schooling: 'no degree' })
  if (first.kind === 'smallTalk' && first.talk === 'acknowledgement') return { kind: 'askAgain' }
  // "Some college" is on what was asked, though no answer to it.
  const isOnEducation = open === 'schooling' && 'topic' in first && first.topic === 'education'
  return isOnEducation || verdicts.every((verdict) => saysNothing(verdict, background))
    ? { kind: 'miss', foreign: verdicts.some(isUnreadable) ? [] : preferences.foreign }
    : { kind: 'interrupt' }
}

/** "nvm, whats the echo salary": a role and a fact of it are no liking, however they are put. */
function asksFact({ preferences, verdicts }: Said): boolean {
  const isNamed = (preferences?.named.length ?? 0) > 0
  return (
    isNamed &&
    verdicts.some(
      (verdict) => verdict.kind === 'answered' && !topicMeanings[verdict.topic].tellsWork,
    )
  )
}

/** "Just my certification": whoever names no degree has none to speak of. */
function isAboutCertification(verdict: Verdict): boolean {
  return 'topic' in verdict && verdict.topic === 'certification'
}

/** A statement that the document can make nothing of is no question either. */
function saysNothing(verdict: Verdict, { base }: Background): boolean {
  return (
    verdict.kind === 'unclear' ||
    isUnreadable(verdict) ||
    // "Ultrasound": what all roles come from tells none from another.
    (verdict.kind === 'answered' && verdict.role !== undefined && verdict.role === base?.id) ||
    (verdict.kind === 'offTopic' && (verdict.about === 'other' || verdict.about === 'occupation'))
  )
}

/** No words at all, of which it would be odd to say that the document does not have them. */
function isUnreadable(verdict: Verdict): boolean {
  return verdict.kind === 'offTopic' && verdict.about === 'unreadable'
}

function answer(preferences: Preferences, said?: SaidPreferences): FindRoleMove {
  return { kind: 'answer', preferences, foreign: said?.foreign ?? [] }
}

function roleMeant({ preferences, verdicts }: Said): { readonly role?: RoleId } {
  const pointed = verdicts.flatMap((verdict) =>
    'role' in verdict && verdict.role !== undefined ? [verdict.role] : [],
  )
  const [role] = [...(preferences?.named ?? []), ...pointed]
  return role === undefined ? {} : { role }
}
