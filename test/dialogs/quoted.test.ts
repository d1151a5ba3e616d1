import { describe, expect, it } from 'vitest'
import { chatWith } from '../support/talk/chat-with.ts'
import { loadTalk } from '../support/talk/load-talk.ts'

const talk = loadTalk()

/** What Teams sends when somebody quotes a message. */
function quoting(preview: string, text: string): object {
  const quotedReply = { messageId: '17', senderId: 'bot', senderName: 'Bot', preview, time: '1' }
  return {
    channelId: 'msteams',
    text: `<quoted messageId="17"/> ${text}`,
    entities: [{ type: 'quotedReply', quotedReply }],
  }
}

describe('a message that quotes an earlier one', () => {
  it('is about the role in that, whatever was said since', async () => {
    const say = chatWith(talk)
    await say({ channelId: 'msteams', text: 'what do clinical educators do' })
    await say({ channelId: 'msteams', text: 'and what does a PACS administrator do' })
    const [reply] = await say(
      quoting('Clinical educators teach the next generation of sonographers', 'and the pay?'),
    )

    expect(reply?.text).toContain('$73,896')
  })

  it('is about the role that its own words name', async () => {
    const say = chatWith(talk)
    const [reply] = await say(quoting('Clinical educators teach', 'what does a manager earn?'))

    expect(reply?.text).toContain('$79,953')
  })

  it('goes on as ever where the quoted message names no role', async () => {
    const say = chatWith(talk)
    await say({ channelId: 'msteams', text: 'what do clinical educators do' })
    const [reply] = await say(quoting('good morning everybody', 'and the pay?'))

    expect(reply?.text).toContain('$73,896')
  })

  it('is asked back where nothing names a role', async () => {
    const [reply] = await chatWith(talk)(quoting('', 'and the degree?'))

    expect(reply?.text).not.toContain('quoted')
    expect(reply?.suggestedActions ?? reply?.attachments).toBeDefined()
  })
})
