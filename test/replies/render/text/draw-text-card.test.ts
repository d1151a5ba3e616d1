import { describe, expect, it } from 'vitest'
import { drawTextCard } from '../../../../src/replies/render/text/draw-text-card.ts'
import { exampleCard } from '../../../support/talk/example-card.ts'

describe('drawTextCard', () => {
  it('draws each kind of block in lines', () => {
    expect(drawTextCard(exampleCard).split('\n')).toEqual([
      'Two roles compared. What to mind.',
      '',
      '1. Baker',
      '',
      'Bakers bake *bread*.',
      '',
      '- Salary: $400 in 2020',
      '',
      '- [x] Learn to knead.',
      '- [ ] Pass an exam',
      '',
      '| Role   | Salary |',
      '| ------ | ------ |',
      '| Baker  | $400   |',
      '| Miller | $1,200 |',
      '',
      'Salary (2020):',
      '- ████████████████████ $1,200 Miller',
      '- ███████░░░░░░░░░░░░░   $400 Baker',
      '',
      'From line 4 of the document.',
    ])
  })

  it('says the title of a chart once where the card has the same', () => {
    const chart = {
      title: 'Growth',
      bars: [
        { label: 'Baker', amount: 0, value: '0%' },
        { label: 'Miller', amount: -3, value: '-3%' },
      ],
    } as const

    expect(
      drawTextCard({ title: 'Growth', blocks: [{ kind: 'bars', chart }] }).split('\n'),
    ).toEqual([
      'Growth',
      '',
      '- ░░░░░░░░░░░░░░░░░░░░  0% Baker',
      '- ░░░░░░░░░░░░░░░░░░░░ -3% Miller',
    ])
  })
})
