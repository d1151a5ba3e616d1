import type { Value } from './knowledge.ts'
import { findGrowth, findMoney } from './read-figures.ts'
import { readCertification, readEducation, readExperience } from './read-requirements.ts'
import type { TopicId } from './topics.ts'

const readers: Readonly<Partial<Record<TopicId, (plain: string) => Value | undefined>>> = {
  salary: readSalary,
  outlook: readOutlook,
  education: readEducation,
  certification: readCertification,
  experience: readExperience,
}

/** The typed value a plain sentence holds for a topic, if the topic has values and it holds one. */
export function readValue(topic: TopicId, plain: string): Value | undefined {
  return readers[topic]?.(plain)
}

function readSalary(plain: string): Value | undefined {
  const money = findMoney(plain)[0]?.value
  const statistic = /\b(?:median|average|mean)\b/i.exec(plain)?.[0].toLowerCase()
  const year = /\bin ((?:19|20)\d{2})\b/.exec(plain)?.[1]
  return money === undefined
    ? undefined
    : {
        ...money,
        ...(statistic === undefined ? {} : { statistic }),
        ...(year === undefined ? {} : { year: Number(year) }),
      }
}

function readOutlook(plain: string): Value | undefined {
  const growth = findGrowth(plain)[0]?.value
  const [, from, to] =
    /\b((?:19|20)\d{2})(?: (?:and|to|through) |-)((?:19|20)\d{2})\b/.exec(plain) ?? []
  return growth === undefined || from === undefined || to === undefined
    ? growth
    : { ...growth, from: Number(from), to: Number(to) }
}
