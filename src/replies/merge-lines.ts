type Lines = readonly [first: number, last: number]

/** Lines of the source in order, those that touch or overlap as one. */
export function mergeLines(lines: readonly Lines[]): readonly Lines[] {
  const runs: [number, number][] = []
  for (const [first, last] of lines.toSorted(([a], [b]) => a - b)) {
    const run = runs.at(-1)
    if (run === undefined || first > run[1] + 1) runs.push([first, last])
    else run[1] = Math.max(run[1], last)
  }
  return runs
}
