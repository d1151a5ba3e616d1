/** "a", "a and b", "a, b, and c". */
export function joinNames(names: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  const [last = '', ...others] = names.toReversed()
  if (others.length === 0) return last
  const comma = others.length > 1 ? ',' : ''
  return `${others.toReversed().join(', ')}${comma} ${conjunction} ${last}`
}
