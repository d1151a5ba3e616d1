import { describe, expect, it } from 'vitest'
import { type Mark, markLines } from '../../../../knowledge/compiler/report/mark-lines.ts'

/** Lines with `[kind words]name` where something is marked. */
function drawn(text: string, ...marks: readonly Mark[]): readonly string[] {
  return markLines(text, marks).map((segments) =>
    segments
      .map(({ text: words, kind, ends }) =>
        kind === undefined ? words : `[${kind} ${words}]${ends.map(({ name }) => name).join()}`,
      )
      .join(''),
  )
}

function mark(kind: Mark['kind'], name: string, line: number, text: string): Mark {
  return { id: `${kind}-${name}`, kind, name, line, text }
}

describe('markLines', () => {
  it('marks words at their place and names the mark behind them', () => {
    expect(drawn('One.\nTwo. Three. Four.', mark('fact', '1', 2, 'Three.'))).toEqual([
      'One.',
      'Two. [fact Three.]1 Four.',
    ])
  })

  it('marks words that go on in the next line', () => {
    expect(drawn('Say it\r\nin two. Lines.', mark('fact', '1', 1, 'it in two.'))).toEqual([
      'Say [fact it]',
      '[fact in two.]1 Lines.',
    ])
  })

  it('names all marks on the same words', () => {
    const row = 'Nurse\t$1\t2%'

    expect(drawn(row, mark('fact', '1', 1, row), mark('fact', '2', 1, row))).toEqual([
      '[fact Nurse\t$1\t2%]1,2',
    ])
  })

  it('shows a guess before the fact that it became', () => {
    const marks = [mark('fact', '1', 1, 'They dig.'), mark('kept', 'guess 1', 1, 'They dig.')]

    expect(drawn('They dig. They rest.', ...marks)).toEqual([
      '[kept They dig.]1,guess 1 They rest.',
    ])
  })

  it('finds words that were made plain', () => {
    expect(drawn('He’s “it”.', mark('left', 'out 1', 1, 'He\'s "it".'))).toEqual([
      '[left He’s “it”.]out 1',
    ])
  })

  it('takes signs of regular expressions as they are', () => {
    expect(drawn('a+b (c) [d] $5.00*', mark('fact', '1', 1, '(c) [d] $5.00*'))).toEqual([
      'a+b [fact (c) [d] $5.00*]1',
    ])
  })

  it('marks the whole line where the words do not stand so', () => {
    expect(drawn('| Nurse | 1 |', mark('left', 'out 1', 1, 'Nurse: 1'))).toEqual([
      '[left | Nurse | 1 |]out 1',
    ])
  })

  it('marks an empty line as it is', () => {
    expect(drawn('One.\n', mark('left', 'out 1', 2, 'Two.'))).toEqual(['One.', '[left ]out 1'])
  })

  it('leaves a mark beyond the last line out', () => {
    expect(drawn('One.', mark('fact', '1', 9, 'Nine.'))).toEqual(['One.'])
  })
})
