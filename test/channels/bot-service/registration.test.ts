import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { appId, ChannelKey } from '../../support/microsoft/channel-key.ts'
import type { Child } from '../../support/servers/child-process.ts'
import { ConnectorServer } from '../../support/microsoft/connector-server.ts'
import { type AskedOfCloud, MicrosoftCloud } from '../../support/microsoft/microsoft-cloud.ts'
import { useProcess } from '../../support/servers/use-process.ts'

const tenantId = '72f988bf-86f1-41af-91ab-2d7cd011db47'
const password = 'abc8Q~0123456789012345678901234567890123'

let key: ChannelKey
let cloud: MicrosoftCloud
let channel: ConnectorServer

/** The program as it runs in Azure, with stand-ins for Microsoft's services under their names. */
describe('main with a registration', { timeout: 60_000 }, () => {
  const { start, folder } = useProcess('src/main.ts')

  beforeEach(async () => {
    key = await ChannelKey.create()
    cloud = new MicrosoftCloud(key)
    channel = new ConnectorServer()
    await cloud.start()
    await channel.start()
  })

  afterEach(async () => {
    await cloud.stop()
    await channel.stop()
  })

  async function startBot(env: Readonly<Record<string, string>>): Promise<Child> {
    const certificate = join(folder(), 'cloud.pem')
    await writeFile(certificate, cloud.certificate.cert)
    return start({ PORT: '0', MicrosoftAppId: appId, ...cloud.environment(certificate), ...env })
  }

  it.each([
    ['its tenant', tenantId, { MicrosoftAppTenantId: tenantId }],
    ['the Bot Framework', 'botframework.com', { MicrosoftAppType: 'MultiTenant' }],
  ])('gets one token of %s for its secret, and signs all replies', async (_, tenant, env) => {
    const child = await startBot({ MicrosoftAppPassword: password, ...env })
    await child.sees(/Azure gave the bot a token/)
    const url = await urlOf(child)

    expect([await say(url, 'one'), await say(url, 'two')]).toEqual([200, 200])
    expect(cloud.asked.filter(isForToken)).toMatchObject([
      {
        url: `login.microsoftonline.com/${tenant}/oauth2/v2.0/token`,
        form: {
          grant_type: 'client_credentials',
          client_id: appId,
          client_secret: password,
          scope: 'https://api.botframework.com/.default',
        },
      },
    ])
    expect(authorizations()).toEqual(['Bearer a token for the bot', 'Bearer a token for the bot'])
  })

  it('gets a token of the managed identity of its App Service', async () => {
    const child = await startBot({
      MicrosoftAppType: 'UserAssignedMSI',
      MicrosoftAppTenantId: tenantId,
      ...cloud.appService,
    })
    await child.sees(/Azure gave the bot a token/)

    expect(await say(await urlOf(child), 'one')).toBe(200)
    expect(cloud.asked.filter(isForToken)).toMatchObject([
      {
        url: expect.stringMatching(/\/msi\/token$/),
        query: { client_id: appId, resource: 'https://api.botframework.com' },
        identityHeader: 'the header',
      },
    ])
    expect(authorizations()).toEqual(['Bearer a token for the bot'])
  })

  it('gets a token of the managed identity of its virtual machine', async () => {
    const child = await startBot({
      MicrosoftAppType: 'UserAssignedMSI',
      MicrosoftAppTenantId: tenantId,
    })
    await child.sees(/Azure gave the bot a token/)

    expect(await say(await urlOf(child), 'one')).toBe(200)
    expect(cloud.asked.findLast(isForToken)).toMatchObject({
      url: '169.254.169.254/metadata/identity/oauth2/token',
      query: { client_id: appId, resource: 'https://api.botframework.com' },
    })
    expect(authorizations()).toEqual(['Bearer a token for the bot'])
  })

  it('says at start which setting is wrong, and serves the chat page all the same', async () => {
    cloud.givesToken = () => ({ status: 401, body: wrongSecret })
    const child = await startBot({
      MicrosoftAppPassword: password,
      MicrosoftAppTenantId: tenantId,
    })
    await child.sees(/cannot be replied to\. .* MicrosoftAppPassword is no client secret of this/)
    const url = await urlOf(child)

    expect((await fetch(url)).status).toBe(200)
    expect(await say(url, 'one')).toBe(200)
    await child.sees(/the channel did not take a message/)
    expect(child.output()).not.toContain(password)
    expect(channel.sent).toEqual([])
  })

  it('refuses an activity of another tenant', async () => {
    const child = await startBot({
      MicrosoftAppPassword: password,
      MicrosoftAppTenantId: '11111111-2222-4333-8444-555555555555',
    })

    expect(await say(await urlOf(child), 'one')).toBe(403)
    await child.sees(
      /refused an activity of another tenant: expected \\"1{8}.* but got \\"72f988bf/,
    )
    expect(channel.sent).toEqual([])
  })

  it('ends with 1 and all faults of its registration', async () => {
    const child = await startBot({
      MicrosoftAppId: 'my-bot',
      MicrosoftAppTenantId: 'contoso.onmicrosoft.com',
      MicrosoftAppPassword: '0c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d5e',
    })

    expect(await child.exited).toEqual({ code: 1, signal: null })
    expect(child.output()).toMatch(/^The bot cannot start .*AppId: .*TenantId: .*Password: /s)
    expect(cloud.asked).toEqual([])
  })
})

const wrongSecret = {
  error: 'invalid_client',
  error_description:
    'AADSTS7000215: Invalid client secret provided. Trace ID: 1 Correlation ID: 2 Timestamp: 3',
  error_codes: [7_000_215],
}

async function urlOf(child: Child): Promise<string> {
  const [, url = ''] = await child.sees(/"the chat is at (http:\/\/127\.0\.0\.1:\d+),/)
  return url
}

function isForToken({ url }: AskedOfCloud): boolean {
  return url.endsWith('/token')
}

function authorizations(): readonly (string | undefined)[] {
  const replies = channel.sent.filter(({ activity }) => activity.type === 'message')
  return replies.map(({ headers }) => headers.authorization)
}

async function say(url: string, id: string): Promise<number> {
  const response = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await key.sign({ serviceurl: channel.url })}`,
    },
    body: JSON.stringify({
      type: 'message',
      id,
      text: 'what does a PACS administrator earn',
      channelId: 'msteams',
      serviceUrl: channel.url,
      conversation: { id: 'c', tenantId, conversationType: 'personal' },
      channelData: { tenant: { id: tenantId } },
      from: { id: 'u' },
      recipient: { id: 'b' },
    }),
  })
  return response.status
}
