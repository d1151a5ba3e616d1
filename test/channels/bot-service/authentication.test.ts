import { generateKeyPair } from 'jose'
import { describe, expect, it } from 'vitest'
import { type SignedBot, useSignedBot } from '../../support/microsoft/use-signed-bot.ts'

const ownTenant = '72f988bf-86f1-41af-91ab-2d7cd011db47'
const otherTenant = '11111111-2222-4333-8444-555555555555'

const seconds = Math.floor(Date.now() / 1_000)

/** Who may talk to a registered bot: the SDK's real checks against a token service of ours. */
describe('POST /api/messages of a registered bot', () => {
  const bot = useSignedBot()

  it('runs a turn that its channel has signed', async () => {
    expect((await bot.post()).status).toBe(200)
    expect(bot.channel.sent.map(({ activity }) => activity.text)).toEqual(['Hello'])
  })

  it('takes a token that expired two minutes ago, as clocks differ', async () => {
    const late = await bot.signed({ nbf: seconds - 600, exp: seconds - 120 })

    expect((await bot.post({}, late)).status).toBe(200)
  })

  it.each<readonly [string, () => Promise<string>]>([
    ['no token', async () => ''],
    ['no JSON Web Token', async () => 'Bearer x.y.z'],
    ['a token with a payload of null', async () => payloadOf('null')],
    ['a token with a payload that is cut off', async () => payloadOf('{"iss":')],
    ['a token without a signature', async () => (await bot.signed()).replace(/[^.]+$/, '')],
    ['another scheme', async () => 'Basic dXNlcjpwYXNz'],
    ['a token for another bot', async () => bot.signed({ aud: 'other' })],
    ['a token for several bots', async () => bot.signed({ aud: ['other'] })],
    ['a token of another issuer', async () => bot.signed({ iss: 'https://evil.example' })],
    ['a token for another service', async () => bot.signed({ serviceurl: 'http://evil.example/' })],
    ['a token for no service', async () => bot.signed({ serviceurl: undefined })],
    ['a token that expired six minutes ago', async () => expired(bot)],
    ['a token that is not valid yet', async () => bot.signed({ nbf: 4e9, exp: 4e9 + 1 })],
    ['a token signed by somebody else', async () => forged(bot, 'RS256')],
    ['a token with another algorithm', async () => forged(bot, 'ES256')],
    ['a token signed with the public key id', async () => shared(bot)],
  ])('answers %s with 401 and runs no turn', async (_, authorization) => {
    const response = await bot.post({}, await authorization())

    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ error: { code: 'Unauthorized' } })
    expect(bot.channel.sent).toEqual([])
  })

  // The address is to be the one that was signed: that both lead to the same place is a guess.
  it('answers 401 when the address lacks but the slash of the one that was signed', async () => {
    const serviceUrl = bot.channel.url.replace(/\/$/, '')

    expect((await bot.post({ serviceUrl })).status).toBe(401)
  })

  it('answers 401 to a channel that the key does not vouch for', async () => {
    expect((await bot.post({ channelId: 'telegram' })).status).toBe(401)
  })

  it('answers 401 to a channel that has a way in of its own in the SDK', async () => {
    expect((await bot.post({ channelId: 'AseChannel' })).status).toBe(401)
  })

  it('tells the log, and not the caller, why a token was refused', async () => {
    const response = await bot.post({}, await bot.signed({ aud: 'other' }))

    expect(await response.text()).not.toContain('other')
    expect(bot.log.all).toMatchObject([
      {
        channelId: 'msteams',
        msg: expect.stringMatching(/^refused a request .*Invalid AppId passed on token: other/),
      },
    ])
  })

  it.each(['serviceUrl', 'channelId'])('answers 400 to an activity without %s', async (name) => {
    const response = await bot.post({ [name]: undefined })

    expect(response.status).toBe(400)
    expect(await response.text()).toContain(`expected ${name} to be a string`)
  })

  it('serves every tenant', async () => {
    expect((await bot.post({ channelData: { tenant: { id: otherTenant } } })).status).toBe(200)
  })
})

describe('POST /api/messages of a bot of one tenant', () => {
  const bot = useSignedBot({ tenantId: ownTenant })

  it.each([
    ['its tenant in the conversation', conversationOf(ownTenant)],
    ['its tenant in the data of the channel', channelDataOf(ownTenant)],
    ['its tenant in both', { ...conversationOf(ownTenant), ...channelDataOf(ownTenant) }],
    ['its tenant in capitals', conversationOf(ownTenant.toUpperCase())],
    ['no tenant', {}],
    ['null for a tenant', { ...conversationOf(null), channelData: { tenant: null } }],
    ['a channel that knows of no tenant', { channelId: 'directline' }],
  ])('serves an activity with %s', async (_, activity) => {
    expect((await bot.post(activity)).status).toBe(200)
    expect(bot.channel.sent).toHaveLength(1)
  })

  it.each([
    ['another tenant in the conversation', conversationOf(otherTenant)],
    ['another tenant in the data of the channel', channelDataOf(otherTenant)],
    ['two tenants', { ...conversationOf(ownTenant), ...channelDataOf(otherTenant) }],
    ['another tenant on any channel', { ...conversationOf(otherTenant), channelId: 'directline' }],
    ['another tenant and an invoke', { ...conversationOf(otherTenant), type: 'invoke', name: 'x' }],
    ['what is no tenant', conversationOf({ id: ownTenant })],
  ])('answers an activity with %s with 403 and runs no turn', async (_, activity) => {
    const response = await bot.post(activity)

    expect(response.status).toBe(403)
    expect(await response.json()).toEqual({
      error: {
        code: 'ForeignTenant',
        message: 'This bot serves the people of its own tenant only.',
      },
    })
    expect(bot.channel.sent).toEqual([])
  })

  it('names both tenants in the log', async () => {
    await bot.post(conversationOf(otherTenant))

    expect(bot.log.all).toMatchObject([
      {
        level: 40,
        served: ownTenant,
        tenants: [otherTenant],
        msg:
          `refused an activity of another tenant: expected "${ownTenant}", as ` +
          `MicrosoftAppTenantId says, but got "${otherTenant}"`,
      },
    ])
  })

  it('does not tell whom it serves to somebody without a token', async () => {
    expect((await bot.post(conversationOf(otherTenant), '')).status).toBe(401)
  })
})

describe('POST /api/messages while Microsoft publishes no keys', () => {
  const bot = useSignedBot({ hasNoKeys: true })

  it('answers 500, as the fault is not with the channel, which will send again', async () => {
    expect((await bot.post()).status).toBe(500)
    expect(bot.log.all).toMatchObject([
      { msg: 'request failed', err: { message: 'Failed to load openID config: 503' } },
    ])
  })
})

function conversationOf(tenantId: unknown): object {
  return { conversation: { id: 'c', tenantId } }
}

function channelDataOf(tenantId: string): object {
  return { channelData: { tenant: { id: tenantId } } }
}

/** One minute past what is tolerated. */
async function expired(bot: SignedBot): Promise<string> {
  return bot.signed({ nbf: seconds - 900, exp: seconds - 360 })
}

function payloadOf(json: string): string {
  const parts = ['{"alg":"RS256","kid":"k","typ":"JWT"}', json, 'signature']
  return `Bearer ${parts.map((part) => Buffer.from(part).toString('base64url')).join('.')}`
}

async function forged(bot: SignedBot, alg: string): Promise<string> {
  const { privateKey } = await generateKeyPair(alg)
  return bot.signed({}, { alg, key: privateKey })
}

async function shared(bot: SignedBot): Promise<string> {
  return bot.signed({}, { alg: 'HS256', key: new TextEncoder().encode('k'.repeat(32)) })
}
