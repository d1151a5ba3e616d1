import { describe, expect, it } from 'vitest'
import { read } from '../../../src/answering/reading/read.ts'
import { model } from '../bakery.ts'

const asksIn = (question: string) =>
  read(question, model).asks.map(({ topics, mentions }) => [
    topics.join(' '),
    mentions.map(({ role }) => role).join(' '),
  ])

describe('findAsks', () => {
  it.each([
    ['pay of a miller', [['salary', 'miller']], 'one ask'],
    [
      'salary of a miller and duties of a pastry chef',
      [
        ['salary', 'miller'],
        ['duties', 'pastry-chef'],
      ],
      'two asks, each with its own role',
    ],
    [
      'Miller: salary, growth',
      [
        ['salary', 'miller'],
        ['outlook', 'miller'],
      ],
      'two asks with the role said once, before',
    ],
    [
      'salary, and growth, for a miller',
      [
        ['salary', 'miller'],
        ['outlook', 'miller'],
      ],
      'two asks with the role said once, after',
    ],
    [
      'Pastry chef or bakery manager. What is the salary?',
      [['salary', 'pastry-chef bakery-manager']],
      'both roles of the sentence before',
    ],
    [
      'I have a salary of $30,000. What do pastry chefs do?',
      [['duties', 'pastry-chef']],
      'a story before the question is no ask',
    ],
    ['bread', [['', '']], 'no topic and no role'],
    ['', [['', '']], 'nothing'],
  ])('reads "%s" as %j (%s)', (question, asks) => {
    expect(asksIn(question)).toEqual(asks)
  })

  it.each([
    ['rank the roles by salary, highest first', 1, 'a comparison without a topic joins'],
    ['highest salary and growth', 2, 'a comparison of one figure compares the other'],
  ])('compares in every ask of "%s" (%i: %s)', (question, count) => {
    const { asks } = read(question, model)

    expect(asks).toHaveLength(count)
    expect(asks.every(({ comparisons }) => comparisons.length > 0)).toBe(true)
  })

  it('lends no comparison to an ask that points to a role', () => {
    const { asks } = read('who has the highest salary and what is its growth', model)

    expect(asks.map(({ comparisons }) => comparisons.length > 0)).toEqual([true, false])
  })

  it.each([
    ['is a miller paid well', true],
    ['so do I need a degree', true],
    ['what does a miller earn', false],
  ])('knows whether "%s" wants yes or no: %s', (question, wants) => {
    expect(read(question, model).asks[0]?.wantsYesNo).toBe(wants)
  })

  it('tells words of content from foreign ones', () => {
    const [ask] = read('miller salary for sugar in Zanzibar', model).asks

    expect(ask?.content.map(({ word }) => word)).toEqual(['sugar', 'zanzibar'])
    expect(ask?.foreign.map(({ word }) => word)).toEqual(['zanzibar'])
  })

  it('tells years from amounts', () => {
    const [ask] = read('salary over $50,000 in 2030', model).asks

    expect(ask?.years).toEqual([2030])
    expect(ask?.amounts.map(({ amount }) => amount?.value)).toEqual([50_000])
  })
})
