import { describe, expect, it } from 'vitest'
import {
  readCertification,
  readEducation,
  readExperience,
} from '../../../../knowledge/compiler/facts/read-requirements.ts'
import { statements } from '../compile.ts'

describe('readEducation', () => {
  it.each([
    ['High school diploma', 'high school diploma', []],
    ["They need an associate's degree in logistics.", "associate's degree", ['logistics']],
    ['A bachelors degree is common.', "bachelor's degree", []],
    ["a master's degree in law or in social work", "master's degree", ['law', 'social work']],
    [
      "a bachelor's degree in nursing, biology, or a related field",
      "bachelor's degree",
      ['nursing', 'biology'],
    ],
    ['a doctoral degree', 'doctorate', []],
  ])('reads "%s"', (text, level, fields) => {
    expect(readEducation(text, statements)).toEqual({ kind: 'education', level, fields })
  })

  it('reads the lowest of several degrees, which is what is asked for', () => {
    expect(readEducation("a bachelor's or master's degree", statements)?.level).toBe(
      "bachelor's degree",
    )
  })

  it('reads nothing where no degree is named', () => {
    expect(readEducation('No degree is required.', statements)).toBeUndefined()
  })
})

describe('readExperience', () => {
  it.each([
    ['Experience', {}],
    ['three years of experience', { years: 3 }],
    ['at least 5 years of experience in retail', { years: 5, field: 'retail' }],
    ['2 years', { years: 2 }],
    ['experience with machines.', { field: 'machines' }],
  ])('reads "%s"', (text, rest) => {
    expect(readExperience(text, statements)).toEqual({ kind: 'experience', ...rest })
  })

  it('reads nothing where none is named', () => {
    expect(readExperience('They plan a series of experiences.', statements)).toBeUndefined()
  })
})

describe('readCertification', () => {
  it('reads names, the bodies behind them and their short forms', () => {
    const text =
      'They seek Licensed Roof Inspector certification through the Guild of Roof Inspectors (GRI) ' +
      'or the Certified Gutter Planner credential from the National Gutter Board.'
    expect(readCertification(text, statements)).toEqual({
      kind: 'certification',
      names: ['Licensed Roof Inspector (GRI)', 'Certified Gutter Planner'],
      bodies: [
        { name: 'Guild of Roof Inspectors', abbreviation: 'GRI' },
        { name: 'National Gutter Board' },
      ],
    })
  })

  it('counts exams', () => {
    expect(readCertification('pass three exams', statements).exams).toBe(3)
    expect(readCertification('pass 2 written tests', statements).exams).toBe(2)
  })

  it('does not take the word at the beginning of a sentence for a name', () => {
    expect(readCertification('Another certification helps.', statements).names).toEqual([])
  })
})
