import { describe, expect, it } from 'vitest'
import { createLanguage } from '../../../src/answering/words/language.ts'
import { lexicon } from '../bakery.ts'

const language = createLanguage(lexicon)

describe('createLanguage', () => {
  it.each([
    ['managers', ['manager'], 'a plain word'],
    ["What's paid", ['what', 'be', 'pay'], 'a contraction and an irregular form'],
    ['u', ['you'], 'a plain word that is text speak'],
    ['dont', ['do', 'not'], 'a plain word that is a contraction'],
    ['full-time jobs', ['full', 'time', 'job'], 'a hyphen'],
    ['', [], 'nothing'],
  ])('gives the lemmas of "%s": %j (%s)', (text, lemmas) => {
    expect(language.lemmasOf(text)).toEqual(lemmas)
  })

  it.each([
    ['the', true],
    ['please', true],
    ['need', true],
    ['salary', false],
    ['sonography', false],
    ['constructor', false],
  ])('knows whether "%s" bears no content: %s', (lemma, is) => {
    expect(language.isFunctionWord(lemma)).toBe(is)
  })

  it.each([
    ['manager', true],
    ['taught', true],
    ['manegar', false],
    ['__proto__', false],
  ])('knows whether "%s" is English: %s', (word, is) => {
    expect(language.isEnglish(word)).toBe(is)
  })

  it('knows pronouns and auxiliaries', () => {
    expect(['it', 'them', 'pay'].map(language.isPronoun)).toEqual([true, true, false])
    expect(['does', 'is', 'pay'].map(language.isAuxiliary)).toEqual([true, true, false])
  })

  it.each([
    ['and the pay', true],
    ['what about growth', true],
    ['ok so what about growth', true],
    ['the pay and growth', false],
    ['android phones', false],
    ['', false],
  ])('knows whether "%s" goes on with what was said: %s', (text, is) => {
    expect(language.opensFollowUp(text.split(' '))).toBe(is)
  })
})
