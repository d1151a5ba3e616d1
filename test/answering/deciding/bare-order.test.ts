import { describe, expect, it } from 'vitest'
import { ask } from '../ask.ts'

const pay = 'pay of pastry chef, bakery manager and miller'

describe('an order, or an end of it, after the figures of several roles', () => {
  it.each([
    ['highest first', ['bakery-manager', 'pastry-chef', 'miller']],
    ['from lowest to highest please', ['miller', 'pastry-chef', 'bakery-manager']],
    ['sorted please', ['bakery-manager', 'pastry-chef', 'miller']],
    ['top two only', ['bakery-manager', 'pastry-chef']],
    ['just the top one', ['bakery-manager']],
    ['just the higher one', ['bakery-manager']],
    ['the lowest one?', ['miller']],
  ])('is of just these: "%s"', (order, roles) => {
    expect(ask(pay, order)).toMatchObject([{ kind: 'compared', topic: 'salary', roles }])
  })

  it('is none where one figure was told, or more is said', () => {
    expect(ask('salary of a miller', 'just the figure please')).toMatchObject([
      { kind: 'smallTalk', talk: 'justTheFigure' },
    ])
    expect(ask(pay, 'what does the instructor do, in short')).toMatchObject([
      { kind: 'answered', role: 'baking-instructor' },
    ])
  })

  it('leaves in mind the ones that were picked', () => {
    expect(ask(pay, 'top two only', 'and the growth of those')).toMatchObject([
      { role: 'bakery-manager', topic: 'outlook' },
      { role: 'pastry-chef', topic: 'outlook' },
    ])
  })
})
