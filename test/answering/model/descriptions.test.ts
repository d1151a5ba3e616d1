import { describe, expect, it } from 'vitest'
import { createDescriptions } from '../../../src/answering/model/descriptions.ts'
import { createTermReader } from '../../../src/answering/model/terms.ts'
import { bakery, lexicon, model } from '../bakery.ts'

const { language } = model
const terms = createTermReader({ synonyms: { cakes: ['gateau'] } }, lexicon, language)
const descriptions = createDescriptions(bakery, language, terms)
const wordsOf = (text: string) => terms.ofQuestion(language.lemmasOf(text))

describe('createDescriptions', () => {
  it.each([
    ['shapes sugar', 'pastry-chef', 'words of a fact'],
    ['orders flour and keeps accounts', 'bakery-manager', 'words of another'],
    ['somebody who makes desserts', 'pastry-chef', 'words of a description'],
    ['a decorator of wedding gateau', 'pastry-chef', 'a synonym'],
    ['kneads dough with apprentices', 'baking-instructor', 'two telling words'],
  ])('finds in "%s" the %s (%s)', (text, role) => {
    expect(descriptions.findRoles(wordsOf(text))[0]?.id).toBe(role)
  })

  it.each(['', 'the and of', 'zebra quartz'])('finds no role in "%s"', (text) => {
    expect(descriptions.findRoles(wordsOf(text))).toEqual([])
  })

  it('counts a word said twice once', () => {
    const once = descriptions.findRoles(wordsOf('sugar'))
    const twice = descriptions.findRoles(wordsOf('sugar sugar'))

    expect(twice).toEqual(once)
    expect(once).toMatchObject([{ id: 'pastry-chef', words: 1 }])
  })

  it('finds no role by the words of its figures', () => {
    expect(descriptions.findRoles(wordsOf('fall'))).toEqual([])
  })

  it('gives the share of the words that each fact covers', () => {
    const facts = descriptions.findFacts(wordsOf('sugar and zebras'), bakery.facts)

    expect(facts).toEqual([{ id: 'pastry-chef/duties/1', score: 0.5 }])
  })

  it('covers nothing where nothing is said', () => {
    expect(descriptions.findFacts(wordsOf('the'), bakery.facts)).toEqual([])
    expect(descriptions.findFacts([], bakery.facts)).toEqual([])
  })

  it('leaves out facts it was not made from', () => {
    const [first] = bakery.facts
    const other = {
      ...first,
      id: 'pastry-chef/duties/9',
      text: 'sugar',
    } as (typeof bakery.facts)[0]

    expect(other && descriptions.findFacts(wordsOf('sugar'), [other])).toEqual([])
  })

  it.each([
    ['sugar', true, 'stands in the document'],
    ['gateau', true, 'means what tells roles apart'],
    ['zebra', false, 'has nothing to do with it'],
    ['constructor', false, 'is a name every object has'],
  ])('knows whether "%s" has to do with the document: %s, it %s', (word, is) => {
    const [own = []] = wordsOf(word)

    expect(descriptions.isKnown(own)).toBe(is)
  })
})
