import type { Place } from '../../knowledge.ts'

/**
 * Where something stands, for a list: "line 28", "guide.pdf, page 3". A paragraph is one of its
 * section, which a line of the report has no room for.
 */
export function namePlace({
  line,
  place,
  document,
}: {
  readonly line: number
  readonly place?: Place | undefined
  /** Of several documents, the one it stands in. */
  readonly document?: string | undefined
}): string {
  const isLine = place === undefined || place.unit === 'paragraph'
  const where = isLine ? `line ${line}` : `${place.unit} ${place.first}`
  return document === undefined ? where : `${document}, ${where}`
}
