import type { BarChart, Card, CardBlock } from '../card.ts'
import { cardSentences } from '../voice/card-sentences.ts'

/** A card in plain sentences, for channels that cannot draw it and for screen readers. */
export function sayCard({ title, subtitle, footnote = '', blocks }: Card): string {
  const heading = subtitle === undefined ? title : `${title}: ${subtitle}`
  const saysTitle = blocks.some((block) => block.kind === 'bars' && block.chart.title === title)
  return [...(saysTitle ? [subtitle ?? ''] : [heading]), ...blocks.map(sayBlock), footnote]
    .filter(Boolean)
    .map(endWithStop)
    .join(' ')
}

/** A bar chart in words: each bar with its amount, in their order. */
export function sayBars({ title, bars }: BarChart): string {
  const said = bars.map(({ label, value }) => cardSentences.bar(label, value))
  return cardSentences.bars(title, said)
}

function sayBlock(block: CardBlock): string {
  switch (block.kind) {
    case 'heading':
    case 'text':
      return block.text
    case 'rows':
      return block.rows.map(({ label, value }) => endWithStop(`${label}: ${value}`)).join(' ')
    case 'checklist':
      return block.steps.map((step) => endWithStop(cardSentences.step(step))).join(' ')
    case 'table':
      return block.rows
        .map(([name = '', ...cells]) => {
          const said = cells.map((cell, i) => `${block.columns[i + 1] ?? ''} ${cell}`)
          return endWithStop(`${name}: ${said.join(', ')}`)
        })
        .join(' ')
    case 'bars':
      return sayBars(block.chart)
  }
}

function endWithStop(text: string): string {
  return /[.!?:]\)?$/.test(text) ? text : `${text}.`
}
