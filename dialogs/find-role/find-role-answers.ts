import type { Preferences } from '../../src/answering/finding/preferences.ts'
import { type FinderQuestion, finderQuestions, type FindRoleState } from './find-role-state.ts'

/** The state with answers taken in; one that was given before makes room. */
export function takeAnswers(state: FindRoleState, given: Preferences): FindRoleState {
  const answered = finderQuestions.filter((question) => given[question] !== undefined)
  // What she likes and what she does not is one answer.
  const isAnewLiked = given.likings !== undefined || given.avoided !== undefined
  if (isAnewLiked && !answered.includes('likings')) answered.push('likings')
  const kept = isAnewLiked ? without(state.preferences, ['likings']) : state.preferences
  return {
    ...state,
    preferences: { ...kept, ...given },
    done: finderQuestions.filter((one) => state.done.includes(one) || answered.includes(one)),
  }
}

/** The state with questions left open; what was answered to them before is forgotten. */
export function skipQuestions(
  state: FindRoleState,
  questions: readonly FinderQuestion[],
): FindRoleState {
  return {
    ...state,
    preferences: without(state.preferences, questions),
    done: finderQuestions.filter((one) => state.done.includes(one) || questions.includes(one)),
  }
}

function without(preferences: Preferences, questions: readonly FinderQuestion[]): Preferences {
  const { likings, avoided, schooling, priorities } = preferences
  const isKept = (question: FinderQuestion): boolean => !questions.includes(question)
  return {
    ...(isKept('likings') ? answersIn({ likings, avoided }) : {}),
    ...(isKept('schooling') ? answersIn({ schooling }) : {}),
    ...(isKept('priorities') ? answersIn({ priorities }) : {}),
  }
}

/** The answers in what a message says. */
export function answersIn(said: Preferences): Preferences {
  const { likings, avoided, schooling, priorities } = said
  return {
    ...(likings === undefined ? {} : { likings }),
    ...(avoided === undefined ? {} : { avoided }),
    ...(schooling === undefined ? {} : { schooling }),
    ...(priorities === undefined ? {} : { priorities }),
  }
}
