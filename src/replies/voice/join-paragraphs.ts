/** Paragraphs with a blank line between them; missing and empty ones leave none. */
export function joinParagraphs(...paragraphs: readonly (string | undefined)[]): string {
  return paragraphs.filter((paragraph) => paragraph !== undefined && paragraph !== '').join('\n\n')
}
