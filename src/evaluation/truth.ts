import { isRequirement, topicIds, type TopicId } from '../../knowledge/topics.ts'
import { asRecord } from '../../knowledge/is-record.ts'
import { QuestionSetError } from '../errors.ts'

/** One thing that a document says, as a person who read it wrote it down. */
export interface TruthRow {
  /** As the document writes it; `general`, or `(general)`, where it is of no role in particular. */
  readonly role: string
  /** In words of whoever wrote it: "salary", "hours". */
  readonly topic: string
  readonly value: string
  readonly quote: string
}

/**
 * The topics that may say what a person calls so. Whoever writes a truth down knows no topics of
 * ours, and one demand can be called by several of them.
 */
const families: Readonly<Record<string, readonly TopicId[]>> = {
  // What figures are and where they are from is said of the document.
  salary: ['salary', 'payRange', 'hourlyPay', 'sourceOrigin'],
  growth: ['outlook', 'openings', 'sourceOrigin'],
  education: ['education', 'duration', 'requirements', 'experience', 'certification'],
  experience: ['experience', 'requirements', 'duration'],
  certification: [
    'certification',
    'licensing',
    'renewal',
    'examDetails',
    'cost',
    'duration',
    'requirements',
  ],
  license: ['licensing', 'renewal', 'certification', 'examDetails', 'cost', 'requirements'],
  requirements: ['requirements', 'licensing', 'ageLimit', 'skills', 'physicalDemands', 'duration'],
  skills: ['skills', 'knowledge', 'requirements', 'physicalDemands'],
  duties: ['duties', 'overview', 'specialties', 'tools', 'employers', 'schedule', 'travel'],
  hours: ['schedule', 'travel'],
  workplace: [
    'remoteWork',
    'employers',
    'travel',
    'schedule',
    'duration',
    'overview',
    'duties',
    'physicalDemands',
  ],
  benefits: ['benefits', 'cost'],
  // Who moves up, by which experience, and who pays for it.
  advancement: ['furtherAdvancement', 'experience', 'roles', 'certification', 'benefits', 'cost'],
}

/** Whether a fact on a topic may say the row; "other" may be said on any. */
export function fitsTopic({ topic }: Pick<TruthRow, 'topic'>, ours: TopicId): boolean {
  const family = families[topic]
  if (family === undefined) return topicIds.includes(ours)
  return family.includes(ours) || (family.includes('requirements') && isRequirement(ours))
}

/** Reads a truth; throws a {@link QuestionSetError} that names every faulty row. */
export function parseTruth(json: string, where: string): readonly TruthRow[] {
  const read: unknown = JSON.parse(json)
  if (!Array.isArray(read)) {
    throw new QuestionSetError([`${where}: expected a list of rows, got "${typeof read}".`])
  }
  const faults: string[] = []
  const rows = read.map((item: unknown, index): TruthRow => {
    const { role, topic, value, quote } = asRecord(item)
    const fields = { role, topic, value, quote }
    for (const [name, field] of Object.entries(fields)) {
      if (typeof field === 'string' && field !== '') continue
      faults.push(
        `${where}: expected a text as "${name}" of row ${index + 1}, got "${String(field)}".`,
      )
    }
    return {
      role: role === '(general)' ? 'general' : String(role),
      topic: String(topic),
      value: String(value),
      quote: String(quote),
    }
  })
  if (faults.length > 0) throw new QuestionSetError(faults)
  return rows
}
