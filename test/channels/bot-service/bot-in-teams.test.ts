import { type Activity, MemoryStorage, type Storage, TestAdapter } from 'botbuilder'
import { describe, expect, it } from 'vitest'
import { createCareerBot } from '../../../src/bot.ts'
import { loadTalk } from '../../support/talk/load-talk.ts'

const talk = loadTalk()
const bot = { id: '28:bot', name: 'Career bot' }
const group = { id: '19:g', isGroup: true, conversationType: 'groupChat', name: 'Echo lab' }
const alone = { id: 'a:1', isGroup: false, conversationType: 'personal', name: '' }

type Sent = Partial<Activity>

/** A chat in Teams; what was sent stays, so that what is updated shows. */
class Chat {
  readonly sent: Sent[]
  readonly warnings: unknown[] = []
  readonly #adapter: TestAdapter
  readonly #conversation: Activity['conversation']

  constructor(conversation: Activity['conversation'], storage: Storage = new MemoryStorage()) {
    const logger = { warn: (line: unknown) => void this.warnings.push(line) }
    this.#adapter = new TestAdapter(createCareerBot({ ...talk, storage, logger }))
    this.#conversation = conversation
    this.sent = this.#adapter.activeQueue
  }

  /** Lets somebody send something, and gives what it added to the chat. */
  async receive(who: string, activity: Sent): Promise<readonly Sent[]> {
    const before = this.sent.length
    await this.#adapter.receiveActivity({
      type: 'message',
      channelId: 'msteams',
      conversation: this.#conversation,
      recipient: bot,
      from: { id: who, name: who },
      ...activity,
    })
    return this.sent.slice(before)
  }

  async say(who: string, text: string): Promise<string> {
    const replies = await this.receive(who, { text })
    return replies.map(wordsOf).join('\n\n')
  }

  /** Presses a button of a card the way Teams does it. */
  async press(who: string, card: Sent | undefined, label: string): Promise<readonly Sent[]> {
    const actions: readonly Button[] = card?.attachments?.[0]?.content.actions ?? []
    const button = actions.find(({ title }) => title === label)
    if (button === undefined) throw new Error(`Expected a button "${label}" on the card.`)
    const { value } = button.data.msteams
    return this.receive(who, { text: label, value, replyToId: card?.id ?? '' })
  }
}

interface Button {
  readonly title: string
  readonly data: { readonly msteams: { readonly value: unknown } }
}

/** A question stands on a card. */
function wordsOf(message: Sent | undefined): string {
  return message?.text ?? message?.attachments?.[0]?.content.fallbackText ?? ''
}

function buttonsOf(message: Sent | undefined): readonly string[] {
  const actions: readonly Button[] = message?.attachments?.[0]?.content.actions ?? []
  return actions.map(({ title }) => title)
}

describe('the bot in a group in Teams', () => {
  it("does not take a person's words for the answer to what another one was asked", async () => {
    const chat = new Chat(group)

    const question = await chat.say('Ana', 'find my role')
    const other = await chat.say('Ben', 'what does a clinical educator earn')
    const answered = await chat.say('Ana', '1')

    expect(question).toContain('(1 of 3)')
    expect(other).toContain('$73,896')
    expect(other).not.toContain('(1 of 3)')
    expect(answered).toContain('(2 of 3)')
  })

  it('knows of each person which role she spoke of', async () => {
    const chat = new Chat(group)

    await chat.say('Ana', 'tell me about clinical educators')
    await chat.say('Ben', 'tell me about pacs admins')

    expect(await chat.say('Ana', 'and the pay?')).toContain('$73,896')
    expect(await chat.say('Ben', 'and the pay?')).toContain('$72,218')
  })

  it('greets when it is added itself, and nobody who comes later', async () => {
    const chat = new Chat(group)
    const add = async (...added: readonly string[]): Promise<readonly Sent[]> =>
      chat.receive('Ana', {
        type: 'conversationUpdate',
        membersAdded: added.map((id) => ({ id, name: id })),
      })

    expect(await add('Ben')).toEqual([])
    expect((await add('Cem', bot.id)).map(wordsOf)).toEqual([
      expect.stringContaining('Mention me and ask'),
    ])
    expect(await add(bot.id)).toEqual([])
  })
})

describe('a question on a card in Teams', () => {
  it('shows the choice in place of its buttons once it is answered', async () => {
    const chat = new Chat(alone)
    const [question] = await chat.receive('Ana', { text: 'find my role' })
    const [label = ''] = buttonsOf(question)

    const [next] = await chat.press('Ana', question, label)

    const settled = chat.sent.find(({ id }) => id === question?.id)
    expect(wordsOf(settled)).toBe(`${wordsOf(question)}\n\nYour choice: ${label}`)
    expect(settled?.attachments).toHaveLength(1)
    expect(buttonsOf(settled)).toEqual([])
    expect(buttonsOf(next)).not.toHaveLength(0)
  })

  it('shows a choice that was typed, too', async () => {
    const chat = new Chat(alone)
    const [question] = await chat.receive('Ana', { text: 'find my role' })

    await chat.say('Ana', '2')

    const settled = chat.sent.find(({ id }) => id === question?.id)
    expect(wordsOf(settled)).toMatch(/\n\nYour choice: /)
  })

  it('loses its buttons once it is asked again below something else', async () => {
    const chat = new Chat(alone)
    const [question] = await chat.receive('Ana', { text: 'find my role' })

    const replies = await chat.receive('Ana', { text: 'what does a clinical educator earn' })

    const settled = chat.sent.find(({ id }) => id === question?.id)
    expect(wordsOf(settled)).toBe(wordsOf(question))
    expect(buttonsOf(settled)).toEqual([])
    expect(buttonsOf(replies.at(-1))).toEqual(buttonsOf(question))
  })

  it('loses its buttons when the person gives up, and a late press begins again', async () => {
    const chat = new Chat(alone)
    const [question] = await chat.receive('Ana', { text: 'find my role' })
    const [label = ''] = buttonsOf(question)
    const asShown = structuredClone(question)

    await chat.say('Ana', 'cancel')
    const settled = chat.sent.find(({ id }) => id === question?.id)
    const [next] = await chat.press('Ana', asShown, label)

    expect(buttonsOf(settled)).toEqual([])
    expect(wordsOf(next)).toContain('(2 of 3)')
  })

  it('does not take the button of another card for its answer', async () => {
    const chat = new Chat(alone)
    const [first] = await chat.receive('Ana', { text: 'find my role' })
    const [label = ''] = buttonsOf(first)
    const asShown = structuredClone(first)

    const [second] = await chat.press('Ana', first, label)
    await chat.press('Ana', asShown, label)

    const settled = chat.sent.find(({ id }) => id === second?.id)
    expect(wordsOf(settled)).toBe(wordsOf(second))
    expect(buttonsOf(settled)).toEqual([])
  })

  it.each([
    ['a file', { attachments: [{ contentType: 'image/png' }] }, "I can't open files"],
    ['nothing', { text: '' }, 'That message was empty'],
  ])('is asked again below what is said about %s', async (_, activity, said) => {
    const chat = new Chat(alone)
    const [question] = await chat.receive('Ana', { text: 'find my role' })

    const [again] = await chat.receive('Ana', activity)
    const [next] = await chat.receive('Ana', { text: '1' })

    expect(wordsOf(again)).toMatch(new RegExp(`^${said}.*\\n\\n.*\\(1 of 3\\)`, 's'))
    expect(buttonsOf(again)).toEqual(buttonsOf(question))
    expect(buttonsOf(chat.sent.find(({ id }) => id === question?.id))).toEqual([])
    expect(wordsOf(next)).toContain('(2 of 3)')
  })

  it('is settled on the card of an answer, too, which stays', async () => {
    const chat = new Chat(alone)
    await chat.receive('Ana', { text: 'find my role' })
    const replies = await chat.receive('Ana', { text: 'rank all roles by pay' })
    const chart = replies.at(-1)
    const [label = ''] = buttonsOf(chart)

    await chat.press('Ana', chart, label)

    const settled = chat.sent.find(({ id }) => id === chart?.id)
    expect(wordsOf(settled)).toBe(`${wordsOf(chart)}\n\nYour choice: ${label}`)
    expect(settled?.attachments?.[0]?.content.body.length).toBeGreaterThan(2)
    expect(buttonsOf(settled)).toEqual([])
  })

  it('leaves what a comparison offers its buttons', async () => {
    const chat = new Chat(alone)
    await chat.receive('Ana', { text: 'compare roles' })
    await chat.receive('Ana', { text: 'all' })
    const replies = await chat.receive('Ana', { text: 'salary' })
    const result = replies.at(-1)

    await chat.say('Ana', 'what does a clinical educator do')

    expect(buttonsOf(result)).toContain('Job growth')
    expect(buttonsOf(chat.sent.find(({ id }) => id === result?.id))).toEqual(buttonsOf(result))
  })

  it('leaves a result its buttons', async () => {
    const chat = new Chat(alone)
    await chat.receive('Ana', { text: 'compare clinical educators and pacs admins by pay' })
    const result = chat.sent.findLast(({ attachments }) => attachments !== undefined)
    const labels = buttonsOf(result)

    await chat.press('Ana', result, labels[0] ?? '')

    expect(buttonsOf(chat.sent.find(({ id }) => id === result?.id))).toEqual(labels)
  })

  it('answers all the same when Teams does not find the card any more', async () => {
    const storage = new MemoryStorage()
    const warnings: unknown[] = []
    const logger = { warn: (line: unknown) => void warnings.push(line) }
    const adapter = new TestAdapter(createCareerBot({ ...talk, storage, logger }))
    adapter.updateActivity = async () => Promise.reject(new Error('ActivityNotFound'))
    const activity = { channelId: 'msteams', type: 'message', conversation: alone }

    await adapter.receiveActivity({ ...activity, text: 'find my role' })
    await adapter.receiveActivity({ ...activity, text: '1' })

    expect(adapter.activeQueue).toHaveLength(2)
    expect(warnings).toMatchObject([{ err: { message: 'ActivityNotFound' } }])
  })
})

describe('a search for roles in Teams', () => {
  interface Found {
    readonly type: string
    readonly text?: string
    readonly attachments?: readonly {
      readonly content: { readonly type: string; readonly version: string }
      readonly preview: { readonly content: { readonly title: string; readonly text: string } }
    }[]
  }

  async function search(value: object): Promise<Found> {
    const chat = new Chat(alone)
    const name = 'composeExtension/query'
    const [response] = await chat.receive('Ana', { type: 'invoke', name, value })
    return response?.value.body.composeExtension
  }

  const typed = (value: string): object => ({
    commandId: 'searchRoles',
    parameters: [{ name: 'query', value }],
    queryOptions: { skip: 0, count: 25 },
  })

  const titlesOf = ({ attachments = [] }: Found): readonly string[] =>
    attachments.map(({ preview }) => preview.content.title)

  it('lists all of them before anything is typed', async () => {
    const initial = { name: 'initialRun', value: 'true' }

    const found = await search({ commandId: 'searchRoles', parameters: [initial] })

    expect(titlesOf(found)).toHaveLength(4)
  })

  it.each([
    ['a name that is begun', 'pac', ['PACS Administrator']],
    ['a name with a slip', 'clincal educater', ['Clinical Educator']],
    ['what is done in it', 'teach others', ['Clinical Educator']],
    ['a question', 'who earns the most', ['Diagnostic Imaging Manager']],
  ])('finds a role by %s', async (_, words, titles) => {
    expect(titlesOf(await search(typed(words)))).toEqual(titles)
  })

  it('gives a card for each, and tells its pay beforehand', async () => {
    const { attachments: [found] = [] } = await search(typed('educator'))

    expect(found?.content).toMatchObject({ type: 'AdaptiveCard', version: '1.5' })
    expect(found?.preview.content.text).toContain('$73,896')
  })

  it('gives the page that is asked for', async () => {
    const page = { ...typed(''), queryOptions: { skip: 3, count: 25 } }

    expect(titlesOf(await search(page))).toHaveLength(1)
  })

  it('says so when there is none', async () => {
    const found = await search(typed('astronaut'))

    expect(found).toMatchObject({ type: 'message', text: expect.stringContaining('No role') })
  })

  it.each([
    ['no value', undefined],
    ['words that are none', { commandId: 'searchRoles', parameters: [{ name: 'query' }, 5] }],
    ['odd numbers', { ...typed(''), queryOptions: { skip: -1, count: 'x' } }],
  ])('survives %s', async (_, value) => {
    const chat = new Chat(alone)

    const name = 'composeExtension/query'
    const replies = await chat.receive('Ana', { type: 'invoke', name, value })

    expect(replies.every(({ type }) => type === 'invokeResponse')).toBe(true)
  })
})
