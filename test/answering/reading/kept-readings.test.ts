import { describe, expect, it } from 'vitest'
import { keepReadings } from '../../../src/answering/reading/kept-readings.ts'
import type { Reading } from '../../../src/answering/reading/reading.ts'

/** Reads nothing, but tells which questions it was asked to read. */
function readNothing(): { asked: string[]; read: (question: string) => Reading } {
  const asked: string[] = []
  return {
    asked,
    read: (question) => {
      asked.push(question)
      // Only handed through; no test looks inside.
      return { tokens: [], question } as unknown as Reading
    },
  }
}

describe('keepReadings', () => {
  it('reads a question asked twice only once', () => {
    const { asked, read } = readNothing()
    const readKept = keepReadings(2, read)

    const first = readKept('pay?')

    expect(readKept('pay?')).toBe(first)
    expect(asked).toEqual(['pay?'])
  })

  it('lets the least recently asked make room', () => {
    const { asked, read } = readNothing()
    const readKept = keepReadings(2, read)

    for (const question of ['a', 'b', 'a', 'c', 'a', 'b']) readKept(question)

    expect(asked).toEqual(['a', 'b', 'c', 'b'])
  })

  it.each([
    ['none at all', 0, 'pay?'],
    ['no long one', 2, 'x'.repeat(201)],
  ])('keeps %s', (_, most, question) => {
    const { asked, read } = readNothing()
    const readKept = keepReadings(most, read)

    readKept(question)
    readKept(question)

    expect(asked).toHaveLength(2)
  })
})
