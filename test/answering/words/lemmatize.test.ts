import { describe, expect, it } from 'vitest'
import { createLemmatizer } from '../../../src/answering/words/lemmatize.ts'

const words = new Set(
  'make scan teach rate study carry box watch glass bus analysis image hope hop need k'.split(' '),
)
const lemmatize = createLemmatizer((word) => words.has(word), { taught: 'teach', during: 'during' })

describe('createLemmatizer', () => {
  it.each([
    ['images', 'image', 'a plain plural'],
    ['studies', 'study', 'a plural in -ies'],
    ['boxes', 'box', 'a plural in -es'],
    ['watches', 'watch', 'a plural after a hiss'],
    ['glasses', 'glass', 'a plural after -ss'],
    ['making', 'make', 'a silent e comes back'],
    ['rating', 'rate', 'a short vowel would have been doubled'],
    ['scanning', 'scan', 'a doubled letter goes'],
    ['teaching', 'teach', '-ing and nothing else'],
    ['scanned', 'scan', 'a past with a doubled letter'],
    ['hoped', 'hope', 'a past with a silent e'],
    ['carried', 'carry', 'a past in -ied'],
    ['taught', 'teach', 'an irregular form'],
  ])('%s → %s (%s)', (word, lemma) => {
    expect(lemmatize(word)).toBe(lemma)
  })

  it.each([
    ['glass', 'ends in -ss'],
    ['bus', 'ends in -us'],
    ['analysis', 'ends in -is'],
    ['during', 'is listed as it stands'],
    ['zings', 'has no base that is a word'],
    ['bring', 'has no vowel before -ing'],
    ['red', 'is too short to be inflected'],
    ['king', 'has too short a stem'],
    ['', 'is nothing'],
  ])('leaves "%s": it %s', (word) => {
    expect(lemmatize(word)).toBe(word)
  })

  it('gives the same lemma when asked again', () => {
    expect([lemmatize('scans'), lemmatize('scans')]).toEqual(['scan', 'scan'])
  })

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'takes "%s" for a word like any other',
    (word) => {
      expect(lemmatize(word)).toBe(word)
    },
  )
})
