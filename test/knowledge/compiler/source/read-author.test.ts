import { describe, expect, it } from 'vitest'
import { readAuthor } from '../../../../knowledge/compiler/source/read-author.ts'
import { statements } from '../compile.ts'

describe('readAuthor', () => {
  it.each([
    ['By Ann Lee', 'Ann Lee'],
    ['**Written by: Ann Lee**', 'Ann Lee'],
    ['Author: Ann Lee and the Career Team', 'Ann Lee and the Career Team'],
    ['By the Allied Careers Desk | Last reviewed: June 4, 2024', 'the Allied Careers Desk'],
    ['By Ann Lee, June 4, 2024', 'Ann Lee'],
  ])('reads "%s" as %s', (line, author) => {
    expect(readAuthor(line, statements.words)).toBe(author)
  })

  it.each([
    'June 4, 2024',
    'By law, every pharmacy has a manager.',
    'By then most of them have worked for many years in a Pharmacy',
    'by and large',
  ])('finds nobody in "%s"', (line) => {
    expect(readAuthor(line, statements.words)).toBeUndefined()
  })
})
