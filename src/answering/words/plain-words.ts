/** The plain words of a text, in lower case. */
export function plainWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z]{2,}/g) ?? []
}
