/** One thing that is wrong with source, wording, lexicon or the built file. */
export interface Fault {
  /** File, and line or id: "knowledge/sources/a.txt:12". */
  readonly where: string
  /** What was expected, what came, and what to do. */
  readonly message: string
}

/** The knowledge cannot be built or used as it is; the message lists every fault found. */
export class KnowledgeError extends Error {
  readonly code = 'knowledge'
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[], options?: ErrorOptions) {
    super(faults.map(({ where, message }) => `${where}: ${message}`).join('\n'), options)
    this.name = 'KnowledgeError'
    this.faults = faults
  }
}

/** What a reader gives; where it throws faults, they are added to the others and nothing is given. */
export function collectFaults<Value>(read: () => Value, faults: Fault[]): Value | undefined {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error
    faults.push(...error.faults)
    return undefined
  }
}
