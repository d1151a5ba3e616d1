import { describe, expect, it } from 'vitest'
import { findFactsOn } from '../../../src/answering/deciding/facts-on.ts'
import { model, roleId } from '../bakery.ts'

const idsOn = (role: string, topic: Parameters<typeof findFactsOn>[1]) =>
  findFactsOn(roleId(role), topic, model).map(({ id }) => id)

describe('findFactsOn', () => {
  it('gathers under requirements all that is asked for', () => {
    expect(idsOn('bakery-manager', 'requirements')).toEqual([
      'bakery-manager/education/1',
      'bakery-manager/experience/1',
    ])
  })

  it('finds a detail in the facts of another topic', () => {
    expect(idsOn('miller', 'hourlyPay')).toEqual(['miller/salary/1'])
    expect(idsOn('baking-instructor', 'payRange')).toEqual(['baking-instructor/salary/1'])
    expect(idsOn('bakery-manager', 'experienceYears')).toEqual(['bakery-manager/experience/1'])
    expect(idsOn('bakery-manager', 'duration')).toEqual(['bakery-manager/experience/1'])
  })

  it('finds no detail that the facts do not give', () => {
    expect(idsOn('bakery-manager', 'hourlyPay')).toEqual([])
    expect(idsOn('bakery-manager', 'payRange')).toEqual([])
    expect(idsOn('pastry-chef', 'examDetails')).toEqual([])
    expect(idsOn('baking-instructor', 'duration')).toEqual([])
  })
})
