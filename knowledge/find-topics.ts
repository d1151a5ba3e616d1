import type { Statements } from './statements.ts'
import type { TopicId } from './topics.ts'
import { wordsOf } from './words-of.ts'

/** Topics that give way to every other: a sentence is on them if nothing else can be said of it. */
const general: readonly TopicId[] = ['duties', 'overview', 'specialties', 'roles']

/**
 * The topics a sentence states something on, by its words alone: particular topics, or else the
 * first general one, or none.
 */
export function findTopics(plain: string, { states }: Statements): readonly TopicId[] {
  const words = wordsOf(plain)
  const found = states.flatMap(({ topic, cues }) => {
    const fitting = cues.filter(({ find }) => find(words).length > 0)
    return fitting.length === 0 ? [] : [{ topic, weak: fitting.every(({ weak }) => weak) }]
  })
  const particular = found.filter(({ topic, weak }) => !weak && !general.includes(topic))
  if (particular.length > 0) return particular.map(({ topic }) => topic)
  const [first] = [...found.filter(({ weak }) => !weak), ...found]
  return first === undefined ? [] : [first.topic]
}
