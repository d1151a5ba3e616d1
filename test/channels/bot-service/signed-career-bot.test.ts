import { MemoryStorage } from 'botbuilder'
import { beforeEach, describe, expect, it } from 'vitest'
import { createCareerBot } from '../../../src/bot.ts'
import type { Thumb } from '../../../src/replies/thumbs.ts'
import { Gate } from '../../support/servers/gate.ts'
import { loadTalk } from '../../support/talk/load-talk.ts'
import { type SignedBot, useSignedBot } from '../../support/microsoft/use-signed-bot.ts'

const talk = loadTalk()
let thumbs: Thumb[]

/** The bot as Teams finds it: signed, impatient, and sending again what took long. */
describe('the bot behind BotServiceAdapter', () => {
  const bot = useSignedBot()

  beforeEach(() => {
    thumbs = []
    bot.logic = createCareerBot({
      ...talk,
      storage: new MemoryStorage(),
      logger: bot.log.logger,
      recordThumb: async (_, thumb) => void thumbs.push(thumb),
    })
  })

  it('answers a pressed thumb with 200 and nothing else, as Teams wants it', async () => {
    const response = await bot.post(pressedThumb)

    expect(response.status).toBe(200)
    expect(await response.text()).toBe('')
    expect(bot.channel.sent).toEqual([])
  })

  it('counts a thumb once that is sent again', async () => {
    const first = await bot.post(pressedThumb)
    const again = await bot.post(pressedThumb)

    expect([again.status, await again.text()]).toEqual([first.status, await first.text()])
    expect(thumbs).toEqual([{ answerId: 'a', isUp: true, comment: 'good' }])
  })

  it('answers a message once that is sent again', async () => {
    await bot.post(question)

    expect((await bot.post(question)).status).toBe(200)
    expect(replies(bot)).toHaveLength(1)
  })

  it('answers a message once that is sent again before it is answered', async () => {
    const gate = new Gate()
    const begun = new Gate()
    const { logic } = bot
    bot.logic = async (context) => {
      begun.open()
      await gate.passed
      await logic(context)
    }
    const first = bot.post(question)
    await begun.passed
    const again = bot.post(question)
    gate.open()

    expect([(await first).status, (await again).status]).toEqual([200, 200])
    expect(replies(bot)).toHaveLength(1)
  })

  it('answers the same words in another message', async () => {
    await bot.post(question)
    await bot.post({ ...question, id: '2' })

    expect(replies(bot)).toHaveLength(2)
  })

  it('forgets nothing when the channel does not take a reply', async () => {
    await bot.post(question)
    bot.channel.taking = () => ({ status: 503 })
    await bot.post({ ...question, id: '2', text: 'what does it take to become one' })
    bot.channel.taking = () => ({ status: 200 })
    await bot.post({ ...question, id: '3', text: 'and the pay?' })

    expect(bot.log.all.map(({ msg }) => msg)).toEqual(['the channel did not take a message'])
    expect(replies(bot).at(-1)?.text).toContain('PACS')
  })
})

const question = { id: '1', text: 'what does a PACS administrator earn' }

const pressedThumb = {
  type: 'invoke',
  name: 'message/submitAction',
  id: 'f:1',
  replyToId: 'a',
  value: {
    actionName: 'feedback',
    actionValue: { reaction: 'like', feedback: '{"feedbackText":"good"}' },
  },
}

/** Without "is typing", which depends on how busy this machine is. */
function replies({ channel }: SignedBot) {
  const activities = channel.sent.map(({ activity }) => activity)
  return activities.filter(({ type }) => type === 'message')
}
