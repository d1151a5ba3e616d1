import { type Attachment, CardFactory } from 'botbuilder'
import type { BarChart, Card, CardBlock, CardStep, CardTable } from '../card.ts'
import { joinParagraphs } from '../voice/join-paragraphs.ts'
import { sayCard } from './say-card.ts'

/** A part of an Adaptive Card, as its schema has it. */
export type CardElement = Readonly<Record<string, unknown>> & { readonly type: string }

/** What differs from channel to channel. */
export interface CardParts {
  /** Draws bars the way the channel can. */
  readonly drawBars: (chart: BarChart) => CardElement | Promise<CardElement>
  /** What is asked below it: the words above are far away by then. */
  readonly closing?: string | undefined
  /** Buttons below the card. */
  readonly actions?: readonly CardElement[]
}

/** Draws a card as an Adaptive Card 1.5, which Teams and Web Chat both know. */
export async function renderAdaptiveCard(
  card: Card,
  { drawBars, closing, actions = [] }: CardParts,
): Promise<Attachment> {
  const blocks = await Promise.all(
    card.blocks.map(async (block) => drawBlock(block, card.title, drawBars)),
  )
  const body = [
    ...drawTitle(card),
    ...blocks.flat(),
    ...drawFootnote(card),
    ...(closing === undefined ? [] : [drawText(closing, { spacing: 'Medium', separator: true })]),
  ]
  return adaptiveCard({ words: joinParagraphs(sayCard(card), closing), body, actions })
}

/** What an Adaptive Card is made of. */
interface CardContent {
  /** All of it in words, for people who listen to it and for clients that cannot draw it. */
  readonly words: string
  readonly body: readonly CardElement[]
  readonly actions: readonly CardElement[]
}

/** Makes an Adaptive Card of the version that Teams and Web Chat both know. */
export function adaptiveCard({ words, body, actions }: CardContent): Attachment {
  return CardFactory.adaptiveCard({
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    fallbackText: words,
    speak: words,
    body,
    ...(actions.length === 0 ? {} : { actions }),
  })
}

/** Cells in lines, the first line naming the columns. */
function drawTable({ columns, rows }: Omit<CardTable, 'kind'>): CardElement {
  return {
    type: 'Table',
    spacing: 'Medium',
    firstRowAsHeaders: true,
    showGridLines: false,
    columns: columns.map((_, i) => ({ width: i === 0 ? 6 : 5 })),
    rows: [columns, ...rows].map((cells, row) => ({
      type: 'TableRow',
      cells: cells.map((cell) => ({
        type: 'TableCell',
        items: [drawText(cell, row === 0 ? { weight: 'Bolder' } : {})],
      })),
    })),
  }
}

function drawTitle({ title, subtitle }: Card): readonly CardElement[] {
  return [
    drawText(title, { weight: 'Bolder', size: 'Medium', style: 'heading' }),
    ...(subtitle === undefined
      ? []
      : [drawText(subtitle, { isSubtle: true, size: 'Small', spacing: 'None' })]),
  ]
}

function drawFootnote({ footnote }: Card): readonly CardElement[] {
  return footnote === undefined
    ? []
    : [drawText(footnote, { isSubtle: true, size: 'Small', spacing: 'Medium' })]
}

async function drawBlock(
  block: CardBlock,
  cardTitle: string,
  drawBars: CardParts['drawBars'],
): Promise<readonly CardElement[]> {
  switch (block.kind) {
    case 'heading':
      return [drawHeading(block.text)]
    case 'text':
      return [drawText(block.text)]
    case 'rows':
      return block.rows.flatMap(({ label, value }) => [
        drawText(label, { isSubtle: true, size: 'Small', spacing: 'Medium' }),
        drawText(value, { spacing: 'None' }),
      ])
    case 'checklist':
      return block.steps.map((step, i) => drawStep(step, i === 0 ? 'Medium' : 'Small'))
    case 'table':
      return [drawTable(block)]
    case 'bars':
      return [
        ...(block.chart.title === cardTitle ? [] : [drawHeading(block.chart.title)]),
        await drawBars(block.chart),
      ]
  }
}

function drawHeading(text: string): CardElement {
  return drawText(text, { weight: 'Bolder', separator: true, spacing: 'Medium' })
}

function drawStep({ text, state }: CardStep, spacing: 'Medium' | 'Small'): CardElement {
  const column = (width: string, element: CardElement): object => ({
    type: 'Column',
    width,
    items: [element],
  })
  const isDone = state === 'done'
  const box = drawText(isDone ? '☑' : '☐', isDone ? { color: 'Good' } : {})
  return {
    type: 'ColumnSet',
    spacing,
    columns: [column('auto', box), column('stretch', drawText(text, { isSubtle: isDone }))],
  }
}

/** A text as it is, in lines as long as the card is wide. */
export function drawText(text: string, look: Readonly<Record<string, unknown>> = {}): CardElement {
  return { type: 'TextBlock', text: escapeMarkdown(text), wrap: true, ...look }
}

/** A card's texts are plain, and a text block reads Markdown: "1. " begins a list there. */
function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\*_[\]]/g, String.raw`\$&`).replace(/^(\d+)\. /, String.raw`$1\. `)
}
