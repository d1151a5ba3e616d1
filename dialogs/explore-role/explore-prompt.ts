import type { RoleId } from '../../knowledge/knowledge.ts'
import type { TopicId } from '../../knowledge/topics.ts'
import type { Background } from '../../src/replies/background.ts'
import { compareSentences } from '../../src/replies/voice/compare-sentences.ts'
import type { Suggestion } from '../../src/replies/reply.ts'
import { sentences } from '../../src/replies/voice/sentences.ts'
import {
  exploreTopics,
  hasFacts,
  suggestAsk,
  suggestCommand,
  suggestRole,
} from '../../src/replies/suggest.ts'
import { comparePayload } from '../compare-roles/compare-choice.ts'
import type { ExploreState } from './explore-state.ts'
import type { Prompt } from '../prompt.ts'

/** What is asked while a role is explored: which one, or which topic of it comes next. */
export function explorePrompt(state: ExploreState, background: Background): Prompt {
  const role = background.roleOf(state.role)
  if (role === undefined) return askForRole(sentences.chooseRole, background)
  const left = topicsLeft(state, background)
  const labels = left.map((topic) => background.topics[topic].label)
  return {
    text:
      left.length === 0
        ? sentences.allSeen(role.plural)
        : sentences.chooseTopic(role.plural, labels),
    suggestions: [
      ...left.map((topic) => suggestAsk(background.topics[topic].label, topic, role.id)),
      suggestCommand(sentences.labels.anotherRole, 'explore'),
      ...(left.length === 0 ? suggestOtherDialogs(role.id) : []),
      suggestCommand(sentences.labels.done, 'cancel'),
    ],
  }
}

/** What can follow when there is nothing left to see of a role. */
function suggestOtherDialogs(role: RoleId): readonly Suggestion[] {
  return [
    { label: compareSentences.labels.compare, payload: comparePayload([role]) },
    suggestCommand(sentences.labels.findRole, 'findRole'),
  ]
}

/** The same prompt after wrong tries: first in other words, then as a list to pick from. */
export function explorePromptAgain(state: ExploreState, background: Background): Prompt {
  const prompt = explorePrompt(state, background)
  const { suggestions } = prompt
  const text =
    state.misses > 1
      ? sentences.pickOne(suggestions.map(({ label }) => label))
      : rephrase(state, background)
  return { ...prompt, text }
}

function rephrase({ role }: ExploreState, { advancement }: Background): string {
  return role === undefined
    ? sentences.chooseRoleAgain(advancement[0]?.shortName ?? '')
    : sentences.chooseTopicAgain
}

function askForRole(text: string, { advancement }: Background): Prompt {
  return {
    text,
    suggestions: [
      ...advancement.map((role) => suggestRole(role)),
      suggestCommand(sentences.labels.done, 'cancel'),
    ],
  }
}

function topicsLeft({ role, seen }: ExploreState, background: Background): readonly TopicId[] {
  if (role === undefined) return []
  return exploreTopics.filter((topic) => !seen.includes(topic) && hasFacts(role, topic, background))
}
