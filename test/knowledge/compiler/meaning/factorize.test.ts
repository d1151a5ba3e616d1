import { describe, expect, it } from 'vitest'
import { factorize } from '../../../../knowledge/compiler/meaning/factorize.ts'

describe('factorize', () => {
  it('puts columns that stand in the same rows in the same direction', () => {
    // Rows are documents, columns words: 0 and 1 are said together, and so are 2 and 3.
    const rows = [
      [0, 1],
      [0, 1],
      [2, 3],
      [2, 3],
      [0, 1],
    ]
    const matrix = {
      columns: 4,
      starts: Int32Array.from([0, 2, 4, 6, 8, 10]),
      at: Int32Array.from(rows.flat()),
      values: Float64Array.from(rows.flat(), () => 1),
    }

    const vectors = factorize(matrix, 2)

    const cosine = (a: number, b: number): number => {
      const [x, y] = [vectors.subarray(2 * a, 2 * a + 2), vectors.subarray(2 * b, 2 * b + 2)]
      const dot = (x[0] ?? 0) * (y[0] ?? 0) + (x[1] ?? 0) * (y[1] ?? 0)
      return dot / (Math.hypot(...x) * Math.hypot(...y))
    }
    expect(cosine(0, 1)).toBeCloseTo(1)
    expect(cosine(2, 3)).toBeCloseTo(1)
    expect(Math.abs(cosine(0, 2))).toBeLessThan(0.01)
    expect(factorize(matrix, 2)).toEqual(vectors)
  })
})
