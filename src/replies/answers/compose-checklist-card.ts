import type { Fact, FactId, Role } from '../../../knowledge/knowledge.ts'
import { withParts } from '../../../knowledge/topics.ts'
import type { Background } from '../background.ts'
import type { Card, CardStep } from '../card.ts'
import { cardSentences } from '../voice/card-sentences.ts'
import { chooseFacts } from './choose-facts.ts'
import { formatValue } from '../voice/format-value.ts'
import { sayCardSource } from './say-card-source.ts'

const stepTopics = withParts('requirements')

/**
 * The steps of becoming what a role is, in the order to take them, with those that are done
 * ticked off; undefined when the document names fewer than two: one step needs no list.
 */
export function composeChecklistCard(
  role: Role,
  doneSteps: readonly FactId[],
  background: Background,
): Card | undefined {
  const facts = stepTopics.flatMap((topic) => background.factsOn(role.id, topic))
  const ids = facts.map(({ id }) => id)
  const chosen = chooseFacts(
    { kind: 'answered', role: role.id, topic: 'requirements', facts: ids, confidence: 1 },
    background,
  )
  if (chosen.length < 2) return undefined
  const steps = chosen.map((fact): CardStep => {
    return {
      text: sayStep(fact, background),
      state: doneSteps.includes(fact.id) ? 'done' : 'open',
    }
  })
  const done = steps.filter(({ state }) => state === 'done').length
  return {
    title: cardSentences.becoming(role.article, role.inSentence),
    subtitle:
      done === 0 ? cardSentences.steps(steps.length) : cardSentences.stepsDone(done, steps.length),
    blocks: [{ kind: 'checklist', steps }],
    footnote: sayCardSource(chosen, background),
  }
}

/** The step in a word, since the sentence stands above the card; as it stands where it has no value. */
function sayStep({ topic, value, text }: Fact, { topics }: Background): string {
  const step = formatValue(value)
  return step === '' ? text : cardSentences.stepOf(topics[topic].label, step)
}
