import { describe, expect, it } from 'vitest'
import type { Fact, RoleId, Value } from '../../../knowledge/knowledge.ts'
import { findFigures } from '../../../src/answering/deciding/figures.ts'
import { model, roleId } from '../bakery.ts'

const all = model.advancement.map(({ id }) => id)
const figures = (topic: Parameters<typeof findFigures>[1]) =>
  findFigures(all, topic, model).map(({ role, value }) => [role, value])

const [figure] = model.factsOn(roleId('pastry-chef'), 'salary')
const withValue = (value: Value): Fact => {
  if (figure === undefined) throw new Error('expected a figure')
  return { ...figure, value }
}

describe('findFigures', () => {
  it('gives dollars a year: a range by its middle, an hour by the hours of a year', () => {
    expect(figures('salary')).toEqual([
      ['pastry-chef', 45_000],
      ['bakery-manager', 60_000],
      ['baking-instructor', 54_000],
      ['miller', 41_600],
    ])
  })

  it('gives percent, and leaves out roles without a figure', () => {
    expect(figures('outlook')).toEqual([
      ['pastry-chef', 8],
      ['bakery-manager', -3],
      ['baking-instructor', 8],
    ])
  })

  it('takes a range of growth by its middle', () => {
    const fact = withValue({ kind: 'growth', percent: 8, upTo: 10 })
    expect(findFigures(all.slice(0, 1), 'outlook', { factsOn: () => [fact] })[0]?.value).toBe(9)
  })

  it('compares amounts of one currency only, and none of one stage of a role', () => {
    const money = { kind: 'money', low: 30, high: 30, per: 'year' } as const
    const facts = [
      withValue({ ...money, currency: 'GBP' }),
      withValue({ ...money, currency: 'USD' }),
      withValue({ ...money, currency: 'USD' }),
      withValue({ ...money, currency: 'USD', stage: 'senior' }),
    ]
    const factsOn = (role?: RoleId) => facts.filter((_, index) => all[index] === role)
    expect(findFigures(all, 'salary', { factsOn }).map(({ role }) => role)).toEqual(all.slice(1, 3))
  })

  it('ranks degrees', () => {
    const [manager, instructor] = findFigures(
      [roleId('bakery-manager'), roleId('baking-instructor')],
      'education',
      model,
    )

    expect(instructor?.value).toBeGreaterThan(manager?.value ?? Number.NaN)
  })

  it.each(['certification', 'experience', 'duties', 'cost'] as const)(
    'finds nothing to compare in %s',
    (topic) => {
      expect(figures(topic)).toEqual([])
    },
  )

  it('leaves out a role that does not exist', () => {
    expect(findFigures([roleId('constructor')], 'salary', model)).toEqual([])
  })
})
