import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCorrector } from '../../../src/answering/words/correct.ts'

const english = new Set(
  'what does the manager manger packs picks parka earn is paid teaches teacher peacher a an do in image scan picture sound ultra in side'.split(
    ' ',
  ),
)
const correct = createCorrector({
  document: new Set(
    'echocardiographer administrator pacs imaging manager clinical educator ultrasound heart'.split(
      ' ',
    ),
  ),
  lexicon: new Set(['salary', 'growth', 'certification', 'experience', 'how', 'much']),
  isEnglish: (word) => english.has(word),
  names: ['echocardiographer', 'pacs', 'parca'],
  isRare: (word) => word === 'peacher',
  nameWords: ['teacher'],
  neighbors: new Map([
    ['imaging', new Set(['manager'])],
    ['manager', new Set(['imaging'])],
    ['administrator', new Set(['pacs'])],
    ['pacs', new Set(['administrator'])],
    ['educator', new Set(['clinical'])],
  ]),
})

const corrected = (text: string): string =>
  correct(text.split(' '))
    .words.map(({ word }) => word)
    .join(' ')

describe('createCorrector', () => {
  it.each([
    ['salry', 'salary', 'a missing letter'],
    ['sallary', 'salary', 'a doubled letter'],
    ['slaary', 'salary', 'swapped letters'],
    ['aslary', 'salary', 'swapped letters at the start'],
    ['certifcation', 'certification', 'a missing letter in a long word'],
    ['xperience', 'experience', 'a missing first letter'],
    ['kardiograf', 'kardiograf', 'too far from any word'],
    ['ekocardiographer', 'echocardiographer', 'a slip that sounds the same'],
    ['grouth', 'growth', 'another letter'],
    ['echo cardiographer', 'echocardiographer', 'a split word'],
    ['eco cardiografer', 'echocardiographer', 'a split word with slips'],
    ['ultra sound', 'ultrasound', 'a word of the document, split in two good ones'],
    ['clinicaleducator', 'clinical educator', 'two words run together'],
    ['imagingmanager', 'imaging manager', 'another two'],
    ['p a c s', 'pacs', 'an abbreviation said by letters'],
    ['imaging manger', 'imaging manager', 'a good word, but not in this name'],
    ['packs administrator', 'pacs administrator', 'a good word that sounds like half a name'],
    ['parka', 'parca', 'a good word that sounds like a name of the document'],
    ['ekocardiografer', 'echocardiographer', 'a long word by its sound'],
    ['peacher', 'teacher', 'a rare word that is nearly one of a name'],
  ])('reads "%s" as "%s" (%s)', (typed, meant) => {
    expect(corrected(typed)).toBe(meant)
  })

  it.each([
    ['what is the manger', 'a good word away from the name'],
    ['picks', 'a good word that sounds only somewhat like a name'],
    ['2026', 'a number'],
    ['b2b', 'a word with a digit'],
    ['xq', 'a word too short to tell'],
    ['zzzzzzzz', 'a word like no other'],
    ['x'.repeat(60), 'a word too long to be one'],
    ['constructor', 'a name every object has'],
    ['a', 'one letter'],
    ['teaches', 'a common word, though nearly one of a name'],
  ])('leaves "%s": %s', (typed) => {
    expect(corrected(typed)).toBe(typed)
  })

  it('tells what was corrected and how many words it was made from', () => {
    expect(correct(['eco', 'cardiografer', 'clinicaleducator', 'pay'])).toEqual({
      words: [
        { word: 'echocardiographer', parts: 2 },
        { word: 'clinical', parts: 1 },
        { word: 'educator', parts: 0 },
        { word: 'pay', parts: 1 },
      ],
      corrections: [
        { from: 'eco cardiografer', to: 'echocardiographer' },
        { from: 'clinicaleducator', to: 'clinical educator' },
      ],
    })
  })

  it('gives the same when asked again', () => {
    expect(correct(['salry'])).toEqual(correct(['salry']))
  })

  it('accounts for every word it was given', () => {
    const word = fc.oneof(
      fc.constantFrom('echo', 'cardiographer', 'p', 'a', 'c', 's', 'ultra', 'sound', 'packs'),
      fc.string({ unit: fc.constantFrom(...'aceinorst'), minLength: 1, maxLength: 9 }),
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const parts = correct(words).words.map((read) => read.parts)

        expect(parts.reduce((sum, count) => sum + count, 0)).toBe(words.length)
      }),
    )
  })

  it.each([1, 2])('repairs no word twice (%#)', (times) => {
    const typos = ['salry', 'grouth', 'clinicaleducator', 'eco', 'cardiografer']
    let words: readonly string[] = typos
    for (let i = 0; i < times; i++) words = correct(words).words.map(({ word }) => word)

    expect(correct(words).words.map(({ word }) => word)).toEqual(words)
  })

  // Each of the places where the word could be cut in two is tried: seconds for 20,000 letters.
  it('tries a bounded number of cuts in a word of any length', () => {
    const document = new CountingSet(['clinical'])
    const isEnglish = (): boolean => false
    createCorrector({
      document,
      lexicon: new Set(),
      isEnglish,
      isRare: () => false,
      names: [],
      nameWords: [],
      neighbors: new Map(),
    })(['x'.repeat(15_000)])

    expect(document.looks).toBeLessThan(200)
  })
})

/** Counts how often it is looked into. */
class CountingSet extends Set<string> {
  looks = 0

  override has(word: string): boolean {
    this.looks++
    return super.has(word)
  }
}
