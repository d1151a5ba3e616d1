import type { Reply } from './reply.ts'
import { isWorthThumbs } from './thumbs.ts'

/** An answer, as long as somebody may still say what she thinks of it. JSON-safe. */
export interface GivenAnswer {
  /** What a channel may call it: the turn it was given in, or the message it stands in. */
  readonly ids: readonly string[]
  readonly question: string
  readonly about: Reply['about']
}

/** People rate what they have just read; further back, only that it was rated is kept. */
const mostKept = 3
/** In characters, of a question that is kept. */
export const longestQuestion = 300

/** Adds an answer to those that are kept, if thumbs make sense on it. */
export function keepAnswer(
  kept: readonly GivenAnswer[],
  reply: Reply,
  { ids, question }: Pick<GivenAnswer, 'ids' | 'question'>,
): readonly GivenAnswer[] {
  if (!isWorthThumbs(reply)) return kept
  const given = { ids, question: question.slice(0, longestQuestion), about: reply.about }
  return [...kept, given].slice(-mostKept)
}

/** The answer that a channel calls by this id, if it is still kept. */
export function findAnswer(kept: readonly GivenAnswer[], id: string): GivenAnswer | undefined {
  return kept.find(({ ids }) => ids.includes(id))
}
