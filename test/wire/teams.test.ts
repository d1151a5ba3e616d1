import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sentences } from '../../src/replies/voice/sentences.ts'
import type { Sent } from '../support/microsoft/connector-server.ts'
import { Gate } from '../support/servers/gate.ts'
import { bot, clientInfo } from '../support/microsoft/teams-chat.ts'
import { useTeams } from '../support/microsoft/use-teams.ts'

describe('what goes over the wire to Teams', () => {
  const teams = useTeams()

  it('greets once who installs the bot', async () => {
    const chat = teams.chat('personal', 'welcome')

    await chat.post({ type: 'installationUpdate', action: 'add' })
    await chat.post({ type: 'conversationUpdate', membersAdded: [bot] })
    await chat.post({ type: 'conversationUpdate', membersAdded: [bot] })

    await expect(golden(teams.channel.sent)).toMatchFileSnapshot(goldenFile('welcome'))
  })

  it('cites an answer, asks for an opinion and suggests what to ask next', async () => {
    const chat = teams.chat('personal', 'answer')

    await chat.say('what does a PACS administrator earn, and what schooling does it take?')
    await chat.say('and the educator?')

    await expect(golden(teams.channel.sent)).toMatchFileSnapshot(goldenFile('answer'))
  })

  it('answers a thumb with 200 and nothing else', async () => {
    const chat = teams.chat('personal', 'thumb')
    await chat.say('what does a PACS administrator earn')
    const pressed = {
      type: 'invoke',
      name: 'message/submitAction',
      replyToId: 'message-1',
      value: {
        actionName: 'feedback',
        actionValue: { reaction: 'like', feedback: '{"feedbackText":"good"}' },
      },
    }

    const { status, body, sent } = await chat.post(pressed)

    expect({ status, body, sent }).toEqual({ status: 200, body: '', sent: [] })
    expect(teams.thumbs).toEqual([{ answerId: 'message-1', isUp: true, comment: 'good' }])
  })

  it('shows a role on a card with its buttons', async () => {
    await teams.chat('personal', 'role').say('tell me about clinical educators')

    await expect(golden(teams.channel.sent)).toMatchFileSnapshot(goldenFile('role'))
  })

  it('shows a comparison with a chart and the table for who cannot see it', async () => {
    await teams.chat('personal', 'comparison').say('rank all roles by pay')

    await expect(golden(teams.channel.sent)).toMatchFileSnapshot(goldenFile('comparison'))
  })

  it('settles the card of a dialog whose button is pressed', async () => {
    const chat = teams.chat('personal', 'dialog')

    await chat.say('find my role')
    await chat.press('Educating future sonographers')
    await chat.press("A bachelor's degree")
    await chat.press('Pay')

    await expect(golden(teams.channel.sent)).toMatchFileSnapshot(goldenFile('dialog'))
  })

  it('keeps the names of other people who are mentioned in a group chat', async () => {
    const mention = (id: string, name: string): object => ({
      type: 'mention',
      text: `<at>${name}</at>`,
      mentioned: { id, name },
    })

    await teams
      .chat('groupChat', 'mention')
      .say('<at>Career bot</at> <at>Ben</at> asks what a PACS administrator earns', {
        entities: [mention(bot.id, bot.name), mention('29:ben', 'Ben'), clientInfo],
      })

    await expect(golden(teams.channel.sent)).toMatchFileSnapshot(goldenFile('group'))
  })

  it('asks what is wanted when it is mentioned and nothing is said', async () => {
    const { sent } = await teams.chat('groupChat', 'nothing').say('<at>Career bot</at>', {
      entities: [{ type: 'mention', text: '<at>Career bot</at>', mentioned: bot }, clientInfo],
    })

    expect(messagesOf(sent).map(({ body }) => body)).toEqual([
      expect.stringContaining(sentences.noText),
    ])
  })

  it('replies in the thread of a channel', async () => {
    await teams.chat('channel', 'thread').say('<at>Career bot</at> find my role', {
      entities: [{ type: 'mention', text: '<at>Career bot</at>', mentioned: bot }, clientInfo],
    })

    await expect(golden(teams.channel.sent)).toMatchFileSnapshot(goldenFile('channel'))
  })

  it('says that it reads no attachments', async () => {
    const file = {
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      contentUrl: 'https://files.example/resume.pdf',
      name: 'resume.pdf',
      content: { downloadUrl: 'https://files.example/resume.pdf', fileType: 'pdf' },
    }

    await teams.chat('personal', 'attachment').post({ type: 'message', attachments: [file] })

    await expect(golden(teams.channel.sent)).toMatchFileSnapshot(goldenFile('attachment'))
  })

  it.each([
    ['a thumb without a value', 'message/submitAction', undefined, 400, ''],
    ['a thumb of no kind', 'message/submitAction', { actionName: 'feedback' }, 400, ''],
    ['a search without a value', 'composeExtension/query', undefined, 400, ''],
    ['a search of another command', 'composeExtension/query', { commandId: 'other' }, 400, ''],
    ['an unknown button', 'adaptiveCard/action', { action: { verb: 'other' } }, 200, "don't know"],
    ['a button without a value', 'adaptiveCard/action', undefined, 200, "don't know"],
    // What the protocol demands of whoever does not know the name.
    ['what it does not know', 'task/fetch', { data: {} }, 501, ''],
  ])('answers %s in the response alone', async (what, name, value, status, said) => {
    const chat = teams.chat('personal', what)

    const response = await chat.post({ type: 'invoke', name, value })

    expect(response).toMatchObject({ status, sent: [] })
    expect(response.body).toContain(said)
    expect(teams.thumbs).toEqual([])
  })

  it('counts a thumb once that comes again while the first is in work', async () => {
    const [gate, begun] = [new Gate(), new Gate()]
    teams.beforeRead = async () => {
      begun.open()
      await gate.passed
    }
    const chat = teams.chat('personal', 'thumbs')
    const actionValue = { reaction: 'like', feedback: '' }
    const value = { actionName: 'feedback', actionValue }
    const pressed = { id: 'f:1', type: 'invoke', name: 'message/submitAction', value }

    const first = chat.post(pressed)
    await begun.passed
    const again = chat.post(pressed)
    gate.open()

    expect([(await first).status, (await again).status]).toEqual([200, 200])
    expect(teams.thumbs).toHaveLength(1)
  })

  it.each(['', 'who earns the most '.repeat(270), '😀'.repeat(2_500)])(
    'takes any search, however long (%#)',
    async (words) => {
      const { status, body, sent } = await teams.chat('personal', 'anySearch').post({
        type: 'invoke',
        name: 'composeExtension/query',
        value: { commandId: 'searchRoles', parameters: [{ name: 'query', value: words }] },
      })

      expect({ status, sent }).toEqual({ status: 200, sent: [] })
      expect(JSON.parse(body)).toHaveProperty('composeExtension')
    },
  )

  it('finds roles for who writes a message', async () => {
    const { status, body, sent } = await teams.chat('personal', 'search').post({
      type: 'invoke',
      name: 'composeExtension/query',
      value: {
        commandId: 'searchRoles',
        parameters: [{ name: 'query', value: 'educator' }],
        queryOptions: { skip: 0, count: 25 },
      },
    })

    expect({ status, sent }).toEqual({ status: 200, sent: [] })
    await expect(indented(JSON.parse(body))).toMatchFileSnapshot(goldenFile('search'))
  })

  it('is typing while an answer takes long', async () => {
    const gate = new Gate()
    teams.beforeRead = async () => gate.passed
    teams.channel.taking = () => {
      gate.open()
      return { status: 200 }
    }

    const { sent } = await teams.chat('personal', 'typing').say('hello')

    expect(sent.map(({ activity }) => activity.type)).toEqual(['typing', 'message'])
    await expect(pretty(sent.slice(0, 1))).toMatchFileSnapshot(goldenFile('typing'))
  })

  it('answers a message once that Teams sends again', async () => {
    const chat = teams.chat('personal', 'again')

    const first = await chat.say('hello', { id: '1' })
    const again = await chat.say('hello', { id: '1' })

    expect(messagesOf(first.sent)).toHaveLength(1)
    expect([again.status, again.sent]).toEqual([200, []])
  })

  it('answers a message that has null for what is absent', async () => {
    const absent = { entities: null, attachments: null, value: null, replyToId: null }

    const { sent } = await teams.chat('personal', 'null').say('hello', absent)

    expect(messagesOf(sent).map(({ activity }) => activity.summary)).toEqual([
      expect.stringMatching(/^Hello/),
    ])
  })

  it.each([
    ['that somebody is typing', { type: 'typing' }],
    ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }],
    [
      'a message that was edited',
      { type: 'messageUpdate', text: 'hello', channelData: { eventType: 'editMessage' } },
    ],
    [
      'a message that was deleted',
      { type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' } },
    ],
    ['that it is uninstalled', { type: 'installationUpdate', action: 'remove' }],
    [
      'that a channel has a new name',
      { type: 'conversationUpdate', channelData: { eventType: 'channelRenamed' } },
    ],
  ])('takes note of %s in silence', async (what, activity) => {
    const { status, body, sent } = await teams.chat('personal', what).post(activity)

    expect({ status, body, sent }).toEqual({ status: 200, body: '', sent: [] })
  })
})

/** Without "is typing", which depends on how busy this machine is. */
function messagesOf(sent: readonly Sent[]): readonly Sent[] {
  return sent.filter(({ activity }) => activity.type !== 'typing')
}

/** What was said, to be compared with a golden file. */
function golden(sent: readonly Sent[]): string {
  return pretty(messagesOf(sent))
}

/** Requests, byte for byte but for white space and for the channel's port, always another one. */
function pretty(sent: readonly Sent[]): string {
  const requests = sent.map(({ method, path, body, activity }) => {
    // Otherwise indenting would hide a difference.
    expect(body).toBe(JSON.stringify(activity))
    return { method, path, body: activity }
  })
  return indented(requests).replaceAll(/"http:\/\/127\.0\.0\.1:\d+\/"/g, '"http://127.0.0.1:PORT/"')
}

function indented(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** `npm run wire:update` writes it anew; where CI is set, nothing does. */
function goldenFile(name: string): string {
  return join(import.meta.dirname, `teams-${name}.golden.json`)
}
