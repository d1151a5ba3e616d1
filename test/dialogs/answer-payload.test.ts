import { describe, expect, it } from 'vitest'
import { answerPayload } from '../../dialogs/answer-payload.ts'
import { createSmallBackground, roleId } from '../support/small-background.ts'

const pay = { kind: 'money', currency: 'USD' } as const
const background = createSmallBackground([
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
const baker = roleId('baker')

describe('answerPayload', () => {
  it('gives the facts of a role on a topic', () => {
    expect(answerPayload({ v: 1, do: 'ask', role: baker, topic: 'salary' }, background)).toEqual({
      kind: 'answered',
      role: baker,
      topic: 'salary',
      facts: ['baker/salary/1'],
      confidence: 1,
    })
  })

  it('gathers all requirements', () => {
    const verdict = answerPayload(
      { v: 1, do: 'ask', role: baker, topic: 'requirements' },
      background,
    )

    expect(verdict).toMatchObject({ facts: ['baker/education/1', 'baker/experience/1'] })
  })

  it('is silent where the source is', () => {
    expect(
      answerPayload({ v: 1, do: 'ask', role: baker, topic: 'cost' }, background),
    ).toMatchObject({ kind: 'silent', topic: 'cost', roles: [baker] })
  })

  it('ranks all roles by a figure, hourly pay made yearly', () => {
    expect(answerPayload({ v: 1, do: 'ask', topic: 'salary' }, background)).toMatchObject({
      kind: 'compared',
      comparison: { by: 'ranking', order: 'highest' },
      roles: ['brewer', 'baker'],
    })
  })

  it('asks which role is meant by another topic', () => {
    expect(answerPayload({ v: 1, do: 'ask', topic: 'skills' }, background)).toMatchObject({
      kind: 'unclear',
      open: 'role',
      options: [
        { role: 'baker', topic: 'skills' },
        { role: 'brewer', topic: 'skills' },
        { role: 'miller', topic: 'skills' },
      ],
    })
  })

  it('lets the source speak for itself', () => {
    expect(answerPayload({ v: 1, do: 'ask', topic: 'sourceDate' }, background)).toMatchObject({
      kind: 'answered',
      facts: ['source/sourceDate/1'],
    })
  })

  it('passes a command on', () => {
    const payload = { v: 1, do: 'command', command: 'explore', role: baker } as const

    expect(answerPayload(payload, background)).toEqual({
      kind: 'command',
      command: 'explore',
      role: baker,
      confidence: 1,
    })
  })
})
