import { describe, expect, it } from 'vitest'
import { findAbbreviations } from '../../../knowledge/compiler/roles/find-abbreviations.ts'
import { lowerWords, nameRole, singularName } from '../../../knowledge/compiler/roles/role-names.ts'
import { articleFor } from '../../../knowledge/article.ts'
import { pluralOf, singularOf, stemOf } from '../../../knowledge/compiler/words/word-forms.ts'
import { statements } from './compile.ts'

describe('findAbbreviations', () => {
  it.each([
    ['the Bureau of Labor Statistics (BLS)', 'BLS', 'Bureau of Labor Statistics'],
    ['Heating and Cooling Systems (HCS) Technicians', 'HCS', 'Heating and Cooling Systems'],
    ['a member of the Arts and Crafts Alliance (AACA)', 'AACA', 'Arts and Crafts Alliance'],
  ])('finds the short form in "%s"', (text, short, long) => {
    expect(findAbbreviations(text, statements.words)).toMatchObject([{ short, long }])
  })

  it('passes over capitals in parentheses that the words before do not spell', () => {
    expect(findAbbreviations('They work in Alaska (USA).', statements.words)).toEqual([])
  })
})

describe('nameRole', () => {
  it('puts a short form in place of the part of the name it stands for', () => {
    const forms = [{ short: 'HVAC', long: 'Heating, Ventilation and Cooling' }]
    expect(
      nameRole('Heating, Ventilation and Cooling Technician', forms, statements),
    ).toMatchObject({
      id: 'hvac-technician',
      shortName: 'HVAC Technician',
      inSentence: 'HVAC technician',
      plural: 'HVAC technicians',
    })
  })

  it('understands, but does not say, a short form of the whole name', () => {
    const forms = [{ short: 'CC', long: 'Crane Captain' }]
    const names = nameRole('Crane Captain', forms, statements)
    expect(names.inSentence).toBe('crane captain')
    expect(names.aliases).toContain('cc')
  })

  it('derives the tails of a name, and other words for its last', () => {
    expect(nameRole('Night Shift Manager', [], statements).aliases).toEqual(
      expect.arrayContaining(['shift manager', 'manager', 'night shift supervisor']),
    )
  })

  it('declines the word that carries the number', () => {
    expect(nameRole('Director of Nursing', [], statements).plural).toBe('directors of nursing')
    expect(singularName('Directors of Nursing')).toBe('Director of Nursing')
  })

  it('keeps capitals of abbreviations only', () => {
    expect(lowerWords('HVAC Technician')).toBe('HVAC technician')
  })
})

describe('word forms', () => {
  it.each([
    ['nurse', 'nurses'],
    ['secretary', 'secretaries'],
    ['coach', 'coaches'],
    ['foreman', 'foremen'],
    ['boss', 'bosses'],
  ])('declines %s and %s', (one, many) => {
    expect(pluralOf(one)).toBe(many)
    expect(singularOf(many)).toBe(one)
  })

  it.each([
    ['educator', 'an'],
    ['nurse', 'a'],
    ['hourly worker', 'an'],
    ['university teacher', 'a'],
    ['unit clerk', 'a'],
    ['underwriter', 'an'],
    ['MRI technologist', 'an'],
    ['HVAC technician', 'a'],
  ])('gives "%s" the article %s', (words, article) => {
    expect(articleFor(words)).toBe(article)
  })

  it('gives forms of one word one stem', () => {
    expect(new Set(['archive', 'Archiving', 'archives', 'archived'].map(stemOf)).size).toBe(1)
  })
})
