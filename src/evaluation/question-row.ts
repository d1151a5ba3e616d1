import { QuestionSetError } from '../errors.ts'

/** What a reply to a row must do; `test/questions/README.md` tells each in a sentence. */
const rowKinds = ['answer', 'silent', 'offtopic', 'smalltalk', 'clarify'] as const

/** One row of a question set: what a person says, and what the last reply must hold. */
export interface QuestionRow {
  readonly id: string
  /** What the person says, in order; the reply to the last is judged. */
  readonly turns: readonly [string, ...string[]]
  readonly category: string
  readonly kind: (typeof rowKinds)[number]
  /** Ids of fact patterns, or, in a set without such, regular expressions. */
  readonly must: readonly string[]
  /** Regular expressions that no reply may match. */
  readonly mustNot: readonly string[]
  /** Roles the reply may speak of; absent: those of `must`. */
  readonly roles?: readonly string[]
}

/**
 * Reads one JSON object a line; empty lines are skipped. Throws a {@link QuestionSetError} that
 * names every faulty line.
 */
export function parseQuestionRows(jsonLines: string, where: string): readonly QuestionRow[] {
  const rows: QuestionRow[] = []
  const faults: string[] = []
  for (const [i, line] of jsonLines.split('\n').entries()) {
    if (line.trim() === '') continue
    const read = parseRow(line)
    if ('fault' in read) faults.push(`${where}:${i + 1}: ${read.fault}`)
    else rows.push(read)
  }
  faults.push(
    ...repeatedIds(rows).map((id) => `${where}: expected each id once, got "${id}" twice.`),
  )
  if (faults.length > 0) throw new QuestionSetError(faults)
  return rows
}

function parseRow(line: string): QuestionRow | { readonly fault: string } {
  const read = parseObject(line)
  if (read === undefined) return { fault: `expected a JSON object, got "${line.slice(0, 60)}".` }
  const { id, turns, category, kind, roles } = read
  if (typeof id !== 'string') return { fault: `expected a text as "id", got "${String(id)}".` }
  const [first, ...others] = textsOf(turns)
  if (first === undefined)
    return { fault: `expected one text or more as "turns" of ${id}, got none.` }
  const known = rowKinds.find((one) => one === kind)
  if (known === undefined) {
    return {
      fault: `expected "kind" of ${id} to be one of ${rowKinds.join(', ')}, got "${String(kind)}".`,
    }
  }
  return {
    id,
    turns: [first, ...others],
    category: typeof category === 'string' ? category : known,
    kind: known,
    must: textsOf(read.must),
    mustNot: textsOf(read.mustNot),
    ...(roles === undefined ? {} : { roles: textsOf(roles) }),
  }
}

function parseObject(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const read: unknown = JSON.parse(line)
    return typeof read === 'object' && read !== null ? { ...read } : undefined
  } catch {
    // The line is told in the fault; the parser's own words add nothing.
    return undefined
  }
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

function repeatedIds(rows: readonly QuestionRow[]): readonly string[] {
  const seen = new Set<string>()
  return rows.map(({ id }) => id).filter((id) => seen.has(id) || !seen.add(id))
}
