import { describe, expect, it } from 'vitest'
import { wrap } from '../../../src/channels/terminal/wrap.ts'

describe('wrap', () => {
  it('breaks at blanks', () => {
    expect(wrap('one two three', 8)).toBe('one two\nthree')
  })

  it('keeps lines and blank lines', () => {
    expect(wrap('one\n\ntwo', 8)).toBe('one\n\ntwo')
  })

  it('hangs items of a list', () => {
    expect(wrap('- one two three\n1. one two three', 9)).toBe(
      '- one two\n  three\n1. one\n   two\n   three',
    )
  })

  it('leaves a word whole that is too long', () => {
    expect(wrap('abcdefghij k', 4)).toBe('abcdefghij\nk')
  })
})
