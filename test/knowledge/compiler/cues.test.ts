import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compileCue } from '../../../knowledge/compiler/words/cue-matcher.ts'
import { readDate } from '../../../knowledge/compiler/source/read-date.ts'
import { parseStatements } from '../../../knowledge/compiler/words/statements.ts'
import { wordsOf } from '../../../knowledge/compiler/words/words-of.ts'
import { parseWording, wordingFaults } from '../../../knowledge/compiler/roles/wording.ts'
import { statements } from './compile.ts'

describe('compileCue', () => {
  it.each([
    ['pass exam', 'They pass exam after exam.', true],
    ['pass exam', 'They pass an exam.', false],
    ['pass * exam', 'They pass a very long exam.', true],
    ['pass * exam', 'They pass one two three four five exam.', true],
    ['pass * exam', 'They pass one two three four five six exam.', false],
    ['the_exam|test day', 'It is the exam day.', true],
    ['pass|take a? test', 'They take test papers.', true],
    ['pass|take a? test', 'They take a test.', true],
    ['# years', 'It took two years.', true],
    ['# years', 'It took 2 years.', true],
    ['# years', 'It took years.', false],
    ['experience', 'They plan experiences.', false],
    ['earn * $', 'They earn about $50,000.', true],
  ])('%s in "%s": %s', (cue, text, isFound) => {
    expect(compileCue(cue, ['two']).find(wordsOf(text)).length > 0).toBe(isFound)
  })

  it('says which words were found', () => {
    expect(compileCue('work from home', []).find(wordsOf('They often work from home.'))).toEqual([
      { first: 2, last: 4 },
    ])
  })
})

describe('parseStatements', () => {
  const yaml = readFileSync('knowledge/lexicon/statements.yaml', 'utf8')
  const lineOf = (text: string, line: string): number => text.split('\n').indexOf(line) + 1

  it('names file, line and the nearest key of a topic that does not exist', () => {
    const faulty = yaml.replace('\n  education:\n', '\n  educatoin:\n')

    expect(() => parseStatements(faulty)).toThrow(
      `knowledge/lexicon/statements.yaml:${lineOf(faulty, '  educatoin:')}: expected a topic of ` +
        'knowledge/topics.ts, got "educatoin". Did you mean "education"? Correct the name, or add ' +
        'the topic to its table.',
    )
  })

  it('refuses a cue that fits any text', () => {
    const faulty = yaml.replace('    - track record\n', '    - a? b|c?\n')

    expect(() => parseStatements(faulty)).toThrow(
      `knowledge/lexicon/statements.yaml:${lineOf(faulty, '    - a? b|c?')}: experience: expected ` +
        'a word that has to be there, got "a? b|c?". Take a "?" away.',
    )
  })

  it('names the parts that are missing', () => {
    expect(() => parseStatements('states: {}\nfram: []\n')).toThrow(
      /^knowledge\/lexicon\/statements\.yaml:2: expected a part of statements\.yaml, got "fram"\. Did you mean "frame"\? Correct the name, or take it away\.\nknowledge\/lexicon\/statements\.yaml: expected every part of statements\.yaml, got none for "columns", "questions", "frame", .*"missing", "words", "levels", "numbers"\. Add them\.$/,
    )
  })
})

describe('readDate', () => {
  it.each([
    ['Oct 28, 2019', '2019-10-28'],
    ['October 28th 2019', '2019-10-28'],
    ['Published: Sept. 3, 2020', '2020-09-03'],
    ['*Updated 14 June 2022*', '2022-06-14'],
    ['Last updated on 2021-01-31', '2021-01-31'],
    ['3/4/2021', '2021-03-04'],
  ])('reads "%s"', (line, date) => {
    expect(readDate(line, statements.words)).toBe(date)
  })

  it.each(['May', 'In May 3, 2020 it rained', '2019', 'Oct 28'])(
    'reads no date in "%s"',
    (line) => {
      expect(readDate(line, statements.words)).toBeUndefined()
    },
  )
})

describe('wording', () => {
  it('tells of values of another kind than they are meant to be', () => {
    const yaml = 'head-baker:\n  aliases: Chief\npastry-chef: [a, b]\nbaker:\n  aliases: [{a: b}]\n'
    expect(() => parseWording(yaml, 'wording.yaml')).toThrow(
      [
        'wording.yaml:2: expected a list, got the text "Chief". Begin each item with "- ".',
        'wording.yaml:3: expected a table of "key: value", got a list. Give it keys.',
        'wording.yaml:5: expected a text, got a table. Write it in one line.',
      ].join('\n'),
    )
  })

  it('is lower case, and may leave lists out', () => {
    const wording = parseWording('head-baker:\n  aliases: [Chief of the Oven]\npastry-chef:\n')
    expect([...wording]).toEqual([
      ['head-baker', { where: 'wording:1', aliases: ['chief of the oven'], descriptions: [] }],
      ['pastry-chef', { where: 'wording:3', aliases: [], descriptions: [] }],
    ])
  })

  it('that names a role the source does not have is a fault', () => {
    const wording = parseWording('\nhad-baker:\n  aliases: []\n', 'wording.yaml')
    expect(wordingFaults(wording, [])).toEqual([
      { where: 'wording.yaml:2', message: expect.stringContaining('got "had-baker"') as string },
    ])
  })
})
