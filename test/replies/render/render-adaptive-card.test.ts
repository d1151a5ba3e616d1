import { describe, expect, it } from 'vitest'
import { drawTeamsBars } from '../../../src/replies/render/teams/draw-teams-bars.ts'
import { renderAdaptiveCard } from '../../../src/replies/render/render-adaptive-card.ts'
import { sayCard } from '../../../src/replies/render/say-card.ts'
import { exampleCard } from '../../support/talk/example-card.ts'

const { contentType, content } = await renderAdaptiveCard(exampleCard, { drawBars: drawTeamsBars })
const body: readonly Readonly<Record<string, unknown>>[] = content.body

describe('renderAdaptiveCard', () => {
  it('makes a card of version 1.5 that is said where it cannot be drawn', () => {
    expect(contentType).toBe('application/vnd.microsoft.card.adaptive')
    expect(content).toMatchObject({ type: 'AdaptiveCard', version: '1.5' })
    expect([content.fallbackText, content.speak]).toEqual([
      sayCard(exampleCard),
      sayCard(exampleCard),
    ])
  })

  it('wraps every text, so that nothing is cut on a phone', () => {
    const texts = findAll(content, 'TextBlock')

    expect(texts.length).toBeGreaterThan(10)
    expect(texts.filter(({ wrap }) => wrap !== true)).toEqual([])
  })

  it('shows plain text where a text block would read Markdown', () => {
    const texts = findAll(content, 'TextBlock').map(({ text }) => text)

    expect(texts).toContain(String.raw`1\. Baker`)
    expect(texts).toContain(String.raw`Bakers bake \*bread\*.`)
  })

  it('ticks off the steps that are done', () => {
    const [first, second] = findAll(content, 'ColumnSet').map((set) =>
      findAll(set, 'TextBlock').map(({ text }) => text),
    )

    expect(first).toEqual(['☑', 'Learn to knead.'])
    expect(second).toEqual(['☐', 'Pass an exam'])
  })

  it('draws a table whose first row names its columns', () => {
    const [table] = findAll(body, 'Table')

    expect(table).toMatchObject({ firstRowAsHeaders: true, columns: [{ width: 6 }, { width: 5 }] })
    expect(
      findAll(table, 'TextBlock')
        .map(({ text }) => text)
        .join(' '),
    ).toBe('Role Salary Baker $400 Miller $1,200')
  })

  it('has bars of columns for Teams, each below the one figure that there is', () => {
    const [bars] = findAll(body, 'Container')

    expect(bars).toMatchObject({
      items: [
        { type: 'TextBlock', text: 'Miller: $1,200' },
        { type: 'ColumnSet', columns: [{ width: 100, style: 'accent' }] },
        { type: 'TextBlock', text: 'Baker: $400' },
        { type: 'ColumnSet', columns: [{ width: 33, style: 'accent' }, { width: 67 }] },
      ],
    })
  })

  it('has no column for nothing', () => {
    const bars = [4, 0].map((amount) => ({ label: 'Baker', amount, value: `${amount} percent` }))
    const drawn = (all: typeof bars): readonly unknown[] =>
      findAll(drawTeamsBars({ title: 'Growth', bars: all }), 'ColumnSet').map(({ columns }) =>
        (columns as readonly { readonly width: number }[]).map(({ width }) => width),
      )

    expect(drawn(bars)).toEqual([[100], [100]])
    expect(drawn(bars.slice(1))).toEqual([[100]])
  })

  it('has no buttons unless some are given', async () => {
    const action = { type: 'Action.Submit', title: 'More' }

    const { content: withAction } = await renderAdaptiveCard(exampleCard, {
      drawBars: drawTeamsBars,
      actions: [action],
    })

    expect(content).not.toHaveProperty('actions')
    expect(withAction.actions).toEqual([action])
  })
})

/** All elements of a type, wherever they stand in a card, in their order. */
function findAll(node: unknown, type: string): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(node)) return node.flatMap((one: unknown) => findAll(one, type))
  if (typeof node !== 'object' || node === null) return []
  const element: Readonly<Record<string, unknown>> = { ...node }
  const own = element.type === type ? [element] : []
  const { fallback: _, ...shown } = element
  return [...own, ...Object.values(shown).flatMap((one) => findAll(one, type))]
}
