/** The positions from one to another, both among them; none where the last stands before the first. */
export function positions(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)
}
