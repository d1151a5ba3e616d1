import type { Card } from '../../../src/replies/card.ts'

/** A card with a block of each kind. */
export const exampleCard: Card = {
  title: 'Two roles compared',
  subtitle: 'What to mind.',
  blocks: [
    { kind: 'heading', text: '1. Baker' },
    { kind: 'text', text: 'Bakers bake *bread*.' },
    { kind: 'rows', rows: [{ label: 'Salary', value: '$400 in 2020' }] },
    {
      kind: 'checklist',
      steps: [
        { text: 'Learn to knead.', state: 'done' },
        { text: 'Pass an exam', state: 'open' },
      ],
    },
    {
      kind: 'table',
      columns: ['Role', 'Salary'],
      rows: [
        ['Baker', '$400'],
        ['Miller', '$1,200'],
      ],
    },
    {
      kind: 'bars',
      chart: {
        title: 'Salary (2020)',
        bars: [
          { label: 'Miller', amount: 1200, value: '$1,200' },
          { label: 'Baker', amount: 400, value: '$400' },
        ],
      },
    },
  ],
  footnote: 'From line 4 of the document.',
}
