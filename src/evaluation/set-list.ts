import { asRecord } from '../../knowledge/is-record.ts'
import { QuestionSetError } from '../errors.ts'

/** Shares in percent that a set must not fall below. */
export interface Floors {
  /** Of the rows that want an answer, a fitting word or a question back. */
  readonly answers: number
  /** Of the rows that want an honest refusal. */
  readonly refusals: number
}

/** One set of the list, with paths relative to it. */
export interface ListedSet {
  readonly questions: string
  readonly facts?: string
  /** A document to compile without wording; absent: the project's own knowledge. */
  readonly source?: string
  readonly heldOut: boolean
  readonly floors: Floors
}

/** Reads `sets.json`; throws a {@link QuestionSetError} of all faults. */
export function parseSetList(json: string, where: string): readonly ListedSet[] {
  const read: unknown = JSON.parse(json)
  if (!Array.isArray(read)) {
    throw new QuestionSetError([`${where}: expected a list of sets, got "${typeof read}".`])
  }
  const faults: string[] = []
  const sets = read.map((item: unknown, i): ListedSet => {
    const { questions, facts, source, heldOut, floors } = asRecord(item)
    const { answers, refusals } = asRecord(floors)
    if (typeof questions !== 'string')
      faults.push(`${where}: expected a file as "questions" of set ${i + 1}, got none.`)
    if (typeof answers !== 'number' || typeof refusals !== 'number')
      faults.push(`${where}: expected "floors" with "answers" and "refusals" in set ${i + 1}.`)
    return {
      questions: String(questions),
      ...(typeof facts === 'string' ? { facts } : {}),
      ...(typeof source === 'string' ? { source } : {}),
      heldOut: heldOut === true,
      floors: { answers: Number(answers), refusals: Number(refusals) },
    }
  })
  if (faults.length > 0) throw new QuestionSetError(faults)
  return sets
}
