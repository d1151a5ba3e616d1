import { describe, expect, it } from 'vitest'
import { renderReply } from '../../../src/replies/render/render-reply.ts'
import type { Reply } from '../../../src/replies/reply.ts'

const source = {
  file: 'bread.txt',
  title: 'Bread',
  date: '2020-02-03',
  sections: [],
  origins: [],
}
const longQuote = `Bakers ${'bake '.repeat(60)}`.trim()
const reply: Reply = {
  text: 'Bakers bake [1]. They sell [2].',
  prompt: 'What else?',
  citations: [
    {
      number: 1,
      title: 'The "Oven", line 4',
      quote: { text: longQuote, lines: [4, 4], section: 'The "Oven"' },
    },
    {
      number: 2,
      title: 'Shop, lines 7–8',
      quote: { text: 'Bakers sell.', lines: [7, 8], section: 'Shop' },
    },
  ],
  suggestions: ['A', 'B', 'C', 'D'].map((label) => ({
    label,
    payload: { v: 1, do: 'command', command: 'help' },
  })),
  about: { verdicts: ['answered'], roles: [], topics: [] },
}

describe('renderReply for Teams', async () => {
  const target = { channelId: 'msteams', source, person: 'u1' }
  const [words, question, ...rest] = await renderReply(reply, target)

  it('marks citations in the text and defines none there', () => {
    expect(words?.text).toBe('Bakers bake [1]. They sell [2].')
  })

  it('asks on a card of its own, where the buttons are', () => {
    expect(rest).toEqual([])
    expect(words).not.toHaveProperty('attachments')
    expect(question).not.toHaveProperty('text')
    expect(question?.summary).toBe('What else?')
    expect(question?.attachments?.[0]?.content.body).toMatchObject([{ text: 'What else?' }])
  })

  it('says a question that is no answer on the card alone', async () => {
    const { prompt, suggestions, about } = reply
    const asked = { text: 'Hello.', prompt, citations: [], suggestions }

    const messages = await renderReply({ ...asked, about: { ...about, verdicts: [] } }, target)

    expect(messages.map(({ text }) => text)).toEqual([undefined])
    expect(messages[0]?.attachments?.[0]?.content.body).toMatchObject([
      { text: 'Hello.' },
      { text: 'What else?' },
    ])
  })

  it('leaves out what would be the fourth thing to ask next', async () => {
    const { prompt: _, ...answer } = reply

    const messages = await renderReply(answer, target)

    expect(messages.map(({ suggestedActions }) => suggestedActions?.actions.length)).toEqual([3])
  })

  it('gives items of a list a line of their own where there are no lists', async () => {
    const list = { ...reply, text: 'Pick:\n1. Baker\n2. Miller', suggestions: [] }

    const [message] = await renderReply({ ...list, prompt: undefined }, target)

    expect(message?.text).toBe('Pick:\n\n1. Baker\n\n2. Miller')
  })

  it('tells in one entity what the marks point to, within the limits of Teams', () => {
    expect(words?.entities).toEqual([
      {
        type: 'https://schema.org/Message',
        '@type': 'Message',
        '@context': 'https://schema.org',
        '@id': '',
        citation: [
          {
            '@type': 'Claim',
            position: 1,
            appearance: {
              '@type': 'DigitalDocument',
              name: 'The "Oven", line 4',
              abstract: `Bakers${' bake'.repeat(30)} ba…`,
            },
          },
          {
            '@type': 'Claim',
            position: 2,
            appearance: {
              '@type': 'DigitalDocument',
              name: 'Shop, lines 7–8',
              abstract: 'Bakers sell.',
            },
          },
        ],
      },
    ])
  })

  it('offers up to three buttons to the person who asked', async () => {
    const three = { ...reply, suggestions: reply.suggestions.slice(0, 3) }

    const messages = await renderReply(three, target)

    expect(messages).toHaveLength(1)
    expect(messages[0]?.attachments).toBeUndefined()
    expect(messages[0]?.suggestedActions).toEqual({
      to: ['u1'],
      actions: ['A', 'B', 'C'].map((label) => ({ type: 'imBack', title: label, value: label })),
    })
  })

  it('puts more than three buttons on a card, which carry their payload', () => {
    const [card] = question?.attachments ?? []

    expect(question?.suggestedActions).toBeUndefined()
    expect(card?.content).toMatchObject({ type: 'AdaptiveCard', version: '1.5' })
    expect(card?.content.actions).toEqual(
      ['A', 'B', 'C', 'D'].map((label) => ({
        type: 'Action.Submit',
        title: label,
        data: {
          v: 1,
          do: 'command',
          command: 'help',
          msteams: {
            type: 'messageBack',
            text: label,
            displayText: label,
            value: { v: 1, do: 'command', command: 'help' },
          },
        },
      })),
    )
  })
})

describe('renderReply for the emulator of Teams', () => {
  it('has buttons that leave no message, which its page cannot press', async () => {
    const [question] = await renderReply(
      { ...reply, citations: [], about: { verdicts: [], roles: [], topics: [] } },
      { channelId: 'msteams', source, isEmulated: true },
    )

    expect(question?.attachments?.[0]?.content.actions[0]).toEqual({
      type: 'Action.Submit',
      title: 'A',
      data: { v: 1, do: 'command', command: 'help' },
    })
  })
})

describe('renderReply for Web Chat', async () => {
  const [activity] = await renderReply(reply, { channelId: 'directline', source })

  it('defines each mark as a link at the end of the text', () => {
    expect(activity?.text?.split('\n')).toEqual([
      'Bakers bake [1]. They sell [2].',
      '',
      'What else?',
      '',
      '[1]: cite:1 "The ”Oven”, line 4"',
      '[2]: cite:2 "Shop, lines 7–8"',
    ])
  })

  it('gives the whole quote to show, matched by the label of the link', () => {
    const [entity] = activity?.entities ?? []

    expect(entity).toMatchObject({
      citation: [{ position: '1', appearance: { text: longQuote } }, { position: '2' }],
    })
  })

  it('has buttons that carry their payload', () => {
    expect(activity?.suggestedActions?.actions).toHaveLength(4)
    expect(activity?.suggestedActions?.actions[0]).toEqual({
      type: 'messageBack',
      title: 'A',
      text: 'A',
      displayText: 'A',
      value: { v: 1, do: 'command', command: 'help' },
    })
  })
})

describe('renderReply for plain text', () => {
  it('names the places below the answer and above what is asked', async () => {
    const [message] = await renderReply(reply, { channelId: 'emulator', source })

    expect(message?.text?.split('\n')).toEqual([
      'Bakers bake [1]. They sell [2].',
      '',
      'Sources in Bread (February 3, 2020): [1] The "Oven", line 4; [2] Shop, lines 7–8',
      '',
      'What else?',
    ])
  })

  it('drops the marks when there is one place only', async () => {
    const [first] = reply.citations
    const one = {
      ...reply,
      text: 'Bakers bake [1].',
      citations: first === undefined ? [] : [first],
    }

    const [message] = await renderReply(one, { channelId: 'emulator', source })

    expect(message?.text).toContain(
      'Bakers bake.\n\nSource: Bread (February 3, 2020), The "Oven", line 4',
    )
  })

  it('gathers lines of one section', async () => {
    const lines = [
      [9, 9],
      [3, 4],
      [5, 5],
    ] as const
    const citations = lines.map((range, i) => ({
      number: i + 1,
      title: '',
      quote: { text: '', lines: range, section: 'Shop' },
    }))

    const [message] = await renderReply({ ...reply, citations }, { channelId: 'test', source })

    expect(message?.text).toContain('Shop, lines 3–5 and 9')
  })

  it('adds nothing to a reply that rests on no fact', async () => {
    const talk = { text: 'Hello.', citations: [], suggestions: [], about: reply.about }

    expect(await renderReply(talk, { channelId: 'emulator', source })).toEqual([
      { type: 'message', textFormat: 'markdown', text: 'Hello.' },
    ])
  })
})

describe('renderReply with a person to turn to', () => {
  const url = 'mailto:a_b@example.org?subject=pay'
  const contact = { label: 'Write to a_b@example.org', url, words: 'Write to a_b@example.org' }
  const asked: Reply = { ...reply, contact }
  const plain: Reply = {
    ...asked,
    text: 'Nobody is here.',
    citations: [],
    about: { verdicts: ['smallTalk'], roles: [], topics: [] },
  }

  it('has a link in the words of the page, before what a dialog asks', async () => {
    const [message] = await renderReply(asked, { channelId: 'directline', source })

    expect(message?.text).toContain(
      `\n\nAsk a person: [Write to a\\_b@example.org](${url})\n\nWhat else?`,
    )
  })

  it('has a link beside an answer in Teams, and a button on a card of words', async () => {
    const [words, question] = await renderReply(asked, { channelId: 'msteams', source })
    const [card] = await renderReply(plain, { channelId: 'msteams', source })

    expect(words?.text).toContain(`[Write to a\\_b@example.org](${url})`)
    expect(JSON.stringify(question)).not.toContain('Action.OpenUrl')
    expect(card?.attachments?.[0]?.content.actions[0]).toEqual({
      type: 'Action.OpenUrl',
      title: 'Write to a_b@example.org',
      url,
    })
  })

  it('is in plain words where nothing can be pressed', async () => {
    const [message] = await renderReply(asked, { channelId: 'terminal', source })

    expect(message?.text).toContain('\n\nAsk a person: Write to a_b@example.org\n\nWhat else?')
  })
})
