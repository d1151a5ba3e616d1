import { describe, expect, it } from 'vitest'
import { renderTeams } from '../../../../src/replies/render/teams/render-teams.ts'
import type { Reply } from '../../../../src/replies/reply.ts'

/** What Teams takes, in bytes of UTF-16. */
const limit = 80 * 1024

function replyOf(parts: Partial<Reply>): Reply {
  const about = { verdicts: ['answered' as const], roles: [], topics: [] }
  return { text: '', citations: [], suggestions: [], about, ...parts }
}

function citationOf(number: number): Reply['citations'][number] {
  const quote = { text: 'Bakers bake.', lines: [number, number], section: 'Oven' } as const
  return { number, title: `Oven, line ${number}`, quote }
}

function sizeOf(message: unknown): number {
  return Buffer.byteLength(JSON.stringify(message), 'utf16le')
}

describe('a reply for Teams with too many sources', async () => {
  const numbers = Array.from({ length: 12 }, (_, i) => i + 1)
  const text = 'Bakers bake [1][2]. They sell [3][4][5][6][7][8][9][10][11]. They rest [12].'
  const [message] = await renderTeams(replyOf({ text, citations: numbers.map(citationOf) }))

  it('links as many as Teams takes and names the others below', () => {
    expect(message?.text).toBe(
      'Bakers bake [1][2]. They sell [3][4][5][6][7][8][9][10]. They rest.\n\n' +
        'More sources: Oven, line 11; Oven, line 12.',
    )
    expect(message?.entities?.[0]?.citation).toHaveLength(10)
  })
})

describe('a reply for Teams that is too long', () => {
  it('goes without its card when its words fit', async () => {
    const block = { kind: 'text', text: 'word '.repeat(10_000) } as const
    const reply = replyOf({ text: 'Bakers bake.', card: { title: 'Baker', blocks: [block] } })

    const messages = await renderTeams(reply)

    expect(messages).toEqual([{ type: 'message', textFormat: 'markdown', text: 'Bakers bake.' }])
  })

  it.each([
    ['one line', 'word '],
    ['many lines', 'one "word"\n'],
  ])('is cut between two words when it is %s, and says so', async (_, part) => {
    const [message] = await renderTeams(replyOf({ text: part.repeat(20_000) }))

    expect(message?.text).toMatch(/word"?\n\nThere is more than one message can hold\./)
    expect(sizeOf(message)).toBeLessThan(limit)
    expect(sizeOf(message)).toBeGreaterThan(0.9 * limit)
  })
})
