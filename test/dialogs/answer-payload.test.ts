import { describe, expect, it } from 'vitest'
import { answerPayload } from '../../dialogs/answer-payload.ts'
import { loadLexicon } from '../../knowledge/lexicon.ts'
import { createAnswering } from '../../src/answering/answering.ts'
import type { Payload } from '../../src/replies/payload.ts'
import type { Verdict } from '../../src/answering/verdict.ts'
import { createSmallBackground, roleId } from '../support/talk/small-background.ts'

const pay = { kind: 'money', currency: 'USD' } as const
const { knowledge } = createSmallBackground([
  {
    role: 'baker',
    topic: 'salary',
    text: 'Bakers get $20 an hour.',
    value: { ...pay, per: 'hour', low: 20, high: 20 },
  },
  {
    role: 'brewer',
    topic: 'salary',
    text: 'Brewers get $42,000.',
    value: { ...pay, per: 'year', low: 42_000, high: 42_000 },
  },
  { role: 'baker', topic: 'education', text: 'Bakers learn.' },
  { role: 'baker', topic: 'experience', text: 'Bakers bake.' },
  { topic: 'sourceDate', text: 'It is old.' },
])
const answering = createAnswering(knowledge, loadLexicon('knowledge/lexicon.json'))
const baker = roleId('baker')
const verdictOn = (payload: Payload): Verdict => answerPayload(payload, answering)[0]

describe('answerPayload', () => {
  it('gives the facts of a role on a topic', () => {
    expect(verdictOn({ v: 1, do: 'ask', role: baker, topic: 'salary' })).toEqual({
      kind: 'answered',
      role: baker,
      topic: 'salary',
      facts: ['baker/salary/1'],
      confidence: 1,
    })
  })

  it('gathers all requirements', () => {
    const verdict = verdictOn({ v: 1, do: 'ask', role: baker, topic: 'requirements' })

    expect(verdict).toMatchObject({ facts: ['baker/education/1', 'baker/experience/1'] })
  })

  it('is silent where the source is', () => {
    expect(verdictOn({ v: 1, do: 'ask', role: baker, topic: 'cost' })).toMatchObject({
      kind: 'silent',
      topic: 'cost',
      roles: [baker],
    })
  })

  it('ranks all roles by a figure, hourly pay made yearly', () => {
    expect(verdictOn({ v: 1, do: 'ask', topic: 'salary' })).toMatchObject({
      kind: 'compared',
      comparison: { by: 'ranking', order: 'highest' },
      roles: ['brewer', 'baker'],
    })
  })

  it('asks which role is meant by another topic', () => {
    expect(verdictOn({ v: 1, do: 'ask', topic: 'experience' })).toMatchObject({
      kind: 'unclear',
      open: 'role',
      options: [
        { role: 'baker', topic: 'experience' },
        { role: 'brewer', topic: 'experience' },
        { role: 'miller', topic: 'experience' },
      ],
    })
  })

  it('is silent on what the source says of no role', () => {
    expect(verdictOn({ v: 1, do: 'ask', topic: 'skills' })).toMatchObject({
      kind: 'silent',
      topic: 'skills',
    })
  })

  it('lets the source speak for itself', () => {
    expect(verdictOn({ v: 1, do: 'ask', topic: 'sourceDate' })).toMatchObject({
      kind: 'answered',
      facts: ['source/sourceDate/1'],
    })
  })

  it('passes a command on', () => {
    const payload = { v: 1, do: 'command', command: 'explore', role: baker } as const

    expect(verdictOn(payload)).toEqual({
      kind: 'command',
      command: 'explore',
      role: baker,
      confidence: 1,
    })
  })
})
