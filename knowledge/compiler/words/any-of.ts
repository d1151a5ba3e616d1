/** The pattern of any of some words or phrases, for use within a larger one. */
export function anyOf(words: readonly string[]): string {
  return `(?:${words.map((word) => word.replaceAll(/[$.*+?^()[\]{}\\|]/g, '\\$&')).join('|')})`
}
