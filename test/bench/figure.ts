/** One measured value. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** What the value must keep to; nothing when it only explains another. */
  readonly bar?: Bar
  /** Where it stands among others of its kind, such as the same of another engine. */
  readonly cell?: { readonly row: string; readonly column: string }
}

/** The limit of a figure. */
export type Bar = { readonly atLeast: number } | { readonly atMost: number }

/** Something that is measured. */
export type Bench = () => Promise<readonly Figure[]>

/** Tells whether a figure keeps to its bar. */
export function keepsToBar({ value, bar }: Figure): boolean {
  if (bar === undefined) return true
  return 'atLeast' in bar ? value >= bar.atLeast : value <= bar.atMost
}

/** Puts a bar into words. */
export function describeBar(bar: Bar): string {
  return 'atLeast' in bar ? `>= ${bar.atLeast}` : `<= ${bar.atMost}`
}

/** Puts a value into three digits or more, without its unit. */
export function describeValue({ value, unit }: Figure): string {
  // What was counted, not measured.
  if (unit === '') return String(value)
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3)
}

/** The value in the middle, which one slow run does not move. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = Number.NaN, high = low] =
    sorted.length % 2 === 1 ? [sorted[middle]] : sorted.slice(middle - 1, middle + 1)
  return (low + high) / 2
}
