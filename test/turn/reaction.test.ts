import { ActivityTypes } from 'botbuilder'
import { describe, expect, it } from 'vitest'
import { readReaction } from '../../src/turn/reaction.ts'
import { renderReply } from '../../src/replies/render/render-reply.ts'
import type { Reply, Suggestion } from '../../src/replies/reply.ts'

const source = { file: 'bread.txt', title: 'Bread', sections: [], origins: [] }
const payload = { v: 1, do: 'ask', topic: 'salary' } as const
const suggestions = ['Salary', 'Pay', 'Wage', 'Income'].map((label): Suggestion => {
  return { label, payload }
})
const reply: Reply = {
  text: 'Hello.',
  citations: [],
  suggestions,
  about: { verdicts: [], roles: [], topics: [] },
}

/** What a channel sends when a button is pressed. */
function press(text: string | undefined, value: unknown): unknown {
  const activity = { type: ActivityTypes.Message, value, ...(text === undefined ? {} : { text }) }
  return readReaction(activity as Parameters<typeof readReaction>[0], { roles: [] })
}

const pressed = { kind: 'answer', message: { kind: 'payload', payload } }

describe('readReaction to a button', () => {
  it('reads what a button on a card in Teams sends, with and without words', async () => {
    const [message] = await renderReply(reply, { channelId: 'msteams', source })
    const data = message?.attachments?.[0]?.content.actions[0].data

    expect(press('Salary', data.msteams.value)).toEqual(pressed)
    expect(press('Salary', data)).toEqual(pressed)
    // A client that does not know messageBack submits the data alone.
    expect(press(undefined, data)).toEqual(pressed)
  })

  it('reads what a button of Web Chat sends', async () => {
    const [message] = await renderReply(reply, { channelId: 'webchat', source })

    expect(press('Salary', message?.suggestedActions?.actions[0]?.value)).toEqual(pressed)
  })

  it('takes the label for a question where the payload got lost', () => {
    expect(press('Salary', undefined)).toEqual({
      kind: 'answer',
      message: { kind: 'text', text: 'Salary' },
    })
  })
})
