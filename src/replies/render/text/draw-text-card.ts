import type { BarChart, Card, CardBlock, CardTable } from '../../card.ts'
import { joinParagraphs } from '../../voice/join-paragraphs.ts'

/** In characters: with value and label, a bar fits into the 80 columns of a terminal. */
const barLength = 20

/** Draws a card as lines of text: readable as it stands, and as Markdown. */
export function drawTextCard({ title, subtitle, footnote, blocks }: Card): string {
  const heading = subtitle === undefined ? title : `${title}. ${subtitle}`
  return joinParagraphs(heading, ...blocks.map((block) => drawBlock(block, title)), footnote)
}

function drawBlock(block: CardBlock, cardTitle: string): string {
  switch (block.kind) {
    case 'heading':
    case 'text':
      return block.text
    case 'rows':
      return block.rows.map(({ label, value }) => `- ${label}: ${value}`).join('\n')
    case 'checklist':
      return block.steps
        .map(({ text, state }) => `- [${state === 'done' ? 'x' : ' '}] ${text}`)
        .join('\n')
    case 'table':
      return drawTable(block)
    case 'bars':
      return drawBars(block.chart, cardTitle)
  }
}

function drawTable({ columns, rows }: CardTable): string {
  const all = [columns, ...rows]
  const widths = columns.map((_, i) => Math.max(3, ...all.map((cells) => (cells[i] ?? '').length)))
  const draw = (cells: readonly string[]): string =>
    `| ${widths.map((width, i) => (cells[i] ?? '').padEnd(width)).join(' | ')} |`
  return [
    draw(columns),
    draw(widths.map((width) => '-'.repeat(width))),
    ...rows.map((cells) => draw(cells)),
  ].join('\n')
}

/** The bar comes first and is padded visibly, so that bars begin and end in line in any font. */
function drawBars({ title, bars }: BarChart, cardTitle: string): string {
  const longest = Math.max(...bars.map(({ amount }) => amount), 0)
  const width = Math.max(...bars.map(({ value }) => value.length))
  const lines = bars.map(({ label, amount, value }) => {
    const filled = longest === 0 ? 0 : Math.round((Math.max(amount, 0) / longest) * barLength)
    const bar = '█'.repeat(filled) + '░'.repeat(barLength - filled)
    return `- ${bar} ${value.padStart(width)} ${label}`
  })
  return [...(title === cardTitle ? [] : [`${title}:`]), ...lines].join('\n')
}
