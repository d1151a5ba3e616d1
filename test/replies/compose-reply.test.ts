import { describe, expect, it } from 'vitest'
import type {
  Answered,
  Compared,
  Comparison,
  Silent,
  Verdict,
} from '../../src/answering/verdict.ts'
import { composeReply } from '../../src/replies/compose-reply.ts'
import { loadTalk } from '../support/talk/load-talk.ts'
import { createSmallBackground, factId, roleId } from '../support/talk/small-background.ts'

const hourly = { kind: 'money', currency: 'USD', per: 'hour' } as const
const small = createSmallBackground(
  [
    {
      role: 'baker',
      topic: 'salary',
      text: 'Bakers get $20.',
      value: { ...hourly, low: 20, high: 20 },
      line: 1,
    },
    {
      role: 'brewer',
      topic: 'salary',
      text: 'Brewers get $20.',
      value: { ...hourly, low: 20, high: 20 },
      line: 2,
    },
    {
      role: 'miller',
      topic: 'salary',
      text: 'Millers get $15 to $17.',
      value: { ...hourly, low: 15, high: 17 },
      line: 3,
    },
    {
      role: 'baker',
      topic: 'outlook',
      text: 'Jobs for bakers shrink by 4%.',
      value: { kind: 'growth', percent: -4, from: 2020, to: 2030 },
    },
    { role: 'baker', topic: 'duties', text: 'Bakers bake.', line: 1 },
    { role: 'baker', topic: 'experience', text: 'Bakers need a year and a permit.' },
    { role: 'baker', topic: 'licensing', text: 'Bakers need a year and a permit.' },
  ],
  { origins: [{ topic: 'salary', name: 'Bread Union' }] },
)
const all = ['baker', 'brewer', 'miller'].map(roleId)
const { background: sonography } = loadTalk()

function answered(topic: Answered['topic'], rest: Partial<Answered> = {}): Answered {
  const facts = [factId('baker', topic)]
  return { kind: 'answered', role: roleId('baker'), topic, facts, confidence: 1, ...rest }
}

function compared(comparison: Comparison, rest: Partial<Compared> = {}): Compared {
  return {
    kind: 'compared',
    topic: 'salary',
    comparison,
    roles: all,
    considered: all,
    facts: [],
    confidence: 1,
    ...rest,
  }
}

function textOf(verdict: Verdict): string {
  return composeReply([verdict], small).text
}

describe('composeReply', () => {
  it('cites each fact by the number of its quote', () => {
    const { text, citations } = composeReply([answered('duties'), answered('salary')], small)

    expect(text).toBe('Bakers bake [1]. They get $20 [2].')
    expect(citations.map(({ number, title, quote }) => [number, title, quote.text])).toEqual([
      [1, 'All, line 1', 'Bakers bake.'],
      [2, 'All, line 1', 'Bakers get $20.'],
    ])
  })

  it('says a sentence once that makes two facts', () => {
    const { text } = composeReply([answered('experience'), answered('licensing')], small)

    expect(text).toBe('Bakers need a year and a permit [1].')
  })

  it('begins with yes or no when that was asked', () => {
    expect(textOf(answered('duties', { yesNo: 'yes' }))).toBe('Yes. Bakers bake [1].')
    expect(textOf(answered('duties', { yesNo: 'no', claim: { topic: 'education' } }))).toBe(
      "No, the document doesn't ask for a degree. Bakers bake [1].",
    )
  })

  it('puts the answer to a yes-or-no question before the others', () => {
    const verdicts = [answered('duties'), answered('outlook', { yesNo: 'no' })]

    expect(composeReply(verdicts, small).text).toBe(
      'No. Jobs for bakers shrink by 4% [1]. Bakers bake [2].',
    )
  })

  it('says once that pay figures have no named source', () => {
    const facts = sonography.knowledge.facts.filter(({ topic }) => topic === 'salary')
    const verdicts = facts.map(({ id, role }): Answered => ({
      kind: 'answered',
      topic: 'salary',
      facts: [id],
      confidence: 1,
      ...(role === undefined ? {} : { role }),
    }))

    const { text } = composeReply(verdicts, sonography)

    expect(text.match(/names no source/g)).toHaveLength(1)
  })

  it('leaves that out where the source is named', () => {
    expect(textOf(answered('salary'))).toBe('Bakers get $20 [1].')
  })

  it('tells a tie as a tie', () => {
    const roles = all.slice(0, 2)

    expect(textOf(compared({ by: 'highest', rank: 1 }, { roles }))).toBe(
      'The baker and the brewer have the highest pay: $20 an hour [1][2].',
    )
    expect(textOf(compared({ by: 'versus' }, { roles, considered: roles }))).toBe(
      'The baker and the brewer have the same pay: $20 an hour [1][2].',
    )
  })

  it('calls the higher of two the higher, in whatever order they come', () => {
    const roles = [roleId('miller'), roleId('baker')]

    expect(textOf(compared({ by: 'versus' }, { roles, considered: roles }))).toBe(
      'The baker has the higher pay: $20 an hour, against $15 to $17 an hour for the miller [1][2].',
    )
    expect(textOf(compared({ by: 'difference' }, { roles, considered: roles }))).toBe(
      "The baker's pay is $4 higher: $20 an hour, against $15 to $17 an hour for the miller [1][2].",
    )
  })

  it('ranks with the leader in words and all in a list', () => {
    expect(textOf(compared({ by: 'ranking', order: 'highest' })).split('\n')).toEqual([
      'The baker has the highest pay. From highest to lowest:',
      '',
      '- Baker: $20 an hour [1]',
      '- Brewer: $20 an hour [2]',
      '- Miller: $15 to $17 an hour [3]',
    ])
  })

  it('names roles beyond a limit, or how near they come', () => {
    const none = compared({ by: 'above', amount: 90 }, { roles: [] })

    expect(textOf(compared({ by: 'below', amount: 18 }, { roles: [roleId('miller')] }))).toBe(
      'One role has pay below $18: the miller at $15 to $17 an hour [1].',
    )
    expect(textOf(none)).toBe(
      'None of the roles has pay above $90. The baker has the highest pay: $20 an hour [1].',
    )
  })

  it('answers about one role and a limit with yes or no and the figure', () => {
    const considered = [roleId('baker')]
    const verdict = compared({ by: 'above', amount: 90 }, { roles: [], considered, yesNo: 'no' })

    expect(textOf(verdict)).toBe('No. Bakers get $20 [1].')
  })

  it('says in one breath what a figure is not for', () => {
    const verdict: Silent = {
      kind: 'silent',
      topic: 'payByPlace',
      roles: [roleId('baker')],
      nearest: [factId('baker', 'salary')],
      confidence: 1,
    }

    const { text, suggestions } = composeReply([verdict], small)

    expect(text).toBe(
      "For bakers, the document doesn't say how pay differs by place, only this: bakers get $20 [1].",
    )
    expect(suggestions[0]?.label).toBe('Salary')
  })

  it('echoes a subject without its markup', () => {
    const verdict: Silent = {
      kind: 'silent',
      subject: '<b>**Texas**</b> [x](y)',
      roles: [],
      nearest: [],
      confidence: 1,
    }

    expect(textOf(verdict)).toBe('The document says nothing about "b Texas /b x (y)".')
  })

  it('does not repeat as the nearest thing what it just said', () => {
    const silent: Silent = {
      kind: 'silent',
      topic: 'duration',
      roles: [roleId('baker')],
      nearest: [factId('baker', 'duties')],
      confidence: 1,
    }

    expect(composeReply([answered('duties'), silent], small).text).toBe(
      "Bakers bake [1].\n\nFor bakers, the document doesn't say how long it takes.",
    )
  })

  it('offers a button for each option, and one for none of them', () => {
    const options = all.map((role) => ({ role, topic: 'salary' as const }))
    const verdict: Verdict = {
      kind: 'unclear',
      open: 'role',
      topic: 'salary',
      options,
      confidence: 1,
    }

    const { text, suggestions } = composeReply([verdict], small)

    expect(text).toBe('Which role do you mean: the baker, the brewer, or the miller?')
    expect(suggestions.map(({ label }) => label)).toEqual([
      'Baker',
      'Brewer',
      'Miller',
      'None of these',
    ])
    expect(suggestions[1]?.payload).toEqual({ v: 1, do: 'ask', role: 'brewer', topic: 'salary' })
  })

  it('declines without a base role too', () => {
    expect(textOf({ kind: 'offTopic', about: 'other', confidence: 1 })).toBe(
      `That's outside what I know. I can only help with the roles in "Bread".`,
    )
  })

  it('tells what it is about', () => {
    expect(composeReply([answered('salary')], small).about).toEqual({
      verdicts: ['answered'],
      roles: ['baker'],
      topics: ['salary'],
    })
  })
})
