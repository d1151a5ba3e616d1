import { describe, expect, it } from 'vitest'
import { type Choice, readChoice } from '../../dialogs/message.ts'
import type { Verdict } from '../../src/answering/verdict.ts'
import type { Reply } from '../../src/replies/reply.ts'
import { suggestAsk, suggestCommand } from '../../src/replies/suggest.ts'
import { loadTalk } from '../support/talk/load-talk.ts'
import { roleId } from '../support/talk/small-background.ts'

const { answering } = loadTalk()
const placesIn = (text: string) => answering.answer(text).moves()

const roles = ['Baker', 'Brewer', 'Miller'].map((label) =>
  suggestAsk(label, 'overview', roleId(label.toLowerCase())),
)
const done = suggestCommand('Done', 'cancel')

function choose(text: string, kinds: readonly Verdict['kind'][] = []): Choice {
  const last: Reply = {
    text: '',
    citations: [],
    suggestions: [...roles, done],
    about: { verdicts: kinds, roles: [], topics: [] },
  }
  return readChoice({ kind: 'text', text }, last, placesIn)
}

describe('readChoice', () => {
  it.each([
    ['2', 'brewer'],
    ['2.', 'brewer'],
    ['(3)', 'miller'],
    ['number 1', 'baker'],
    ['the second one', 'brewer'],
    ['third', 'miller'],
    ['the frist', 'baker'],
    ['two', 'brewer'],
    ['no. 3', 'miller'],
    ["I'd like 3, please", 'miller'],
    ['BREWER', 'brewer'],
    ['Miller!', 'miller'],
  ])('takes "%s" for a press of a button', (text, role) => {
    expect(choose(text)).toEqual({
      kind: 'payload',
      payload: { v: 1, do: 'ask', topic: 'overview', role },
    })
  })

  it('takes "the last one" for the last button', () => {
    expect(choose('the last one')).toEqual({ kind: 'payload', payload: done.payload })
  })

  it('knows a number that stands for nothing', () => {
    expect(choose('9')).toEqual({ kind: 'noChoice' })
    expect(choose('0')).toEqual({ kind: 'noChoice' })
  })

  it.each(['2019', 'what does a baker earn', 'one more thing', 'and the last one', ''])(
    'leaves "%s" alone',
    (text) => {
      expect(choose(text)).toEqual({ kind: 'text', text })
    },
  )

  it('leaves ordinals to the answer after a ranking', () => {
    expect(choose('the second one', ['compared'])).toEqual({ kind: 'text', text: 'the second one' })
  })

  it('takes nothing for a press when nothing was offered', () => {
    const message = { kind: 'text', text: '1' } as const
    expect(readChoice(message, undefined, placesIn)).toEqual(message)
  })
})
