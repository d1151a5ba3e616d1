import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { AzureStandIn } from '../support/microsoft/azure-stand-in.ts'
import { ChatWindow } from '../support/pages/chat-window.ts'
import { isChromiumMissing, watchPage } from '../support/pages/chromium.ts'
import { openChromium } from '../support/pages/open-chromium.ts'
import { SharedProfiles } from '../support/pages/shared-profiles.ts'
import { type RunningServer, startEchoServer } from '../support/servers/running-server.ts'

let browser: Browser
let profiles: SharedProfiles
let azure: AzureStandIn
let server: RunningServer

/** The same page with DIRECT_LINE_SECRET set, and a host beside ours in Azure's place. */
describe.skipIf(isChromiumMissing)('page on Azure Direct Line', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    browser = await openChromium()
    profiles = new SharedProfiles(browser)
    azure = new AzureStandIn()
    await azure.start()
    const { secret, url } = azure
    const directLine = { signingKey: 'k'.repeat(32), tokenLifeSeconds: 3_600 }
    server = await startEchoServer({
      config: { directLine: { ...directLine, azure: { secret, url } } },
    })
  }, 60_000)

  afterAll(async () => {
    await browser.close()
    await server.stop()
    await azure.stop()
  })

  afterEach(async () => profiles.clear())

  it('holds the conversation there, and keeps it over a reload', async () => {
    const { page, faults } = watchPage(await profiles.openTab(server.url), server.url)
    const hosts = new Set<string>()
    page.on('request', (request) => hosts.add(new URL(request.url()).origin))
    const chat = new ChatWindow(page)
    await chat.open()
    await chat.ask('hello', 'You said: hello')

    await page.reload()
    await chat.saying('You said: hello').waitFor()

    expect(await chat.said()).toEqual(['Welcome', 'hello', 'You said: hello'])
    expect(hosts).toEqual(new Set([server.url, azure.url]))
    expect(faults.filter((fault) => !fault.startsWith(`other host: ${azure.url}/`))).toEqual([])
  })

  it('goes on with a token that has expired there', async () => {
    const { page } = watchPage(await profiles.openTab(server.url), server.url)
    const chat = new ChatWindow(page)
    await chat.open()
    await chat.ask('hello', 'You said: hello')
    const expired = { status: 403, json: { error: { code: 'TokenExpired', message: '' } } }
    await page.route('**/conversations/*?watermark=', async (route) => route.fulfill(expired), {
      times: 1,
    })

    await page.reload()
    await chat.saying('You said: hello').waitFor()

    expect(await chat.said()).toEqual(['Welcome', 'hello', 'You said: hello'])
  })
})
