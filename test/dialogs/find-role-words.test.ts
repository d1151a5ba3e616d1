import { describe, expect, it } from 'vitest'
import {
  asksForResult,
  asksWhy,
  findNumbered,
  findQuestionNamed,
  findQuestionToChange,
  isPuzzled,
  isRevision,
  isSkip,
  isSkipAll,
  isStatement,
} from '../../dialogs/find-role-words.ts'

describe('isSkip', () => {
  it.each([
    'skip',
    'Skip this question, please',
    'pass',
    'next',
    'not sure',
    "I'm not sure about that",
    'no idea',
    'I have no preference',
    "I don't know",
    "I don't really care",
    'i dunno',
    'IDK',
    "doesn't matter to me",
    'whatever',
    'all of them',
    'a bit of everything',
    'none of these',
    "I'd rather not say",
    'um, hard to say',
  ])('takes "%s" for one', (text) => {
    expect(isSkip(text)).toBe(true)
  })

  it.each([
    'teaching',
    'I skip lunch',
    'all about hearts',
    'no degree',
    "I don't like computers",
    "I don't know how much a clinical educator earns",
    'next to patients',
    'what happens if I skip the exam?',
  ])('takes "%s" for none', (text) => {
    expect(isSkip(text)).toBe(false)
  })
})

it.each([
  ['skip the rest', true],
  ['Just show me the result', true],
  ['skip all', true],
  ['skip', false],
  ['show me the salary', false],
])('isSkipAll: %s', (text, expected) => {
  expect(isSkipAll(text)).toBe(expected)
})

it.each([
  ['change my education', 'schooling'],
  ['Can I change what I enjoy?', 'likings'],
  ['change the answer about pay', 'priorities'],
  ['redo the first question', 'likings'],
  ['go back to the second question', 'schooling'],
  ['change my education to no degree', 'schooling'],
  ['change my answer', undefined],
  ['how do I change jobs', undefined],
  ['my education', undefined],
])('findQuestionToChange: %s', (text, expected) => {
  expect(findQuestionToChange(text)).toBe(expected)
})

it.each([
  ['My Education', 'schooling'],
  ['what matters', 'priorities'],
  ['none of them', undefined],
])('findQuestionNamed: %s', (text, expected) => {
  expect(findQuestionNamed(text)).toBe(expected)
})

it.each([
  ["what if I got a master's?", true],
  ["Actually, I have a bachelor's", true],
  ['ok, and if I had no degree', true],
  ['what pays most?', false],
  ['teaching', false],
])('isRevision: %s', (text, expected) => {
  expect(isRevision(text)).toBe(expected)
})

it.each([
  ['what do you mean?', true],
  ["I don't understand the question", true],
  ['Can you explain that?', true],
  ['huh?', true],
  ['what are my options', true],
  ['what is job growth?', true],
  ['what do clinical educators do?', false],
  ['I understand computers', false],
])('isPuzzled: %s', (text, expected) => {
  expect(isPuzzled(text)).toBe(expected)
})

it.each([
  ["I have a bachelor's and could do a master's", true],
  ["I'm good with people", true],
  ['I want to know what a manager earns', false],
  ["I have a bachelor's, is that enough?", false],
  ['teaching', false],
])('isStatement: %s', (text, expected) => {
  expect(isStatement(text)).toBe(expected)
})

it.each([
  ['show me the list again', true],
  ['back to the results', true],
  ['show me the salary', false],
])('asksForResult: %s', (text, expected) => {
  expect(asksForResult(text)).toBe(expected)
})

it.each([
  ['why?', true],
  ['But why not the manager?', true],
  ['how did you pick that', true],
  ['what pays most?', false],
])('asksWhy: %s', (text, expected) => {
  expect(asksWhy(text)).toBe(expected)
})

it.each([
  ['1 and 3', [0, 2]],
  ['2, 4', [1, 3]],
  ['both 1 and 2', [0, 1]],
  ['and', []],
  ['first and third', [0, 2]],
  ['3 please', [2]],
  ['1 and teaching', []],
  ['0 and 1', []],
])('findNumbered: %s', (text, expected) => {
  expect(findNumbered(text)).toEqual(expected)
})
