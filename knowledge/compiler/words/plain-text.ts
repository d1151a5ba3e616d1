/**
 * The text with typographic characters made plain, one for one: offsets into the result are
 * offsets into the text, so what is found in it can be quoted exactly.
 */
export function plainText(text: string): string {
  return text
    .replaceAll(/[‘’ʼ′]/g, "'")
    .replaceAll(/[“”″]/g, '"')
    .replaceAll(/[‐‑‒–—−]/g, '-')
    .replaceAll(/[\u00A0\u2007\u202F\t\r\n]/g, ' ')
}
