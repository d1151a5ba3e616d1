import type { Value } from './knowledge.ts'
import { findGrowth, findMoney } from './read-figures.ts'
import { readCertification, readEducation, readExperience } from './read-requirements.ts'
import type { TopicId } from './topics.ts'

const readers: Readonly<Partial<Record<TopicId, (plain: string) => Value | undefined>>> = {
  salary: (plain) => findMoney(plain)[0]?.value,
  outlook: (plain) => findGrowth(plain)[0]?.value,
  education: readEducation,
  certification: readCertification,
  experience: readExperience,
}

/** The typed value a plain sentence holds for a topic, if the topic has values and it holds one. */
export function readValue(topic: TopicId, plain: string): Value | undefined {
  return readers[topic]?.(plain)
}
