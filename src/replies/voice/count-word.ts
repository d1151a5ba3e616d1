const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** "two"; digits from ten on. */
export function countWord(count: number): string {
  return words[count] ?? String(count)
}
