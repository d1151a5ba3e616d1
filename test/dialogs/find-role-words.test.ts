import { describe, expect, it } from 'vitest'
import {
  asksWhy,
  findNumbered,
  findQuestionNamed,
  findQuestionToChange,
  isRevision,
  isSkip,
  isSkipAll,
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
  ['the first', []],
  ['first and third', [0, 2]],
  ['1', []],
  ['1 and teaching', []],
  ['0 and 1', []],
])('findNumbered: %s', (text, expected) => {
  expect(findNumbered(text)).toEqual(expected)
})
