import { describe, expect, it } from 'vitest'
import { askedLevel } from '../../../src/answering/model/education-level.ts'
import { read } from '../../../src/answering/reading/read.ts'
import { model } from '../bakery.ts'

describe('askedLevel', () => {
  it.each([
    ['do I need a masters', "master's degree"],
    ["is a bachelor's enough", "bachelor's degree"],
    ['only high school', 'high school diploma'],
    ['an associate degree', "associate's degree"],
    ['with a phd', 'doctorate'],
  ])('reads "%s" as %s', (question, level) => {
    expect(askedLevel(read(question, model).tokens, model)).toBe(level)
  })

  it.each(['do I need a degree', 'a headmaster', ''])('reads no level in "%s"', (question) => {
    expect(askedLevel(read(question, model).tokens, model)).toBeUndefined()
  })
})
