import { describe, expect, it } from 'vitest'
import { QuestionSetError } from '../../src/errors.ts'
import { fitsTopic, parseTruth } from '../../src/evaluation/truth.ts'

describe('parseTruth', () => {
  it('reads rows', () => {
    const rows = [{ role: 'Cook', topic: 'salary', value: '$34,110', quote: 'Cook $34,110' }]

    expect(parseTruth(JSON.stringify(rows), 'truth.json')).toEqual(rows)
  })

  it('names every field that is missing', () => {
    const json = JSON.stringify([{ role: 'Cook', topic: 'salary', value: '$34,110' }, 7])

    expect(() => parseTruth(json, 'truth.json')).toThrow(QuestionSetError)
    expect(() => parseTruth(json, 'truth.json')).toThrow(
      'truth.json: expected a text as "quote" of row 1, got "undefined".',
    )
  })

  it('refuses what is no list', () => {
    expect(() => parseTruth('{}', 'truth.json')).toThrow(
      'truth.json: expected a list of rows, got "object".',
    )
  })
})

describe('fitsTopic', () => {
  it('takes the topics that may say what a person calls so', () => {
    expect(fitsTopic({ topic: 'growth' }, 'outlook')).toBe(true)
    expect(fitsTopic({ topic: 'growth' }, 'salary')).toBe(false)
    expect(fitsTopic({ topic: 'requirements' }, 'education')).toBe(true)
  })

  it('takes any topic for what a person found none for', () => {
    expect(fitsTopic({ topic: 'other' }, 'duties')).toBe(true)
  })
})
