/** Markup of our own making. Only {@link markup} makes it, so that nothing gets in unescaped. */
export class Markup {
  readonly markup: string

  /** For {@link markup} alone. */
  constructor(markup: string) {
    this.markup = markup
  }
}

/** What may stand in markup: texts and numbers are escaped, markup and lists of it are not. */
type Part = string | number | Markup | readonly Part[]

/**
 * Markup from a template: whatever is put into it is text, unless it is markup itself.
 *
 * @example
 * markup`<p>${'a < b'}</p>` // <p>a &#60; b</p>
 */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(
    strings.map((text, i) => (i === 0 ? text : `${toMarkup(parts[i - 1] ?? '')}${text}`)).join(''),
  )
}

function toMarkup(part: Part): string {
  if (part instanceof Markup) return part.markup
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part))
  return part.map(toMarkup).join('')
}

/** Quotes, too, since a part may stand in an attribute; and what a browser would take for a tab. */
function escapeHtml(text: string): string {
  return text
    .replaceAll(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll(/(?![\t\n\r])\p{Cc}/gu, '\uFFFD')
}
