/** A sparse matrix by rows: row `i` holds the entries from `starts[i]` up to `starts[i + 1]`. */
export interface Sparse {
  readonly columns: number
  readonly starts: Int32Array
  readonly at: Int32Array
  readonly values: Float64Array
}

/** Rounds of the iteration: beyond four the directions hardly turn. */
const rounds = 4

/**
 * The directions in which the columns of a matrix differ most: for each column its `dimensions`
 * coordinates, row by row. Randomized subspace iteration (Halko, Martinsson, Tropp 2011) with a
 * fixed start, so that the same matrix always gives the same coordinates.
 */
export function factorize(matrix: Sparse, dimensions: number): Float64Array {
  let basis = randomBasis(matrix.columns * dimensions)
  for (let round = 0; round < rounds; round++) {
    const turned = timesTransposed(matrix, times(matrix, basis, dimensions), dimensions)
    basis = orthonormalize(turned, dimensions)
  }
  return basis
}

function times(matrix: Sparse, basis: Float64Array, size: number): Float64Array {
  const product = new Float64Array((matrix.starts.length - 1) * size)
  for (const { row, column, value } of entriesOf(matrix)) {
    addRow({ of: product, at: row * size }, { of: basis, at: column * size }, value, size)
  }
  return product
}

function timesTransposed(matrix: Sparse, factor: Float64Array, size: number): Float64Array {
  const product = new Float64Array(matrix.columns * size)
  for (const { row, column, value } of entriesOf(matrix)) {
    addRow({ of: product, at: column * size }, { of: factor, at: row * size }, value, size)
  }
  return product
}

function* entriesOf({
  starts,
  at,
  values,
}: Sparse): Generator<{ readonly row: number; readonly column: number; readonly value: number }> {
  for (let row = 0; row < starts.length - 1; row++) {
    for (let k = starts[row] ?? 0; k < (starts[row + 1] ?? 0); k++) {
      yield { row, column: at[k] ?? 0, value: values[k] ?? 0 }
    }
  }
}

/** A row of a matrix: where it begins. */
interface Row {
  readonly of: Float64Array
  readonly at: number
}

/** Adds `factor` times a row to another. */
function addRow(to: Row, from: Row, factor: number, size: number): void {
  for (let i = 0; i < size; i++) {
    to.of[to.at + i] = (to.of[to.at + i] ?? 0) + factor * (from.of[from.at + i] ?? 0)
  }
}

/**
 * Makes columns orthonormal by way of the Cholesky factor of their products: two sweeps over the
 * rows, where Gram and Schmidt need one for every pair of columns.
 */
function orthonormalize(matrix: Float64Array, size: number): Float64Array {
  const products = new Float64Array(size * size)
  for (let row = 0; row < matrix.length; row += size) {
    for (let i = 0; i < size; i++)
      addRow({ of: products, at: i * size }, { of: matrix, at: row }, matrix[row + i] ?? 0, size)
  }
  const lower = cholesky(products, size)
  const result = new Float64Array(matrix.length)
  for (let row = 0; row < matrix.length; row += size) {
    for (let i = 0; i < size; i++) {
      let rest = matrix[row + i] ?? 0
      for (let j = 0; j < i; j++) rest -= (lower[i * size + j] ?? 0) * (result[row + j] ?? 0)
      result[row + i] = rest / (lower[i * size + i] ?? 1)
    }
  }
  return result
}

function cholesky(products: Float64Array, size: number): Float64Array {
  const lower = new Float64Array(size * size)
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = products[i * size + j] ?? 0
      for (let k = 0; k < j; k++) rest -= (lower[i * size + k] ?? 0) * (lower[j * size + k] ?? 0)
      lower[i * size + j] =
        i === j ? Math.sqrt(Math.max(rest, Number.MIN_VALUE)) : rest / (lower[j * size + j] ?? 1)
    }
  }
  return lower
}

/** Numbers around zero, always the same (mulberry32). */
function randomBasis(length: number): Float64Array {
  let state = 1
  return Float64Array.from({ length }, () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32 - 0.5
  })
}
