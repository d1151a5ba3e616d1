import { isKept } from './advise-on.ts'
import type { Mark } from './mark-lines.ts'
import type { Reported } from './reported.ts'
import type { Doubt } from '../facts/draft-fact.ts'
import type { Fact } from '../../knowledge.ts'

/** Facts and doubts with a number each, by which report and document point to each other. */
export interface Numbered {
  readonly marks: readonly Mark[]
  /** The mark of a fact or doubt that is in the report. */
  readonly markOf: (one: Fact | Doubt) => Mark
}

/** A guess has the number of its fact, too. */
const names = { fact: '', older: 'older ', kept: 'guess ', left: 'out ' } as const satisfies Record<
  Mark['kind'],
  string
>

/** Numbers all that is to be marked in a document. */
export function numberMarks({ knowledge, doubts }: Reported): Numbered {
  const marks = new Map<Fact | Doubt, Mark>()
  const add = (one: Fact | Doubt, number: number, mark: Omit<Mark, 'id' | 'name'>): void => {
    const { kind } = mark
    marks.set(one, { ...mark, id: `${kind}-${number}`, name: `${names[kind]}${number}` })
  }
  const { facts, older = [] } = knowledge
  for (const [kind, own] of [
    ['fact', facts],
    ['older', older],
  ] as const) {
    for (const [i, fact] of own.entries()) {
      const { quote, document } = fact
      add(fact, i + 1, { kind, text: quote.text, line: quote.lines[0], document })
    }
  }
  for (const kind of ['kept', 'left'] as const) {
    const own = doubts.filter((doubt) => isKept(doubt.kind) === (kind === 'kept'))
    for (const [i, doubt] of own.entries()) {
      const { text, line, document } = doubt
      add(doubt, i + 1, { kind, text, line, document })
    }
  }
  return {
    marks: [...marks.values()],
    markOf: (one) => {
      const mark = marks.get(one)
      if (mark === undefined) throw new RangeError('Expected a fact or doubt of the report.')
      return mark
    },
  }
}
