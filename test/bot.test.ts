import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { type Activity, MemoryStorage, type Storage, TestAdapter } from 'botbuilder'
import { describe, expect, it } from 'vitest'
import { createCareerBot } from '../src/bot.ts'
import { sentences } from '../src/replies/voice/sentences.ts'
import { loadTalk } from './support/talk/load-talk.ts'

const talk = loadTalk()

interface Conversation {
  readonly say: (activity: Partial<Activity> | string) => Promise<readonly Partial<Activity>[]>
  readonly warnings: unknown[]
}

function startConversation(
  channelId = 'directline',
  storage: Storage = new MemoryStorage(),
): Conversation {
  const warnings: unknown[] = []
  const logger = { warn: (line: unknown) => void warnings.push(line) }
  const adapter = new TestAdapter(createCareerBot({ ...talk, storage, logger }))
  return {
    warnings,
    say: async (said) => {
      const activity = typeof said === 'string' ? { type: 'message', text: said } : said
      await adapter.receiveActivity({ channelId, ...activity })
      return adapter.activeQueue.splice(0)
    },
  }
}

const salaryOfEducator = {
  v: 1,
  do: 'ask',
  role: 'clinical-educator',
  topic: 'salary',
}

describe('createCareerBot', () => {
  it('answers a press of a button by what it carries, not by its text', async () => {
    const { say } = startConversation()

    const [reply] = await say({ type: 'message', text: 'banana', value: salaryOfEducator })

    expect(reply?.text).toContain('$73,896')
  })

  it('answers a press of the same button twice', async () => {
    const { say } = startConversation()

    const [first] = await say({ type: 'message', value: salaryOfEducator })
    const second = await say({ type: 'message', value: salaryOfEducator })
    const third = await say({ type: 'message', value: salaryOfEducator })

    expect(third.map(({ text }) => text)).toEqual(second.map(({ text }) => text))
    expect(second[0]?.text).toContain('$73,896')
    // That the figure names no source was said once.
    expect(first?.text).toContain('names no source')
    expect(second[0]?.text).not.toContain('names no source')
  })

  it('takes the label of a button for a press of it in Teams', async () => {
    const { say } = startConversation('msteams')

    const [, card] = await say('tell me about clinical educators')
    const label: string = card?.attachments?.[0]?.content.actions[1].title ?? ''
    const [reply] = await say(label)

    expect(label).toBe('Salary')
    expect(reply?.text).toContain('$73,896')
  })

  it.each([
    ['of an older version', { ...salaryOfEducator, v: 0 }],
    ['for a role that is gone', { ...salaryOfEducator, role: 'falconer' }],
    ['of another bot', { action: 'book' }],
  ])('says where to go on after a press of a button %s', async (_what, value) => {
    const { say } = startConversation()

    const [reply, ...more] = await say({ type: 'message', value })

    expect(reply?.text).toBe(sentences.staleButton)
    expect(reply?.suggestedActions?.actions).not.toHaveLength(0)
    expect(more).toEqual([])
  })

  it('answers the words that come with a value of another bot', async () => {
    const { say } = startConversation()

    const [reply] = await say({
      type: 'message',
      text: 'what does a clinical educator earn',
      value: { action: 'book' },
    })

    expect(reply?.text).toContain('$73,896')
  })

  it.each([
    ['no words', { text: '   ' }, sentences.noText],
    ['no text at all', {}, sentences.noText],
    [
      'a picture',
      { attachments: [{ contentType: 'image/png', contentUrl: 'https://example.com/a.png' }] },
      sentences.noAttachments,
    ],
  ])('says so kindly when a message has %s', async (_what, activity, sentence) => {
    const { say } = startConversation()

    const [reply] = await say({ type: 'message', ...activity })

    expect(reply?.text).toBe(sentence)
  })

  it.each(['typing', 'event', 'messageReaction', 'installationUpdate', 'endOfConversation', 'xyz'])(
    'ignores an activity of type %s',
    async (type) => {
      const { say } = startConversation()

      expect(await say({ type, name: 'x', value: {} })).toEqual([])
    },
  )

  it('answers 100 KB of text within a second', async () => {
    const { say } = startConversation()
    const started = performance.now()

    const replies = await say('word '.repeat(20_000))

    expect(replies).toHaveLength(1)
    expect(performance.now() - started).toBeLessThan(1000)
  })

  it('welcomes a person once, and nobody in a group', async () => {
    const joins = { type: 'conversationUpdate', membersAdded: [{ id: 'u', name: 'U' }] }
    const alone = startConversation()
    const group = startConversation('msteams')

    const first = await alone.say(joins)
    const second = await alone.say(joins)
    const inGroup = await group.say({
      ...joins,
      conversation: { id: 'g', isGroup: true, conversationType: 'groupChat', name: '' },
    })

    expect(first).toHaveLength(1)
    expect(first[0]?.suggestedActions?.actions).toHaveLength(4)
    expect(second).toEqual([])
    expect(inGroup).toEqual([])
  })

  it('forgets a state of an older version with a line in the log and a kind word', async () => {
    const storage = new MemoryStorage()
    const key = 'directline/conversations/Convo1/'
    await storage.write({ [key]: { memory: { v: 0, roles: ['x'] }, dialogs: { dialogStack: [] } } })
    const { say, warnings } = startConversation('directline', storage)

    const [first] = await say('what does a clinical educator earn')
    const [second] = await say('and the growth?')

    expect(first?.text).toMatch(new RegExp(`^${sentences.stateForgotten}\n\n.*73,896`))
    expect(second?.text).toMatch(/^The job growth given for clinical educators/)
    expect(warnings).toEqual([{ reason: 'expected memory version 1, got "0"' }])
  })

  it('goes on when a dialog that was open is gone', async () => {
    const storage = new MemoryStorage()
    const key = 'directline/conversations/Convo1/'
    const stack = [{ id: 'root', state: { dialogs: { dialogStack: [{ id: 'quiz', state: {} }] } } }]
    await storage.write({ [key]: { dialogs: { dialogStack: stack } } })
    const { say, warnings } = startConversation('directline', storage)

    const [reply] = await say('what does a clinical educator earn')

    expect(reply?.text).toContain('$73,896')
    expect(warnings).toHaveLength(1)
  })

  it('keeps conversations apart', async () => {
    const storage = new MemoryStorage()
    const { say } = startConversation('directline', storage)
    const other = { id: 'other', isGroup: false, conversationType: '', name: '' }

    await say('tell me about clinical educators')
    const [reply] = await say({ type: 'message', text: 'and the pay?', conversation: other })

    expect(reply?.text).toContain('Which role do you mean')
  })
})

describe('start-up', () => {
  it('does not load the recognizers of botbuilder-dialogs', async () => {
    const dialogs = ['dialog', 'dialogContext', 'dialogSet', 'componentDialog']
    const script = `
      for (const name of ${JSON.stringify(dialogs)}) require('botbuilder-dialogs/lib/' + name + '.js')
      console.log(Object.keys(require.cache).filter((path) => path.includes('recognizers')).length)`

    const { stdout } = await promisify(execFile)(process.execPath, ['-e', script])

    expect(stdout.trim()).toBe('0')
  })
})

describe('a thumb that is typed', () => {
  it.each([
    ['👍', true, 'Thank you, good to know.'],
    ['👎🏽 👎🏽', false, 'Thank you for telling me. Ask it in other words'],
  ])(
    '%s is kept for the answer before it, and what was meant goes on',
    async (text, isUp, said) => {
      const kept: unknown[] = []
      const adapter = new TestAdapter(
        createCareerBot({
          ...talk,
          storage: new MemoryStorage(),
          logger: { warn: () => undefined },
          recordThumb: async (_, ...thumb) => void kept.push(thumb),
        }),
      )

      for (const typed of ['pacs pay', text, 'and the growth?']) {
        await adapter.receiveActivity({ channelId: 'webchat', type: 'message', text: typed })
      }
      const [, thanks, growth] = adapter.activeQueue
        .filter(({ type }) => type === 'message')
        .map((activity) => activity.text)

      expect(kept).toMatchObject([[{ isUp }, { question: 'pacs pay' }]])
      expect(thanks).toContain(said)
      expect(growth).toContain('PACS administrator')
    },
  )
})

describe('feedback in Teams', () => {
  const value = { actionName: 'feedback', actionValue: { reaction: 'like', feedback: '' } }
  const activity = { channelId: 'msteams', type: 'invoke', name: 'message/submitAction', value }

  it('is asked for below answers, kept, and acknowledged each time with nothing but 200', async () => {
    const kept: unknown[] = []
    const adapter = new TestAdapter(
      createCareerBot({
        ...talk,
        storage: new MemoryStorage(),
        logger: { warn: () => undefined },
        recordThumb: async (_, ...thumb) => void kept.push(thumb),
      }),
    )

    await adapter.receiveActivity({ channelId: 'msteams', type: 'message', text: 'pacs pay' })
    const [answer] = adapter.activeQueue.splice(0)
    await adapter.receiveActivity('thanks')
    const [thanks] = adapter.activeQueue.splice(0)
    const pressed = { ...activity, replyToId: answer?.id ?? '' }
    await adapter.receiveActivity(pressed)
    await adapter.receiveActivity(pressed)
    await adapter.receiveActivity({ ...activity, replyToId: 'long ago' })

    expect(answer?.channelData).toEqual({ feedbackLoop: { type: 'default' } })
    expect(thanks?.channelData).toBeUndefined()
    const thumb = { answerId: answer?.id, isUp: true }
    const about = { verdicts: ['answered'], roles: ['pacs-administrator'], topics: ['salary'] }
    const rated = { ids: expect.arrayContaining([answer?.id]), question: 'pacs pay', about }
    const unknown = { answerId: 'long ago', isUp: true }
    expect(kept).toEqual([
      [thumb, rated],
      [thumb, rated],
      [unknown, undefined],
    ])
    const sent = adapter.activeQueue.map(({ type, value: status }) => [type, status])
    const acknowledged = ['invokeResponse', { status: 200 }]
    expect(sent).toEqual([acknowledged, acknowledged, acknowledged])
  })
})
