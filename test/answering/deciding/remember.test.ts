import { describe, expect, it } from 'vitest'
import { remember } from '../../../src/answering/deciding/remember.ts'
import { type Context, emptyContext, type Verdict } from '../../../src/answering/verdict.ts'
import { play } from '../ask.ts'
import { model } from '../bakery.ts'

const contextOf = (...turns: readonly string[]): Context => play(...turns).context

describe('remember', () => {
  it('keeps the role and the topic that were spoken of', () => {
    expect(contextOf('what does a miller earn')).toMatchObject({
      roles: ['miller'],
      topics: ['salary'],
    })
  })

  it('puts the role last spoken of first', () => {
    expect(contextOf('miller salary', 'pastry chef salary').roles).toEqual([
      'pastry-chef',
      'miller',
    ])
  })

  it('keeps four roles at most, each once', () => {
    const turns = 'miller/pastry chef/miller/bakery manager/baking instructor/miller'.split('/')
    const { roles } = contextOf(...turns.map((role) => `salary of the ${role}`))

    expect(roles).toEqual(['miller', 'baking-instructor', 'bakery-manager', 'pastry-chef'])
  })

  it('keeps what a comparison listed, in its order', () => {
    const { listed, comparison } = contextOf('rank the roles by growth')

    expect(listed).toEqual(['pastry-chef', 'baking-instructor', 'bakery-manager'])
    expect(comparison).toMatchObject({ topic: 'outlook', comparison: { by: 'ranking' } })
  })

  it('lists only the roles a filter picked', () => {
    expect(contextOf('which roles need a degree').listed).toEqual([
      'bakery-manager',
      'baking-instructor',
    ])
  })

  it('keeps a list while its roles are spoken of, and marks it as past', () => {
    const listed = ['bakery-manager', 'baking-instructor']
    const [list, first, other] = [
      ['which roles need a degree'],
      ['which roles need a degree', 'what does the first one do'],
      ['which roles need a degree', 'what does the first one do', 'miller salary'],
    ].map((turns) => contextOf(...turns))

    expect(list).toMatchObject({ listed })
    expect(list).not.toHaveProperty('isPast')
    expect(first).toMatchObject({ listed, isPast: true })
    expect(other).toMatchObject({ listed: [] })
  })

  it('lists the roles in the order in which the source names them', () => {
    expect(contextOf('which roles are there').listed).toEqual([
      'pastry-chef',
      'bakery-manager',
      'baking-instructor',
      'miller',
    ])
  })

  it('forgets the comparison with the next topic', () => {
    expect(contextOf('who earns the most', 'what does a miller do').comparison).toBeUndefined()
  })

  it.each(['hello', 'thanks', 'help', 'asdf qwer'])('changes nothing for "%s"', (talk) => {
    expect(contextOf('who earns the most', talk)).toEqual(contextOf('who earns the most'))
  })

  it('does not keep the base role', () => {
    expect(contextOf('what does a baker do').roles).toEqual([])
  })

  it('takes every verdict there is', () => {
    const verdicts: readonly Verdict[] = [
      { kind: 'unclear', open: 'role', topic: 'salary', options: [], confidence: 0.5 },
      { kind: 'offTopic', about: 'other', confidence: 0.5 },
      { kind: 'silent', roles: [], nearest: [], confidence: 0.5 },
    ]

    expect(remember(verdicts, emptyContext, model)).toEqual({ ...emptyContext, topics: ['salary'] })
  })
})
