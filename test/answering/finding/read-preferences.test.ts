import { describe, expect, it } from 'vitest'
import type { SaidPreferences } from '../../../src/answering/finding/read-preferences.ts'
import { loadTalk } from '../../support/talk/load-talk.ts'

const { answering } = loadTalk()

describe('readPreferences: what she enjoys', () => {
  it.each([
    ['teaching and hearts', { 'clinical-educator': 'teaching', echocardiographer: 'hearts' }],
    ['I like computers', { 'pacs-administrator': 'computers' }],
    ['teachign', { 'clinical-educator': 'teachign' }],
    ['i enjoy scanning hearts', { echocardiographer: 'scanning hearts' }],
    ['helping students learn', { 'clinical-educator': 'helping students learn' }],
    ['being the boss', { 'diagnostic-imaging-manager': 'being the boss' }],
    ['the heart one', { echocardiographer: 'heart' }],
    ['clinical educator', { 'clinical-educator': 'clinical educator' }],
    ['echo or teaching', { echocardiographer: 'echo', 'clinical-educator': 'teaching' }],
    ['I love teaching, hate computers', { 'clinical-educator': 'teaching' }],
    ['not computers', {}],
    ['anything but teaching', {}],
    ['everything but teachnig', {}],
    ['cooking', {}],
  ])('%s', (message, expected) => {
    const { likings = [] } = preferencesOf(message)

    expect(Object.fromEntries(likings.map(({ role, words }) => [role, words]))).toEqual(expected)
  })

  it('names the fact that her words met', () => {
    expect(preferencesOf('working with children').likings).toEqual([
      {
        role: 'echocardiographer',
        words: 'working with children',
        fact: 'echocardiographer/specialties/1',
      },
    ])
  })

  it('tells the words that the document knows nothing of', () => {
    expect(preferencesOf('I like computers and quiet').foreign).toEqual(['quiet'])
  })
})

describe('readPreferences: her education', () => {
  it.each([
    ['I have a bachelors', "bachelor's degree"],
    ['working on my masters', "master's degree"],
    ["a bachelor's, and I want a master's", "master's degree"],
    ["I don't want a master's", "bachelor's degree"],
    ['no degree', 'no degree'],
    ['I have no degree', 'no degree'],
    ['without going to college', 'no degree'],
    ["no more than a bachelor's", "bachelor's degree"],
    ['high school', 'high school diploma'],
    ['phd', 'doctorate'],
    ['hearts', undefined],
  ])('%s', (message, expected) => {
    expect(preferencesOf(message).schooling).toBe(expected)
  })
})

describe('readPreferences: what matters', () => {
  it.each([
    ['money', ['salary']],
    ['job security', ['outlook']],
    ['growth and pay', ['outlook', 'salary']],
    ['the shortest way', ['shortPath']],
    ['least school', ['shortPath']],
    ['the fewest requirements', ['shortPath']],
    ['highest paid', ['salary']],
    ['hearts', undefined],
  ])('%s', (message, expected) => {
    expect(preferencesOf(message).priorities).toEqual(expected)
  })
})

describe('readPreferences: questions', () => {
  it.each([
    ['which pays most?', true],
    ['what does an educator do', true],
    ['pacs pay', true],
    ['clinical educator', false],
    ['teaching', false],
    ['pay', false],
  ])('%s', (message, expected) => {
    expect(preferencesOf(message).isQuestion).toBe(expected)
  })
})

function preferencesOf(message: string): SaidPreferences {
  return answering.answer(message).preferences()
}
