import { findTopics } from './find-topics.ts'
import type { Statements } from './statements.ts'
import type { TopicId } from './topics.ts'

/** What a sentence states on one topic. */
export interface TopicStatement {
  readonly topic: TopicId
  readonly text: string
}

const verbs =
  'have|has|hold|holds|earn|earns|need|needs|pass|complete|completes|be|possess|bring|get|gain|obtain'

/**
 * A sentence on two topics that are joined by "and" is two statements: "… hold a degree and have
 * experience" → "… hold a degree.", "… have experience."; otherwise each topic gets the whole.
 */
export function splitStatement(
  text: string,
  topics: readonly TopicId[],
  statements: Statements,
): readonly TopicStatement[] {
  const whole = topics.map((topic) => ({ topic, text }))
  if (topics.length < 2) return whole
  const halves = cutAtAnd(text)
  if (halves === undefined) return whole
  const found = halves.map((half) => findTopics(half, statements).filter((t) => topics.includes(t)))
  const isClean =
    found.every(({ length }) => length > 0) &&
    found[0]?.every((t) => !found[1]?.includes(t)) === true
  if (!isClean) return whole
  return halves.flatMap((half, index) =>
    (found[index] ?? []).map((topic) => ({ topic, text: half })),
  )
}

/** Both halves as whole sentences; the second repeats the subject, and the verb if it has none. */
function cutAtAnd(text: string): readonly [string, string] | undefined {
  const opening = new RegExp(`^(.*?\\b)(${verbs}) (?=.* and )`).exec(text)
  const and = text.lastIndexOf(' and ')
  if (opening === null || and === -1) return undefined
  const second = text.slice(and + ' and '.length)
  const subject = opening[1] ?? ''
  const startsWithVerb = new RegExp(`^(?:${verbs})\\b`).test(second)
  return [
    `${text.slice(0, and).replace(/,$/, '')}.`,
    startsWithVerb ? subject + second : `${subject}${opening[2] ?? ''} ${second}`,
  ]
}
