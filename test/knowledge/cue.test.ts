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
    ['a? *', 'question', 'expected a word that has to be there, got "a? *". Take a "?" away'],
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
})
