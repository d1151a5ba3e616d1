import { describe, expect, it } from 'vitest'
import { findFigures } from '../../../src/answering/deciding/figures.ts'
import { model, roleId } from '../bakery.ts'

const all = model.advancement.map(({ id }) => id)
const figures = (topic: Parameters<typeof findFigures>[1]) =>
  findFigures(all, topic, model).map(({ role, value }) => [role, value])

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
