import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../../../knowledge/lexicon.ts'
import { normalize, type NormalizingWords } from '../../../src/answering/words/normalize.ts'
import { thresholds } from '../../../src/answering/thresholds.ts'

const { spokenMarks, marksAmongOthers, determiners, prepositions, wordClasses } =
  loadLexicon('knowledge/lexicon.json')

const words: NormalizingWords = {
  spokenMarks,
  marksAmongOthers,
  determiners,
  prepositions,
  wordClasses,
  contractions: { "what's": 'what is', dont: 'do not' },
  endings: { "n't": 'not', "'re": 'are' },
  textSpeak: {
    u: 'you',
    pls: 'please',
    b4: 'before',
    'w/': 'with',
    'w/o': 'without',
    'b/c': 'because',
    'vs.': 'versus',
  },
  conjunctions: ['and'],
}

const wordsOf = (text: string): readonly string[] =>
  normalize(text, words).tokens.map(({ word }) => word)

describe('normalize', () => {
  it.each([
    ['Pay', ['pay'], 'case'],
    ["What's it", ['what', 'is', 'it'], 'a contraction'],
    ['What’s it', ['what', 'is', 'it'], 'a curly apostrophe'],
    ["isn't", ['is', 'not'], 'an ending'],
    ['more $$ please', ['more', 'dollars', 'please'], 'dollar signs without an amount'],
    ["we're", ['we', 'are'], 'another ending'],
    ['dont', ['do', 'not'], 'a missing apostrophe'],
    ['u pls', ['you', 'please'], 'text speak'],
    ['b4 u', ['before', 'you'], 'text speak with a digit'],
    ['w/o pay', ['without', 'pay'], 'text speak with a stroke'],
    ['w/pay b/c', ['with', 'pay', 'because'], 'a stroke that joins'],
    ['a vs. b', ['a', 'versus', 'b'], 'an abbreviation that ends no sentence'],
    ['a/b', ['a', 'b'], 'a stroke between others'],
    ["a doctor's day", ['a', 'doctor', 'day'], 'a possessive'],
    ["doctors' day", ['doctors', 'day'], 'a possessive plural'],
    ["o'clock", ['oclock'], 'an apostrophe inside a word'],
    ['café', ['cafe'], 'an accent'],
    ['cafe\u0301', ['cafe'], 'a combining accent'],
    ['ｐａｙ', ['pay'], 'full width letters'],
    ['pa\u200By', ['pay'], 'a zero-width space inside a word'],
    ['\u202Epay\u202C', ['pay'], 'right-to-left marks'],
    ['full-time', ['full', 'time'], 'a hyphen'],
    ['P.A.C.S. pay', ['pacs', 'pay'], 'dots in an abbreviation'],
    ['I.T. or IT', ['information', 'technology', 'or', 'information', 'technology'], 'IT'],
    ['tell me about it', ['tell', 'me', 'about', 'it'], 'a mere "it"'],
    ['IS IT GOOD', ['is', 'it', 'good'], '"it" in a shouted message'],
    ['<at>Career Bot</at> pay', ['pay'], 'a mention'],
    ['<b>pay</b>', ['pay'], 'markup'],
    ['pay&nbsp;&amp; growth', ['pay', 'growth'], 'entities'],
    ['see https://a.example/b?c=d pay', ['see', 'pay'], 'a link'],
    ['pay\nSent from my phone', ['pay'], 'a mail footer'],
    ['¿?!…', [], 'marks only'],
    ['', [], 'nothing'],
    ['   \n\t ', [], 'blanks only'],
    ['🙂🙃', [], 'emoji only'],
  ])('reads "%s" as %j (%s)', (text, read) => {
    expect(wordsOf(text)).toEqual(read)
  })

  it.each([
    ['$73,000', { value: 73_000, unit: 'money' }],
    ['€12.50', { value: 12.5, unit: 'money' }],
    ['70k', { value: 70_000, unit: 'money' }],
    ['20%', { value: 20, unit: 'percent' }],
    ['20 %', { value: 20, unit: 'percent' }],
    ['20 percent', { value: 20, unit: 'percent' }],
    ['2026', { value: 2026, unit: 'none' }],
  ])('reads "%s" as the amount %j', (text, amount) => {
    expect(normalize(text, words).tokens).toMatchObject([{ amount }])
  })

  it('numbers sentences and tells which are questions', () => {
    const { tokens, asks } = normalize('I scan. What does it pay? Thanks!', words)

    expect(tokens.map(({ sentence }) => sentence)).toEqual([0, 0, 1, 1, 1, 1, 2])
    expect(asks.slice(0, 3)).toEqual([false, true, false])
  })

  it.each([
    ['hey comma what does it pay question mark', 'hey, what does it pay?'],
    ['I scan all day full stop what next exclamation mark', 'I scan all day. what next!'],
    ['they earn what Question Mark new line thanks period', 'they earn what?. thanks.'],
    ['pay period growth period', 'pay. growth.'],
    ['what do I need period to teach question mark', 'what do I need, to teach?'],
  ])('reads the marks of the dictated "%s" like "%s"', (dictated, typed) => {
    const read = normalize(dictated, words)
    const asTyped = normalize(typed, words)

    expect(read.asks).toEqual(asTyped.asks)
    expect(read.tokens).toEqual(asTyped.tokens)
  })

  it.each([
    'over what period question',
    'pay for the period to come',
    'is there a comma in it',
    'the new line manager',
    'who asks the question mark asked',
    'a period of rest, a period of work',
  ])('takes no word of "%s" for a mark', (text) => {
    expect(wordsOf(text)).toEqual(text.replaceAll(',', '').split(' '))
  })

  it('takes a row of marks for one end of a sentence', () => {
    const { tokens } = normalize('pay???!! growth', words)

    expect(tokens.map(({ sentence }) => sentence)).toEqual([0, 1])
  })

  it.each([
    ['pay, growth', [0, 1]],
    ['pay and growth', [0, 1, 1]],
    ['pay - growth', [0, 1]],
    ['pay/growth', [0, 1]],
    ['pay (growth)', [0, 1]],
    ['pay: growth', [0, 1]],
  ])('cuts "%s" into clauses %j', (text, clauses) => {
    expect(normalize(text, words).tokens.map(({ clause }) => clause)).toEqual(clauses)
  })

  it.each([
    ['pay in Texas', [false, false, true], 'a name'],
    ['Pay in town', [false, false, false], 'the first word'],
    ['Hm. Pay in town', [false, false, false, false], 'the first word of each sentence'],
  ])('knows the capitals of "%s" (%s)', (text, capitals) => {
    expect(normalize(text, words).tokens.map(({ capital }) => capital)).toEqual(capitals)
  })

  // The whole text is held against letters only, and blanks are none.
  it('takes no word of a shouted message for a name', () => {
    const { tokens } = normalize('PAY IN A BAKERY', words)

    expect(tokens.some(({ capital }) => capital)).toBe(false)
  })

  it('keeps what was typed beside what is read', () => {
    expect(normalize('U', words).tokens).toMatchObject([{ raw: 'U', word: 'you' }])
  })

  it.each(['constructor', '__proto__', 'toString'])('takes "%s" for a word', (text) => {
    expect(wordsOf(text)).toEqual([text.toLowerCase().replaceAll('_', '')])
  })

  it('reads a bounded number of words, however many come', () => {
    const { tokens } = normalize('what does it pay '.repeat(2500), words)

    expect(tokens.length).toBeLessThanOrEqual(thresholds.longestText / 2)
  })

  it('reads both ends of what is endless, and tells that it left something out', () => {
    const endless = 'word '.repeat(6_000)
    const { tokens, isCut } = normalize(`pay? ${endless} hours?`, words)

    expect([tokens[0]?.word, tokens.at(-1)?.word, isCut]).toEqual(['pay', 'hours', true])
    expect(normalize('pay?', words).isCut).toBe(false)
  })

  it('gives words without blanks, in order, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { tokens } = normalize(text, words)

        expect(tokens.every(({ word }) => word !== '' && !/\s/.test(word))).toBe(true)
        expect(tokens).toEqual(tokens.toSorted((a, b) => a.clause - b.clause))
      }),
    )
  })
})
