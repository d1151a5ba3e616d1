import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findCueFault, readCue } from '../../knowledge/cue.ts'
import { compileCue } from '../../knowledge/compiler/words/cue-matcher.ts'
import { wordsOf } from '../../knowledge/compiler/words/words-of.ts'
import { createCueFinder } from '../../src/answering/words/cues.ts'

describe('readCue', () => {
  it('reads every sign of the notation', () => {
    expect(readCue('~ the_best|better job? * {role}')).toEqual({
      isWeak: true,
      mayStandBehind: false,
      mayGoOn: false,
      parts: [
        {
          text: 'the_best|better',
          isGap: false,
          mayBeMissing: false,
          choices: ['the best', 'better'],
        },
        { text: 'job?', isGap: false, mayBeMissing: true, choices: ['job'] },
        { text: '*', isGap: true, mayBeMissing: false, choices: [] },
        { text: '{role}', isGap: false, mayBeMissing: false, choices: ['{role}'] },
      ],
    })
  })

  it('tells what a move leaves open', () => {
    expect(readCue('… make it …')).toMatchObject({ mayStandBehind: true, mayGoOn: true })
    expect(readCue('make it …').parts.map(({ text }) => text)).toEqual(['make', 'it'])
  })
})

describe('findCueFault', () => {
  it.each([
    ['what * {role} do', 'question'],
    ['# years', 'document'],
    ['… skip it …', 'move'],
    ["bachelor's|n/a|401k #1", 'question'],
  ] as const)('has nothing against "%s" in a %s', (cue, place) => {
    expect(findCueFault(cue, place)).toBeUndefined()
  })

  it.each([
    ['of?|about', 'question', 'got "of?|about" in "of?|about". Correct it'],
    ['it|* hard', 'question', 'got "it|*" in "it|* hard". Correct it'],
    ['Degree', 'question', 'got "Degree" in "Degree". Correct it'],
    ['{role}', 'document', 'expected words, a|b, word?, *, #, got "{role}"'],
    ['skip … it', 'move', 'expected words, a|b, word?, *, or … at an end, got "…"'],
    ['a? b?', 'question', 'expected a word that has to be there, got "a? b?". Take a "?" away'],
    [
      '* pay',
      'question',
      'that has to be there on both sides of "*", got "* pay". Take the "*" away',
    ],
    [
      'pay *',
      'document',
      'that has to be there on both sides of "*", got "pay *". Take the "*" away',
    ],
    ['a? * b', 'question', 'that has to be there on both sides of "*", got "a? * b"'],
    ['~ skip it', 'move', 'got "~ skip it". Take the "~" away'],
    ['and|& degree', 'document', 'got "and|&" in "and|& degree". Correct it'],
  ] as const)('tells what is wrong with "%s" in a %s', (cue, place, fault) => {
    expect(findCueFault(cue, place)).toContain(fault)
  })
})

// Questions and documents are matched by two engines, which must take a cue for the same.
describe('both engines', () => {
  it.each([
    ['pass * exam', 'pass exam', true],
    ['pass * exam', 'pass one two three four five exam', true],
    ['pass * exam', 'pass one two three four five six exam', false],
    ['pass|take a? test', 'take test', true],
    ['pass|take a? test', 'take a test', true],
    ['the_best|better job', 'the best job', true],
    ['the_best|better job', 'best job', false],
    ['more?|less? pay', 'pay', true],
  ])('take "%s" in "%s" for the same: %s', (cue, text, isFound) => {
    const words = text.split(' ')
    const find = createCueFinder([['it', cue]], (choice) => choice.split(' '))

    expect(find(words.map((word) => [word])).length > 0).toBe(isFound)
    expect(compileCue(cue, ['two']).find(wordsOf(text)).length > 0).toBe(isFound)
  })

  it('take any cue in any text for the same', () => {
    const word = fc.constantFrom('a', 'b', 'c')
    const part = fc.oneof(
      word,
      fc.constant('*'),
      word.map((one) => `${one}?`),
      fc.tuple(word, word).map((two) => two.join('|')),
    )
    const cues = fc
      .array(part, { minLength: 1, maxLength: 6 })
      .map((parts) => parts.join(' '))
      .filter((cue) => findCueFault(cue, 'question') === undefined)
    const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 14 })

    fc.assert(
      fc.property(cues, texts, (cue, words) => {
        const find = createCueFinder([['it', cue]], (choice) => choice.split(' '))
        const inQuestion = find(words.map((one) => [one])).length > 0
        const inDocument = compileCue(cue, []).find(wordsOf(words.join(' '))).length > 0
        expect(inQuestion).toBe(inDocument)
      }),
      { numRuns: 2000 },
    )
  })
})
