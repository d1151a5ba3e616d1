import { describe, expect, it } from 'vitest'
import { createLanguage } from '../../../src/answering/words/language.ts'
import { createTermReader } from '../../../src/answering/model/terms.ts'
import { thresholds } from '../../../src/answering/thresholds.ts'
import { lexicon } from '../bakery.ts'

const language = createLanguage(lexicon)
const reader = createTermReader(
  { synonyms: { bread: ['loaf', 'staff of life', 'the', 'bread'], cakes: ['gateau', 'loaf'] } },
  { ...lexicon, concepts: [['oven', 'furnace'], ['keep', 'look after'], ['the']] },
  language,
)

describe('createTermReader', () => {
  it('gives each content word of a question as itself', () => {
    expect(reader.ofQuestion(['the', 'flour'])).toEqual([[], [{ term: 'flour', weight: 1 }]])
  })

  it('gives a synonym as every word of the document it stands for', () => {
    expect(reader.ofQuestion(['loaf'])).toEqual([
      [
        { term: 'loaf', weight: 1 },
        { term: 'bread', weight: thresholds.synonymWeight },
        { term: 'cake', weight: thresholds.synonymWeight },
      ],
    ])
  })

  it('gives a word of a concept as the concept, too', () => {
    const [[, concept] = []] = reader.ofQuestion(['furnace'])

    expect(concept).toEqual({ term: '#0', weight: thresholds.conceptWeight })
    expect(reader.ofDocument(['oven'])).toEqual([
      { term: 'oven', weight: 1 },
      { term: '#0', weight: 1 },
    ])
  })

  it('counts a concept of several words once, at its last word', () => {
    expect(reader.ofQuestion(['look', 'after'])).toEqual([
      [],
      [{ term: '#1', weight: thresholds.conceptWeight }],
    ])
  })

  it('takes a function word for no concept and no synonym', () => {
    expect(reader.ofQuestion(['the', 'keep'])).toEqual([[], []])
  })

  it.each(['constructor', '__proto__', 'toString'])('takes "%s" for a word', (word) => {
    expect(reader.ofQuestion([word])).toEqual([[{ term: word, weight: 1 }]])
  })
})
