import { describe, expect, it } from 'vitest'
import { read } from '../../../src/answering/reading/read.ts'
import { thresholds } from '../../../src/answering/thresholds.ts'
import { model } from '../bakery.ts'

describe('read', () => {
  it('keeps the words as typed beside the words as read', () => {
    const { tokens, corrections } = read('Pastri chefs’ PAY', model)

    expect(tokens.map(({ raw, lemma }) => [raw, lemma])).toEqual([
      ['Pastri', 'pastry'],
      ['chefs', 'chef'],
      ['PAY', 'pay'],
    ])
    expect(corrections).toEqual([{ from: 'pastri', to: 'pastry' }])
  })

  it('keeps words and their origin together where two become one, or one two', () => {
    const { tokens } = read('pastrychef and bake ry pay', model)

    expect(tokens.find(({ word }) => word === 'pay')?.raw).toBe('pay')
  })

  it.each([
    ['what about it', { pronoun: true, opener: true }],
    ['and the pay', { opener: true }],
    ['the second one', { ordinal: 2 }],
    ['the last job', { ordinal: -1 }],
    ['what about the 2nd?', { ordinal: 2 }],
    ['the frist one', { ordinal: 1 }],
    ['is either of them better paid', { both: true }],
    ['the other one', { other: true }],
    ['which of those two', { both: true }],
    ['the second highest', { pronoun: false, opener: false, other: false, both: false }],
  ])('finds in "%s" what points back: %j', (text, reference) => {
    expect(read(text, model).reference).toMatchObject(reference)
  })

  it.each([
    ['what does it pay', true],
    ['tell me the pay', true],
    ['do they bake', true],
    ['bread before dawn?', true],
    ['I hate my job', false],
  ])('knows whether "%s" asks something: %s', (text, asks) => {
    expect(read(text, model).asksSomething).toBe(asks)
  })

  it.each([
    ['¿Cuánto gana un pastelero y qué hace?', 'Spanish'],
    ['Wie viel verdient ein Konditor und was macht er?', 'German'],
    ['combien gagne un boulanger et que fait il', 'French'],
    ['kitna kamata hai aur kya karna hai', 'Hindi in Latin letters'],
    ['面包师的工资是多少', 'Chinese'],
    ['сколько зарабатывает пекарь', 'Russian'],
    ['كم يكسب الخباز', 'Arabic'],
    ['パン職人の給料は', 'Japanese'],
    ['कितना कमाता है', 'Hindi'],
  ])('knows "%s" for another language (%s)', (text) => {
    expect(read(text, model).otherLanguage).toBe(true)
  })

  it.each(['how much does a pâtissier earn', 'pay', '', '🙂', '12', 'patissier salary por favor'])(
    'takes "%s" for no other language',
    (text) => {
      expect(read(text, model).otherLanguage).toBe(false)
    },
  )

  it.each([
    ['how much does a plumber earn', 'plumber'],
    ['pay of a flight attendant', 'flight attendant'],
    ['what does a miller earn', undefined],
    ['what does a bakery manager earn', undefined],
  ])('finds in "%s" the foreign occupation %s', (text, occupation) => {
    expect(read(text, model).occupation).toBe(occupation)
  })

  it.each([
    ['the miller no scratch that the pastry chef what do they earn', ['pastry-chef']],
    ['what does a miller, sorry I mean a pastry chef, earn', ['pastry-chef']],
    ['pay of the miller no wait pay of the bakery manager', ['bakery-manager']],
    ['The miller. No wait, the teaching one. How fast does it grow', []],
    ['what does a miller earn? I mean, is a pastry chef better off', ['miller', 'pastry-chef']],
    ['the miller, I mean, what does he earn', ['miller']],
    ['sorry, what does the miller earn beside the pastry chef', ['miller', 'pastry-chef']],
  ])('reads "%s" as about %j, whoever was taken back', (text, roles) => {
    expect(read(text, model).mentions.map(({ role }) => role)).toEqual(roles)
  })

  it('asks of whom was put in the place of another what was asked', () => {
    const { asks } = read('what does a miller no wait I mean a pastry chef make', model)

    expect(asks).toMatchObject([{ topics: ['salary'], content: [] }])
  })

  it('takes what she is at for no ask, but what she is after', () => {
    const topicsOf = (text: string): unknown =>
      read(text, model).asks.flatMap(({ topics }) => topics)

    expect(topicsOf("I'm driving home from nights, what does the miller earn")).toEqual(['salary'])
    expect(topicsOf("I'm wondering about nights, what does the miller earn")).toContain('schedule')
  })

  it('knows a question for medical advice', () => {
    expect(read('I have chest pain, what should I do', model).medicalAdvice).toBe(true)
    expect(read('what does a miller earn', model).medicalAdvice).toBe(false)
  })

  it('describes roles only where none is named', () => {
    const [described] = read('who runs the shop', model).asks
    const [named] = read('does a miller run the shop', model).asks

    expect(described?.described[0]?.id).toBe('bakery-manager')
    expect(named?.described).toEqual([])
  })

  it('looks at the whole message where an ask alone describes no role', () => {
    const asks = read('I like teaching apprentices, what is the salary', model).asks

    expect(asks.map(({ described }) => described[0]?.id)).toContain('baking-instructor')
  })

  it('does not describe a role by the words that ask for a figure', () => {
    const [ask] = read('who earns the most salary', model).asks

    expect(ask?.described).toEqual([])
  })

  it('reads a bounded number of words of a message of any length', () => {
    const { tokens } = read('pastrychef salary '.repeat(5000), model)

    // A word that was run together becomes two.
    expect(tokens.length).toBeLessThanOrEqual(2 * thresholds.longestQuestion)
  })

  it('gives every word a place in the order it was said', () => {
    const { tokens, asks } = read('What do millers do? And the pay, and growth?', model)
    const positions = asks.flatMap((ask) => ask.positions)

    expect(positions.every((position) => position < tokens.length)).toBe(true)
    expect(new Set(positions).size).toBe(positions.length)
  })
})
