import type { Value } from '../../knowledge.ts'
import { findGrowth, findMoney } from '../words/read-figures.ts'
import { readCertification, readEducation, readExperience } from './read-requirements.ts'
import type { TopicId } from '../../topics.ts'

const readers: Readonly<Partial<Record<TopicId, (plain: string) => Value | undefined>>> = {
  salary: readSalary,
  outlook: readOutlook,
  education: readEducation,
  certification: readCertification,
  experience: readExperience,
}

/** The typed value a plain sentence holds for a topic, if the topic has values and it holds one. */
export function readValue(topic: TopicId, plain: string): Value | undefined {
  return asksForNothing(topic, plain) ? { kind: 'nothing' } : readers[topic]?.(plain)
}

/** What a demand is called, for "no … is required". */
const demands: Readonly<Partial<Record<TopicId, string>>> = {
  education: 'degree|education|schooling|diploma',
  certification: 'certifications?|certificates?|credentials?|exams?',
  experience: 'experience',
}

/** "No certification is needed, though …", "a degree is not required", "none" in a cell. */
function asksForNothing(topic: TopicId, plain: string): boolean {
  const noun = demands[topic]
  if (noun === undefined) return false
  const needed = '(?:needed|required|necessary|mandatory)'
  const patterns = [
    `^(?:none|no|not required|n/a)$`,
    `\\bno (?:[\\w'-]+ ){0,3}(?:${noun})\\b[^,;.]*\\b${needed}`,
    `\\b(?:${noun})\\b[^,;.]*\\b(?:not|n't|isn't|aren't|rarely|never) (?:[a-z]+ly )?${needed}`,
    `\\b(?:${noun})\\b (?:is|are) (?:[a-z]+ly )?(?:optional|voluntary)`,
    `\\b(?:do|does) not (?:[a-z]+ly )?(?:need|require|ask for|demand) (?:[\\w'-]+ ){0,3}(?:${noun})\\b`,
  ]
  return patterns.some((pattern) => new RegExp(pattern, 'i').test(plain.trim()))
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
