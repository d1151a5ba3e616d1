import { describe, expect, it } from 'vitest'
import { renderWebChat } from '../../../../src/replies/render/web-chat/render-web-chat.ts'
import type { Reply } from '../../../../src/replies/reply.ts'

const reply: Reply = {
  text: 'They earn $1 and $2 [1][2].',
  citations: [
    { number: 1, title: 'Pay, line 1', quote: { text: 'one', lines: [1, 1], section: 'Pay' } },
    {
      number: 2,
      title: 'The "Pay", line 2',
      quote: { text: 'two', lines: [2, 2], section: 'Pay' },
    },
  ],
  suggestions: [{ label: 'Job growth', payload: { v: 1, do: 'ask' } }],
  about: { verdicts: ['answered'], roles: [], topics: [] },
}

describe('renderWebChat', () => {
  it('keeps marks that follow each other apart, and defines each as a link', async () => {
    expect((await renderWebChat(reply)).text).toBe(
      'They earn $1 and $2 [1] [2].\n\n[1]: cite:1 "Pay, line 1"\n[2]: cite:2 "The ”Pay”, line 2"',
    )
  })

  it('gives the quote of each citation, for the dialog a click opens', async () => {
    const [entity] = (await renderWebChat(reply)).entities ?? []

    expect(entity).toMatchObject({
      '@type': 'Message',
      citation: [
        { position: '1', appearance: { name: 'Pay, line 1', text: 'one' } },
        { position: '2', appearance: { text: 'two' } },
      ],
    })
  })

  it('makes buttons that send their payload and show their label', async () => {
    expect((await renderWebChat(reply)).suggestedActions?.actions).toEqual([
      {
        type: 'messageBack',
        title: 'Job growth',
        text: 'Job growth',
        displayText: 'Job growth',
        value: { v: 1, do: 'ask' },
      },
    ])
  })
})
