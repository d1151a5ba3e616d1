import { describe, expect, it } from 'vitest'
import type { MoveId } from '../../../knowledge/cue-groups.ts'
import { loadTalk } from '../../support/talk/load-talk.ts'

const { answering } = loadTalk()
const said = (text: string) => answering.answer(text).moves()
const means = (text: string, move: MoveId) => said(text).means(move)

describe('skip', () => {
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
    // A typing error, a mistake of grammar, and more of the same kind.
    'skpi this one',
    'i dont knwo',
    "I honestly can't decide between them",
    'It really does not matter at all',
    "I haven't decided yet",
    'nothing specific',
    'you choose for me',
    'up to you',
    'all the same to me',
    'maybe skip this one for now',
  ])('is meant by "%s"', (text) => {
    expect(means(text, 'skip')).toBe(true)
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
    'none of them needs a degree',
    '',
  ])('is not meant by "%s"', (text) => {
    expect(means(text, 'skip')).toBe(false)
  })
})

it.each<[string, MoveId, boolean]>([
  ['skip the rest', 'skipAll', true],
  ['Just show me the result', 'skipAll', true],
  ['skip all', 'skipAll', true],
  ['can you skip all the questions', 'skipAll', true],
  ['skip', 'skipAll', false],
  ['show me the salary', 'skipAll', false],
  ['I need a change. What would I have to study?', 'change', false],
  ['none', 'none', true],
  ['no.', 'none', true],
  ['nothing so far', 'none', true],
  ['none of them', 'none', false],
  ["what if I got a master's?", 'revision', true],
  ["Actually, I have a bachelor's", 'revision', true],
  ['ok, and if I had no degree', 'revision', true],
  ['what would change if I had no degree', 'revision', false],
  ['what pays most?', 'revision', false],
  ['teaching', 'revision', false],
  ['what do you mean?', 'puzzled', true],
  ["I don't understand the question", 'puzzled', true],
  ['Can you explain that?', 'puzzled', true],
  ['can u explan that', 'puzzled', true],
  ['huh?', 'puzzled', true],
  ['what are my options', 'puzzled', true],
  ['what is job growth?', 'puzzled', true],
  ['what does short path mean?', 'puzzled', true],
  ["what's meant by growth", 'puzzled', true],
  ['what do clinical educators do?', 'puzzled', false],
  ['what does it mean to be a clinical educator?', 'puzzled', false],
  ['I understand computers', 'puzzled', false],
  ['show me the list again', 'result', true],
  ['back to the results', 'result', true],
  ['can i see the rankings once more please', 'result', true],
  ['show me the salary', 'result', false],
  ['why?', 'why', true],
  ['But why not the manager?', 'why', true],
  ['how did you pick that', 'why', true],
  ['how do you know', 'why', true],
  ['what made you pick the educator', 'why', true],
  ['based on what?', 'why', true],
  ['what pays most?', 'why', false],
  ['all', 'all', true],
  ['all four of them', 'all', true],
  ['compare all 4 roles please', 'all', true],
  ['let us take both', 'all', true],
  ['all of the jobs', 'all', true],
  ['all that pays well', 'all', false],
  ['other roles', 'otherRoles', true],
  ['try two others', 'otherRoles', false],
  ['choose some other ones', 'otherRoles', true],
  ['compare different roles', 'otherRoles', true],
  ['what other roles are there', 'otherRoles', false],
])('"%s", %s: %s', (text, move, expected) => {
  expect(means(text, move)).toBe(expected)
})

describe('what is told of oneself', () => {
  it.each([
    ["I have a bachelor's and could do a master's", true],
    ["I'm good with people", true],
    ['well, my degree is in nursing', true],
    ['honestly I hate computers', true],
    ['I want to scan hearts', true],
    ["I'd be a bad boss, and I love knowing where things are", true],
    ['I want to know what a manager earns', false],
    ["I'd like to compare their pay", false],
    ['I have no degree and would love to learn about the educator', false],
    ['teaching', false],
    ['can I teach', false],
  ])('"%s": %s', (text, expected) => {
    expect(said(text).tells).toBe(expected)
  })

  it.each([
    ['what pays most', true],
    ['so can I teach', true],
    ['being with patients', false],
    ['doing hearts', false],
    ["don't like computers", false],
    ['teaching', false],
  ])('and what is asked: "%s": %s', (text, expected) => {
    expect(said(text).asks).toBe(expected)
  })
})

describe('topics', () => {
  it.each([
    ['by pay and growth', ['salary', 'outlook'], true],
    ['what about their education', ['education'], true],
    ['just the salaries, please', ['salary'], true],
    ['how about the pay', ['salary'], true],
    ['so no degree then', ['education'], false],
    ["a bachelor's", ['education'], false],
    ['how much they get', ['salary'], false],
    ["I'd like pay and growth", ['salary', 'outlook'], true],
    ['would I need certification', ['certification'], false],
    ['slary and certifcations', ['salary', 'certification'], true],
    ['teaching', [], false],
  ])('of "%s" are %j, and nothing else: %s', (text, topics, only) => {
    expect(said(text).topics.map(({ topic }) => topic)).toEqual(topics)
    expect(said(text).onlyTopics).toBe(only)
  })

  it.each(['everything', 'overall, please', 'by all aspects'])('are all meant by "%s"', (text) => {
    expect(means(text, 'everything')).toBe(true)
    expect(said(text).onlyTopics).toBe(true)
  })

  it('are not all that is said when something is asked of them', () => {
    expect(said('how much do they earn').onlyTopics).toBe(false)
  })
})

describe('places', () => {
  it.each([
    ['1 and 3', [1, 3]],
    ['2, 4', [2, 4]],
    ['both 1 and 2', [1, 2]],
    ['first and third', [1, 3]],
    ['the second one', [2]],
    ['the first and the third ones', [1, 3]],
    ['one and two', [1, 2]],
    ['number two', [2]],
    ['option 2', [2]],
    ['the last one please', [-1]],
    ['3 please', [3]],
    ['I want 2', [2]],
    ['frist and secnd', [1, 2]],
    ['0 and 1', [0, 1]],
  ])('of "%s" are %j', (text, numbers) => {
    const { places, onlyPlaces } = said(text)
    expect(places.map(({ number }) => number)).toEqual(numbers)
    expect(onlyPlaces).toBe(true)
  })

  it.each([
    'and',
    '1 and teaching',
    'I want one',
    'that one',
    'one more thing',
    '2019',
    '$2',
    'the second highest',
    '',
  ])('are not what "%s" names', (text) => {
    expect(said(text).onlyPlaces).toBe(false)
  })
})
