import type { Place } from '../../knowledge.ts'

/**
 * Where something stands, for a list: "line 28", "page 3". A paragraph is one of its section, which
 * a line of the report has no room for.
 */
export function namePlace({
  line,
  place,
}: {
  readonly line: number
  readonly place?: Place | undefined
}): string {
  return place === undefined || place.unit === 'paragraph'
    ? `line ${line}`
    : `${place.unit} ${place.first}`
}
