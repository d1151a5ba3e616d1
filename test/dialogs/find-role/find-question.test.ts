import { expect, it } from 'vitest'
import { findQuestion, findQuestionToChange } from '../../../dialogs/find-role/find-question.ts'
import { loadTalk } from '../../support/talk/load-talk.ts'

const { answering } = loadTalk()
const said = (text: string) => answering.answer(text).moves()

it.each([
  ['change my education', 'schooling'],
  ['Can I change what I enjoy?', 'likings'],
  ['change the answer about pay', 'priorities'],
  ['redo the first question', 'likings'],
  ['go back to the second question', 'schooling'],
  ['change question 2', 'schooling'],
  ['edit the last one', 'priorities'],
  ['change my education to no degree', 'schooling'],
  ['change what I enjoy to teaching at a college', 'likings'],
  ['chnage my interests', 'likings'],
  ['I want to correct my answer on salaries', 'priorities'],
  ['change my answer', undefined],
  ['how do I change jobs', undefined],
  ['my education', undefined],
])('findQuestionToChange: %s', (text, expected) => {
  expect(findQuestionToChange(said(text))).toBe(expected)
})

it.each([
  ['My Education', 'schooling'],
  ['what matters', 'priorities'],
  ['the first one', 'likings'],
  ['none of them', undefined],
])('findQuestion: %s', (text, expected) => {
  expect(findQuestion(said(text))).toBe(expected)
})
