import type { Place } from '../../knowledge.ts'

/**
 * Where something stands, for a list: "line 28", "guide.pdf, page 3". A paragraph is one of its
 * section, which a line of the report has no room for.
 */
export function namePlace({
  line,
  place,
  file,
}: {
  readonly line: number
  readonly place?: Place | undefined
  /** Of several documents, the one it stands in. */
  readonly file?: string | undefined
}): string {
  const isLine = place === undefined || place.unit === 'paragraph'
  const where = isLine ? `line ${line}` : `${place.unit} ${place.first}`
  return file === undefined ? where : `${file}, ${where}`
}
