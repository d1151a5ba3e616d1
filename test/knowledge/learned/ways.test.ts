import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../../../knowledge/lexicon.ts'
import { classify, featuresOf, readWays, waysWords } from '../../../knowledge/learned/ways.ts'

const ways = readWays('knowledge/learned/ways.bin')
const short = loadLexicon('knowledge/lexicon.json')
const labelOf = (text: string): string | undefined =>
  classify(waysWords(text, short), ways)[0]?.label

describe('waysWords', () => {
  it('are in lower case and written out, with names masked and numbers alike', () => {
    expect(waysWords("What's a {role}'s pay after 10 years?", short)).toEqual([
      'what',
      'is',
      'a',
      '{role}',
      'pay',
      'after',
      '0',
      'years',
    ])
  })
})

describe('featuresOf', () => {
  it('gives each feature once, within its places', () => {
    const features = featuresOf(['pay', 'pay', 'pay'], 8)
    expect(new Set(features).size).toBe(features.length)
    expect(features.every((place) => place >= 0 && place < 256)).toBe(true)
  })
})

describe('classify', () => {
  // None of these stands in the training.
  it.each([
    ['could somebody spell out what a {role} would find in the pay packet', 'salary'],
    ['ok so is the whole {role} thing going to be around when my kids are grown', 'outlook'],
    ['would a {role} have to work on a saturday night', 'schedule'],
    ['are {role}s in any kind of union', 'otherSubject'],
    ['merry christmas everyone', 'greeting'],
    ['can my supervisor read this chat', 'readers'],
    ['how long do you keep my messages', 'privacy'],
    ['how do I bake a cheesecake', 'offTopic'],
  ])('takes "%s" for a way to say %s', (text, label) => {
    expect(labelOf(text)).toBe(label)
  })

  it('gives shares of one, the likeliest first', () => {
    const likely = classify(waysWords('what does a {role} earn', short), ways)
    const shares = likely.map(({ likelihood }) => likelihood)
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
    expect(shares).toEqual(shares.toSorted((a, b) => b - a))
  })
})
