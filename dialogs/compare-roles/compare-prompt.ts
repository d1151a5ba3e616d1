import type { Background } from '../../src/replies/background.ts'
import { compareSentences } from '../../src/replies/voice/compare-sentences.ts'
import type { Suggestion } from '../../src/replies/reply.ts'
import { sentences } from '../../src/replies/voice/sentences.ts'
import { suggestCommand, suggestRole } from '../../src/replies/suggest.ts'
import { changeRolesPayload, comparePayload } from './compare-choice.ts'
import { type ComparableTopic, comparableTopics, type CompareState } from './compare-state.ts'
import type { Prompt } from '../prompt.ts'

/** What is asked while roles are compared: which ones, by what, and what next. */
export function comparePrompt(state: CompareState, background: Background): Prompt {
  switch (state.open) {
    case 'roles':
      return { text: askForRoles(state, background), suggestions: suggestRoles(state, background) }
    case 'topics':
      return {
        text: compareSentences.chooseTopics(
          namesOf(state, background),
          topicChoices(state, background).map(({ label }) => label),
        ),
        suggestions: [...topicChoices(state, background), done],
      }
    case 'result':
      return {
        text: compareSentences.more,
        suggestions: suggestNext(state, background),
        isOffer: true,
      }
  }
}

/** The same prompt after something else was answered: the choices need not be read out again. */
export function comparePromptShortly(state: CompareState, background: Background): Prompt {
  const prompt = comparePrompt(state, background)
  if (state.open === 'result') return prompt
  const text =
    state.open === 'topics'
      ? compareSentences.chooseTopicsShortly
      : state.roles.length === 0
        ? compareSentences.chooseRolesShortly
        : prompt.text
  return { ...prompt, text }
}

/** The same prompt after wrong tries: first in other words, then as a list to pick from. */
export function comparePromptAgain(state: CompareState, background: Background): Prompt {
  const prompt = comparePrompt(state, background)
  const { suggestions } = prompt
  if (state.misses > 1) {
    return { ...prompt, text: sentences.pickOne(suggestions.map(({ label }) => label)) }
  }
  const [one, other] = suggestions
  const text =
    state.open === 'topics'
      ? compareSentences.chooseTopicsAgain(one?.label ?? '')
      : compareSentences.chooseRolesAgain(one?.label ?? '', other?.label ?? '')
  return { ...prompt, text }
}

/** What the document lets the roles of a state be compared by. */
export function topicsToCompare(
  { roles }: Pick<CompareState, 'roles'>,
  { factsOn }: Background,
): readonly ComparableTopic[] {
  return comparableTopics.filter((topic) => roles.some((role) => factsOn(role, topic).length > 0))
}

function askForRoles(state: CompareState, background: Background): string {
  const [only] = namesOf(state, background)
  const question =
    only === undefined
      ? compareSentences.chooseRoles(background.advancement.map(({ inSentence }) => inSentence))
      : compareSentences.chooseOther(only)
  return state.topics.length === 0 ? question : `${sayTopics(state, background)} ${question}`
}

function sayTopics({ topics }: CompareState, background: Background): string {
  return compareSentences.byTopics(
    topics.length === comparableTopics.length
      ? [compareSentences.labels.everything]
      : topics.map((topic) => background.topics[topic].label),
  )
}

function suggestRoles({ roles }: CompareState, { advancement }: Background): readonly Suggestion[] {
  return [
    ...advancement
      .filter(({ id }) => !roles.includes(id))
      .map(({ id, shortName }) => ({ label: shortName, payload: comparePayload([id]) })),
    {
      label: compareSentences.labels.allRoles,
      payload: comparePayload(advancement.map(({ id }) => id)),
    },
    done,
  ]
}

function topicChoices(state: CompareState, background: Background): readonly Suggestion[] {
  const topics = topicsToCompare(state, background)
  const each = topics.map((topic) => ({
    label: background.topics[topic].label,
    payload: comparePayload(state.roles, [topic]),
  }))
  const everything = {
    label: compareSentences.labels.everything,
    payload: comparePayload(state.roles, topics),
  }
  return topics.length > 1 ? [...each, everything] : each
}

/** Enough to go on with, and a way out. */
const mostTopicsLeft = 3

function suggestNext(state: CompareState, background: Background): readonly Suggestion[] {
  const shown = background.roleOf(state.roles[0])
  const left = topicChoices({ ...state, open: 'topics' }, background).filter(
    ({ payload }) =>
      payload.do !== 'choose' ||
      payload.choice !== choiceOf(comparePayload(state.roles, state.topics)),
  )
  return [
    ...left.slice(0, mostTopicsLeft),
    ...(shown === undefined ? [] : [suggestRole(shown)]),
    { label: compareSentences.labels.otherRoles, payload: changeRolesPayload },
    done,
  ]
}

function choiceOf(payload: ReturnType<typeof comparePayload>): string | undefined {
  return payload.do === 'choose' ? payload.choice : undefined
}

function namesOf({ roles }: CompareState, { roleOf }: Background): readonly string[] {
  return roles.flatMap((role) => roleOf(role)?.inSentence ?? [])
}

const done = suggestCommand(sentences.labels.done, 'cancel')
