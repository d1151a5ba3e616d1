import { isFigure } from '../../../knowledge/topics.ts'
import type { Option, Unclear } from '../../answering/verdict.ts'
import type { Background } from '../background.ts'
import { type Part, prose } from '../part.ts'
import { payloadVersion } from '../payload.ts'
import type { Suggestion } from '../reply.ts'
import { sentences } from '../voice/sentences.ts'
import { hasFacts, suggestCommand } from '../suggest.ts'

/** A short question, with a button for each option that carries its reading. */
export function composeUnclear(verdict: Unclear, background: Background): Part {
  const { open, role, topic, options } = verdict
  return {
    paragraphs: [prose(sayWhich(verdict, background))],
    suggestions: [
      ...options
        .filter((option) => open === 'role' || canBeAnswered(option, background))
        .map((option) => suggestOption(option, open, background)),
      verdict.isWish === true
        ? suggestCommand(sentences.labels.findRole, 'findRole')
        : suggestCommand(sentences.noneOfThese, 'help'),
    ],
    roles: role === undefined ? [] : [role],
    topics: topic === undefined ? [] : [topic],
  }
}

function sayWhich({ open, role, options, isWish }: Unclear, background: Background): string {
  const plural = background.roleOf(role)?.plural
  switch (open) {
    case 'role': {
      const names = options.flatMap((option) => {
        const named = background.roleOf(option.role)
        return named === undefined ? [] : [`the ${named.inSentence}`]
      })
      return isWish === true ? sentences.couldSuit(names) : sentences.whichRole(names)
    }
    case 'topic':
      return plural === undefined ? sentences.whichTopic : sentences.whichTopicOf(plural)
    case 'reading':
      return sentences.whichReading
  }
}

/** A topic to choose that leads to silence would be no help. Roles are named in the question, too. */
function canBeAnswered({ role, topic }: Option, background: Background): boolean {
  if (topic === undefined) return true
  if (role !== undefined) return hasFacts(role, topic, background)
  return (
    !isFigure(topic) || background.advancement.some(({ id }) => hasFacts(id, topic, background))
  )
}

function suggestOption(
  { role, topic }: Option,
  open: Unclear['open'],
  { roleOf, topics }: Background,
): Suggestion {
  const roleLabel = roleOf(role)?.shortName
  const topicLabel = topic === undefined ? undefined : topics[topic].label
  const labels = { role: [roleLabel], topic: [topicLabel], reading: [roleLabel, topicLabel] }[open]
  return {
    label: labels.filter((label) => label !== undefined).join(': '),
    payload: {
      v: payloadVersion,
      do: 'ask',
      ...(role === undefined ? {} : { role }),
      ...(topic === undefined ? {} : { topic }),
    },
  }
}
