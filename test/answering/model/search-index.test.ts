import { describe, expect, it } from 'vitest'
import type { Entry, EntryId, Knowledge } from '../../../knowledge/knowledge.ts'
import { createSearchIndex } from '../../../src/answering/model/search-index.ts'
import { bakery } from '../bakery.ts'

const split = (text: string): readonly string[] => text.toLowerCase().split(/\s+/).filter(Boolean)

const entry = (id: string, ...phrasings: readonly string[]): Entry => ({
  id: id as EntryId,
  topic: 'salary',
  facts: [],
  phrasings,
})

const searchIn = (...entries: readonly Entry[]) =>
  createSearchIndex({ ...bakery, entries } satisfies Knowledge, split)

describe('createSearchIndex', () => {
  it('finds the entry whose phrasing is nearest, with its score', () => {
    const search = searchIn(
      entry('baker/salary', 'how much does a baker earn', 'baker pay'),
      entry('miller/salary', 'how much does a miller earn'),
    )

    const [best] = search('how much does a baker earn')
    expect(best).toMatchObject({
      entry: 'baker/salary',
      phrasing: 'how much does a baker earn',
    })
    expect(best?.score).toBeCloseTo(1, 1)
  })

  it('forgives a slip as long as one word is right', () => {
    const search = searchIn(entry('baker/salary', 'how much does a baker earn'))

    expect(search('how mcuh does a baker earn')).toMatchObject([{ entry: 'baker/salary' }])
  })

  it('finds nothing where no word is shared', () => {
    expect(searchIn(entry('baker/salary', 'baker pay'))('zebra crossing')).toEqual([])
  })

  it.each(['', '   ', '🙂'])('finds nothing for "%s"', (text) => {
    expect(searchIn(entry('baker/salary', 'baker pay'))(text)).toEqual([])
  })

  it('gives three entries at most', () => {
    const many = Array.from({ length: 60 }, (_, i) => entry(`r${i}/salary`, `pay of baker ${i}`))

    expect(searchIn(...many)('pay of baker 7')).toHaveLength(3)
  })

  it('picks the candidates by their rarest word', () => {
    const many = Array.from({ length: 60 }, (_, i) => entry(`r${i}/salary`, `pay of baker ${i}`))

    const [best] = searchIn(...many)('pay of baker 59')
    expect(best).toMatchObject({ entry: 'r59/salary' })
  })
})
