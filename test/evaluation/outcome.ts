import type { Verdict } from '../../src/answering/verdict.ts'
import type { Outcome } from '../../src/evaluation/evaluate-set.ts'
import type { QuestionRow } from '../../src/evaluation/question-row.ts'

/** A row with what a test cares about; the rest is plain. */
export function rowOf(parts: Partial<QuestionRow> = {}): QuestionRow {
  return {
    id: 'X-1',
    turns: ['what does it pay'],
    category: 'direct',
    kind: 'answer',
    must: [],
    mustNot: [],
    ...parts,
  }
}

/** A verdict of a kind; what else it holds matters to no test. */
export function verdictOf(kind: 'answered' | 'silent', confidence = 0.9): Verdict {
  return kind === 'answered'
    ? { kind, topic: 'salary', facts: [], confidence }
    : { kind, roles: [], nearest: [], confidence }
}

/** An outcome with what a test cares about; right unless it has faults. */
export function outcomeOf(parts: Partial<Outcome> = {}): Outcome {
  return {
    set: 'set',
    row: rowOf(),
    text: 'It pays well.',
    buttons: [],
    verdicts: [verdictOf('answered')],
    faults: [],
    confidence: 0.9,
    ...parts,
  }
}
