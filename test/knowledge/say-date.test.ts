import { describe, expect, it } from 'vitest'
import { sayDate, sayMonth } from '../../knowledge/say-date.ts'

describe('sayDate', () => {
  it('writes a date in full, whatever the time zone', () => {
    expect(sayDate('2019-10-28')).toBe('October 28, 2019')
  })

  it('adds no day to a month', () => {
    expect(sayDate('2024-03')).toBe('March 2024')
  })
})

describe('sayMonth', () => {
  it('leaves out the day', () => {
    expect(sayMonth('2019-10-28')).toBe('October 2019')
  })
})
