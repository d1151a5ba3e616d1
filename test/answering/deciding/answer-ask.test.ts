import { describe, expect, it } from 'vitest'
import { answerSource } from '../../../src/answering/deciding/answer-ask.ts'
import { ask } from '../ask.ts'
import { model } from '../bakery.ts'

describe('answerTopic', () => {
  it.each([
    ['what does a pastry chef earn', 'salary', 'pastry-chef/salary/1'],
    ['what does a bakery manager do', 'duties', 'bakery-manager/duties/1'],
    ['tell me about pastry chefs', 'overview', 'pastry-chef/duties/1'],
  ])('answers "%s" on %s with %s', (question, topic, fact) => {
    expect(ask(question)).toMatchObject([{ kind: 'answered', topic, facts: [fact] }])
  })

  it.each([
    ['growth of a miller', 'outlook', []],
    ['fees for a pastry chef', 'cost', ['pastry-chef/certification/1']],
    ['hourly rate of a pastry chef', 'hourlyPay', ['pastry-chef/salary/1']],
    ['what does a pastry chef earn in Texas', 'salary', ['pastry-chef/salary/1']],
  ])('is silent on "%s" (%s), and offers %j', (question, topic, nearest) => {
    expect(ask(question)).toMatchObject([{ kind: 'silent', topic, nearest }])
  })

  it('puts first the fact that shares most words with the question', () => {
    const [verdict] = ask('what requirements in years of experience has a bakery manager')

    expect(verdict).toMatchObject({ facts: { 0: 'bakery-manager/experience/1' } })
  })
})

describe('answerContent', () => {
  it.each([
    ['pastry chef sugar', 'duties', 'pastry-chef/duties/1'],
    ['pastry chef guild', 'certification', 'pastry-chef/certification/1'],
    ['who shapes sugar', 'duties', 'pastry-chef/duties/1'],
  ])('answers "%s" with what says these words (%s)', (question, topic, fact) => {
    expect(ask(question)).toMatchObject([{ kind: 'answered', topic, facts: [fact] }])
  })

  it('is silent where no fact says these words', () => {
    expect(ask('pastry chef zebra stripes')).toMatchObject([{ kind: 'silent' }])
  })
})

describe('answerSource', () => {
  it('answers what the source says of itself', () => {
    expect(answerSource('sourceDate', model)).toMatchObject({
      kind: 'answered',
      facts: ['source/sourceDate/1'],
    })
  })

  it('is silent on what it does not say of itself', () => {
    expect(answerSource('sourceOrigin', model)).toMatchObject({ kind: 'silent' })
  })

  it('leaves topics of roles alone', () => {
    expect(answerSource('salary', model)).toBeUndefined()
  })
})
