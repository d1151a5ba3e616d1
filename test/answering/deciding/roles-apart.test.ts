import { describe, expect, it } from 'vitest'
import { ask } from '../ask.ts'

describe('how far figures are apart that were told before', () => {
  it.each([
    [['pastry chef salary', 'and the miller?'], 'so who gets more and by how much'],
    [['pastry chef salary', 'and the miller?'], 'how much more is that for me'],
    [['which of the pastry chef and the miller pays better'], "what's the difference in dollars"],
    [['pay of pastry chef and miller'], 'how big is the gap'],
  ])('is asked of the two that were told of: %j, "%s"', (before, question) => {
    const [verdict] = ask(...before, question)

    expect(verdict).toMatchObject({
      kind: 'compared',
      topic: 'salary',
      comparison: { by: 'difference' },
    })
    expect(verdict).toHaveProperty('roles', expect.arrayContaining(['pastry-chef', 'miller']))
  })

  it('is asked of the first and the next after who comes first', () => {
    const first = ask('who earns the most')
    const [apart] = ask('who earns the most', 'by how much?')
    const considered = first.flatMap((verdict) =>
      'considered' in verdict ? verdict.considered : [],
    )

    expect(apart).toMatchObject({
      comparison: { by: 'difference' },
      considered: considered.slice(0, 2),
    })
  })

  it('is asked of the last one and the one at the end that is said', () => {
    expect(
      ask('salary of a bakery manager', 'how much more is that than the lowest'),
    ).toMatchObject([
      { comparison: { by: 'difference' }, considered: ['bakery-manager', 'miller'] },
    ])
  })

  it('is not asked where only one was told of, or of years', () => {
    expect(ask('salary of a miller', 'how much more does it pay')).not.toMatchObject([
      { comparison: { by: 'difference' } },
    ])
    expect(ask('what does a bakery manager need', 'how much more experience')).not.toMatchObject([
      { comparison: { by: 'difference' } },
    ])
  })
})
