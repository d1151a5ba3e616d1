import { describe, expect, it } from 'vitest'
import { trainWays } from '../../../../knowledge/compiler/ways/train-ways.ts'
import { loadLexicon } from '../../../../knowledge/lexicon.ts'
import { classify, waysWords } from '../../../../knowledge/learned/ways.ts'

const short = loadLexicon('knowledge/lexicon.json')

const examples = [
  ['pay', 'what does a {role} earn'],
  ['pay', 'pay of a {role}'],
  ['pay', 'how much money is in it'],
  ['pay', 'do they earn well'],
  ['pay', 'the money for {role}s'],
  ['hours', 'do they work nights'],
  ['hours', 'hours of a {role}'],
  ['hours', 'is there night work'],
  ['hours', 'what hours are there'],
  ['hours', 'does a {role} work on weekends'],
].map(([label = '', text = '']) => ({ label, words: waysWords(text, short) }))

describe('trainWays', () => {
  it('learns what examples have in common', () => {
    const ways = { inputsHash: '', ...trainWays(examples) }
    expect(classify(waysWords('how much does a {role} earn', short), ways)[0]?.label).toBe('pay')
    expect(classify(waysWords('weekends and nights as a {role}', short), ways)[0]?.label).toBe(
      'hours',
    )
  })

  it('learns the same from the same examples', () => {
    expect(trainWays(examples)).toEqual(trainWays(examples))
  })
})
