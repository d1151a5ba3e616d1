import { findTopics } from '../words/find-topics.ts'
import type { Statements } from '../words/statements.ts'
import type { TopicId } from '../../topics.ts'
import { upperFirst } from '../../letter-case.ts'
import { anyOf } from '../words/any-of.ts'
import type { DocumentWords } from '../words/document-words.ts'

/** What a sentence states on one topic. */
export interface TopicStatement {
  readonly topic: TopicId
  readonly text: string
}

/**
 * A sentence on two topics that are joined by "and" or "but" is two statements: "… hold a degree
 * and have experience" → "… hold a degree.", "… have experience."; otherwise each gets the whole.
 */
export function splitStatement(
  text: string,
  topics: readonly TopicId[],
  statements: Statements,
): readonly TopicStatement[] {
  const { words } = statements
  const whole = topics.map((topic) => ({ topic, text }))
  const halves = topics.length < 2 ? undefined : (cutAtClause(text, words) ?? cutAtAnd(text, words))
  if (halves === undefined) return whole
  const [first, second] = halves.map((half) =>
    findTopics(half, statements)
      .map(({ topic }) => topic)
      .filter((topic) => topics.includes(topic)),
  )
  if (first === undefined || second === undefined) return whole
  const isClean =
    first.length > 0 && second.length > 0 && first.every((topic) => !second.includes(topic))
  if (!isClean) return whole
  return [
    ...first.map((topic) => ({ topic, text: halves[0] })),
    ...second.map((topic) => ({ topic, text: halves[1] })),
  ]
}

type Halves = readonly [string, string]

/** Two clauses with subjects of their own: ", but most owners …", ", and they …". */
function cutAtClause(text: string, { subjectEnds }: DocumentWords): Halves | undefined {
  const [, first, second] = /^(.+?), (?:but|and (?=they\b)) ?(.+)$/.exec(text) ?? []
  if (first === undefined || second === undefined) return undefined
  const subject = new RegExp(`^(.+?) ${anyOf(subjectEnds)}\\b`).exec(first)?.[1]
  const named = subject === undefined ? second : second.replace(/^they\b/, subject)
  return [`${first}.`, upperFirst(named)]
}

/** Both halves as whole sentences; the second repeats the subject, and the verb if it has none. */
function cutAtAnd(
  text: string,
  { stating, statingLeads, plainModals, pronouns }: DocumentWords,
): Halves | undefined {
  const verbs = anyOf(stating)
  const opening = new RegExp(`^(.*?\\b)(${verbs}) (?=.* and )`).exec(text)
  const and = text.lastIndexOf(' and ')
  if (opening === null || and === -1) return undefined
  const second = text.slice(and + ' and '.length)
  // "… an exam, which costs $525 and has to be retaken …": both halves are of the exam.
  if (/, (?:which|who|whose) [^,]*$/.test(text.slice(0, and))) return undefined
  const [, subject = '', verb = ''] = opening
  // "The pay is $20 an hour, and weekend duty comes …": the second is a clause of its own.
  if (/^(?:is|are)$/.test(verb) && text.slice(0, and).endsWith(',')) return undefined
  const opensWithVerb = `^(?:\\w+ly |${anyOf(statingLeads)} )?(?:${anyOf(plainModals)} )?${verbs}\\b`
  // "… is 30 weeks long and costs $24,800"
  const isVerb = /^[a-z]+[^s]s (?:\$|\d|an? |the )/.test(second)
  const startsWithVerb = isVerb || new RegExp(opensWithVerb).test(second)
  // "You must hold a license, and you need …" has two subjects.
  const isClause = new RegExp(`^${anyOf(pronouns)} `, 'i').test(second)
  if (isClause) return [`${text.slice(0, and).replace(/,$/, '')}.`, upperFirst(second)]
  return [
    `${text.slice(0, and).replace(/,$/, '')}.`,
    startsWithVerb ? subject + second : `${subject}${verb} ${second}`,
  ]
}
