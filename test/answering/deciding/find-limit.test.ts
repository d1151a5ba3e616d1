import { describe, expect, it } from 'vitest'
import { findLimit } from '../../../src/answering/deciding/find-limit.ts'
import { read } from '../../../src/answering/reading/read.ts'
import type { TopicId } from '../../../knowledge/topics.ts'
import { model, roleId } from '../bakery.ts'

const limitOf = (question: string, topic: TopicId = 'salary') => {
  const [first] = read(question, model).asks
  return first && findLimit(roleId('pastry-chef'), topic, first, model)
}

describe('findLimit', () => {
  it.each([
    ['what does a pastry chef earn in Texas', { subject: 'Texas' }, 'a place'],
    ['what does a pastry chef earn in texas', { subject: 'texas' }, 'a place in lower case'],
    ['do pastry chefs at Tiffany earn more', { subject: 'Tiffany' }, 'a name'],
    [
      'what did a pastry chef earn in 1999',
      { topic: 'payByYear', subject: '1999' },
      'another year',
    ],
  ])('finds in "%s" the limit %j (%s)', (question, limit, _why) => {
    expect(limitOf(question)).toEqual(limit)
  })

  it.each([
    ['what does a pastry chef earn', 'nothing limits it'],
    ['what did a pastry chef earn in 2020', 'the figure is of that year'],
    ['what does a pastry chef earn with sugar', 'the document speaks of it'],
    ['what does a jolly pastry chef earn', 'a foreign word that narrows nothing'],
  ])('finds none in "%s": %s', (question) => {
    expect(limitOf(question)).toBeUndefined()
  })

  it.each([
    ['will pastry chef jobs grow by 2025', undefined],
    ['will pastry chef jobs grow until 2050', { topic: 'payByYear', subject: '2050' }],
  ])('holds the year of "%s" against the projection', (question, limit) => {
    expect(limitOf(question, 'outlook')).toEqual(limit)
  })

  it('does not hold a year against what has no figure', () => {
    expect(limitOf('duties of a pastry chef in 1999', 'duties')).toBeUndefined()
  })
})
