import {
  priorityChoices,
  schoolingChoices,
} from '../../src/answering/finding/preference-choices.ts'
import type { Ranking } from '../../src/answering/finding/rank-roles.ts'
import type { Background } from '../../src/replies/background.ts'
import { finderSentences } from '../../src/replies/voice/finder-sentences.ts'
import type { Suggestion } from '../../src/replies/reply.ts'
import { sayPreferences, saySchooling } from '../../src/replies/finder/say-preferences.ts'
import { sayWork } from '../../src/replies/finder/say-work.ts'
import { sentences } from '../../src/replies/voice/sentences.ts'
import { suggestCommand } from '../../src/replies/suggest.ts'
import { finderPayloads } from './find-role-choice.ts'
import { type FinderQuestion, finderQuestions, type FindRoleState } from './find-role-state.ts'
import type { Prompt } from '../prompt.ts'
import { upperFirst } from '../../knowledge/letter-case.ts'

/** What the document lets us ask: nothing that would not tell its roles apart. */
export function questionsOf(background: Background): readonly FinderQuestion[] {
  return finderQuestions.filter((question) => choicesOf(question, background).length > 1)
}

/** What is asked while a role is looked for; the result asks nothing more. */
export function findRolePrompt(state: FindRoleState, background: Background): Prompt | undefined {
  const { open } = state
  if (open === 'result') return undefined
  if (open === 'change') return askWhich(state, background)
  const questions = questionsOf(background)
  const choices = choicesOf(open, background)
  const question = finderSentences.ask[open](choices.map(({ label }) => label))
  const at = questions.indexOf(open) + 1
  return {
    text: finderSentences.place(question, at, questions.length),
    suggestions: [
      ...choices.map(({ label, payload }) => ({ label: upperFirst(label), payload })),
      { label: finderSentences.labels.notSure, payload: finderPayloads.skip(open) },
    ],
  }
}

/** The same prompt after something else was answered: the choices need not be read out again. */
export function findRolePromptShortly(
  state: FindRoleState,
  background: Background,
): Prompt | undefined {
  const prompt = findRolePrompt(state, background)
  const { open } = state
  if (prompt === undefined || open === 'change' || open === 'result') return prompt
  const questions = questionsOf(background)
  const [at, of] = [questions.indexOf(open) + 1, questions.length]
  return { ...prompt, text: finderSentences.place(finderSentences.askShortly[open], at, of) }
}

/** The same prompt for somebody who does not see what it asks. */
export function explainFindRolePrompt(
  state: FindRoleState,
  background: Background,
): Prompt | undefined {
  const prompt = findRolePrompt(state, background)
  const { open } = state
  if (prompt === undefined || open === 'change' || open === 'result') return prompt
  const [example] = choicesOf(open, background)
  return { ...prompt, text: finderSentences.explain[open](example?.label ?? '') }
}

/** The same prompt after wrong tries: first in other words, then as a list to pick from. */
export function findRolePromptAgain(
  state: FindRoleState,
  background: Background,
): Prompt | undefined {
  const prompt = findRolePrompt(state, background)
  if (prompt === undefined) return undefined
  const { suggestions } = prompt
  if (state.misses > 1) {
    return { ...prompt, text: sentences.pickOne(suggestions.map(({ label }) => label)) }
  }
  const { open } = state
  if (open === 'change' || open === 'result') return prompt
  const [example] = choicesOf(open, background)
  return { ...prompt, text: finderSentences.again[open](example?.label ?? '') }
}

function askWhich({ done, preferences }: FindRoleState, background: Background): Prompt {
  return {
    text: finderSentences.whichAnswer(sayPreferences(preferences, background)),
    suggestions: [
      ...done.map((question) => ({
        label: finderSentences.labels[question],
        payload: finderPayloads.change(question),
      })),
      suggestCommand(finderSentences.labels.back, 'back'),
    ],
  }
}

/** The answers to a question, in the words of a sentence. */
function choicesOf(question: FinderQuestion, background: Background): readonly Suggestion[] {
  const { advancement, factsOn } = background
  const ranking: Ranking = { advancement, factsOn }
  switch (question) {
    case 'likings':
      return suggestWorks(background)
    case 'schooling':
      return schoolingChoices(ranking).map((schooling) => ({
        label: saySchooling(schooling),
        payload: finderPayloads.schooling(schooling),
      }))
    case 'priorities':
      return priorityChoices(ranking).map((priority) => ({
        label: finderSentences.priority[priority],
        payload: finderPayloads.priority(priority),
      }))
  }
}

/** Where two roles do the same in the document's words, their names must tell them apart. */
function suggestWorks(background: Background): readonly Suggestion[] {
  const works = background.advancement.map((role) => sayWork(role, background).words)
  return background.advancement.map((role, i) => {
    const work = works[i] ?? role.inSentence
    const isUnique = works.indexOf(work) === works.lastIndexOf(work)
    return {
      label: isUnique ? work : `${work} as ${role.article} ${role.inSentence}`,
      payload: finderPayloads.liking(role),
    }
  })
}
