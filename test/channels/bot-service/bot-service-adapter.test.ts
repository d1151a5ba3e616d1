import { describe, expect, it } from 'vitest'
import { ConnectorServer } from '../../support/microsoft/connector-server.ts'
import { useSignedBot } from '../../support/microsoft/use-signed-bot.ts'

/** The way back to Teams, over HTTP. */
describe('BotServiceAdapter', () => {
  const bot = useSignedBot({
    patience: { requestTimeoutMs: 100, longestPauseMs: 100, firstPauseMs: 20 },
  })

  it('sends an entity with all its members', async () => {
    const citation = {
      type: 'https://schema.org/Message',
      '@type': 'Message',
      citation: [{ '@type': 'Claim', position: 1, appearance: { name: 'Careers' } }],
      additionalType: ['AIGeneratedContent'],
    }
    bot.logic = async (context) => {
      await context.sendActivity({ type: 'message', text: 'Yes [1]', entities: [citation] })
    }

    await bot.post()

    expect(bot.channel.sent[0]?.activity.entities).toEqual([citation])
  })

  it('sends a card and its actions as they are', async () => {
    const content = { type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: 'x' }], n: 1 }
    const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', content }
    bot.logic = async (context) => {
      await context.sendActivity({ type: 'message', attachments: [attachment] })
    }

    await bot.post()

    expect(bot.channel.sent[0]?.activity.attachments).toEqual([attachment])
  })

  it.each([500, 502, 503])('sends a message once, also when the channel says %s', async (code) => {
    bot.channel.taking = () => ({ status: code })

    expect((await bot.post()).status).toBe(200)
    expect(bot.channel.sent).toHaveLength(1)
    expect(bot.log.all.map(({ msg }) => msg)).toEqual(['the channel did not take a message'])
  })

  it.each([
    ['in seconds', '0.05', 50],
    ['with a date', 'Wed, 21 Oct 2015 07:28:00 GMT', 0],
    ['without saying how long', '', 20],
  ])('sends again when the channel asks for a pause %s', async (_, retryAfter, pauseMs) => {
    const at: number[] = []
    bot.channel.taking = (count) => {
      at.push(performance.now())
      return count === 1 ? { status: 429, retryAfter } : { status: 200 }
    }

    await bot.post()

    const [first = 0, second = 0] = at
    expect(at).toHaveLength(2)
    // Timers are a millisecond early at times.
    expect(second - first).toBeGreaterThanOrEqual(pauseMs - 1)
    expect(bot.log.all).toEqual([])
  })

  it.each(['3600', 'Wed, 21 Oct 2115 07:28:00 GMT'])(
    'does not wait when the channel asks for a pause of "%s"',
    async (pause) => {
      bot.channel.taking = () => ({ status: 429, retryAfter: pause })

      await bot.post()

      expect(bot.channel.sent).toHaveLength(1)
    },
  )

  it('gives up on a channel that asks for pauses again and again', async () => {
    bot.channel.taking = () => ({ status: 429, retryAfter: '0' })

    await bot.post()

    expect(bot.channel.sent).toHaveLength(3)
  })

  it('gives up on a channel that does not answer', async () => {
    bot.channel.taking = () => undefined

    expect((await bot.post()).status).toBe(200)
    expect(bot.channel.sent).toHaveLength(1)
    expect(bot.log.all.map(({ msg }) => msg)).toEqual(['the channel did not take a message'])
  })

  it('gives up at once on a channel that is not there', async () => {
    const other = new ConnectorServer()
    await other.start()
    const serviceUrl = other.url
    await other.stop()

    const response = await bot.post({ serviceUrl }, await bot.signed({ serviceurl: serviceUrl }))

    expect(response.status).toBe(200)
    expect(bot.log.all.map(({ msg }) => msg)).toEqual(['the channel did not take a message'])
  })
})
