import type { Quote } from '../../knowledge/knowledge.ts'
import { mergeLines } from './merge-lines.ts'
import { sentences } from './voice/sentences.ts'

type Unit = NonNullable<Quote['place']>['unit'] | 'line'

/** Where quotes of one section are found: "lines 28–29", "row 4 of the table and paragraph 2". */
export function sayPlaces(quotes: readonly Quote[]): string {
  const runs = new Map<Unit, (readonly [first: number, last: number])[]>()
  for (const { lines, place } of quotes) {
    const unit = place?.unit ?? 'line'
    const run = place === undefined ? lines : ([place.first, place.last] as const)
    runs.set(unit, [...(runs.get(unit) ?? []), run])
  }
  return sentences.places(
    [...runs].map(([unit, all]) => sentences[unitNames[unit]](mergeLines(all))),
  )
}

const unitNames = {
  line: 'lines',
  page: 'pages',
  row: 'rows',
  paragraph: 'paragraphs',
} as const satisfies Record<Unit, string>
