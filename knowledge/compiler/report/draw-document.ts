import { type Markup, markup } from './markup.ts'
import { type Mark, markLines, type Segment } from './mark-lines.ts'

/** The lines of a document, numbered, with marks that lead to what was made of the words. */
export function drawDocument(text: string, marks: readonly Mark[]): Markup {
  return markup`<div class="document">${markLines(text, marks).map(drawLine)}</div>`
}

function drawLine(segments: readonly Segment[], i: number): Markup {
  const words = segments.map(drawSegment)
  return markup`<p><span class="number">${i + 1}</span><span class="words" dir="auto">${words}</span></p>\n`
}

function drawSegment({ text, kind, ends }: Segment): Markup {
  if (kind === undefined) return markup`${text}`
  return markup`<mark class="${kind}">${text}</mark>${ends.map(drawEnd)}`
}

/** The number behind the words. */
function drawEnd({ id, name }: Mark): Markup {
  return markup`<a class="ref" id="at-${id}" href="#${id}">${name}</a>`
}
