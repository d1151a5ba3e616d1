import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPackageSettings } from '../../src/channels/teams-app/read-package-settings.ts'
import { isChromiumMissing, watchPage } from '../support/pages/chromium.ts'
import { openChromium } from '../support/pages/open-chromium.ts'
import { type RunningServer, startEchoServer } from '../support/servers/running-server.ts'
import { findAxeViolations } from '../support/pages/use-chat.ts'

let server: RunningServer

describe('/about', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    server = await startEchoServer()
  })

  afterAll(async () => server.stop())

  it('is where the app for Teams leads for privacy and terms', async () => {
    const { developer } = readPackageSettings({
      MicrosoftAppId: '6f9619ff-8b86-d011-b42d-00c04fc964ff',
      PUBLIC_URL: 'https://bot.example.org',
      TEAMS_DEVELOPER_NAME: 'Riverside Hospital',
    })

    for (const link of [developer.privacyUrl, developer.termsOfUseUrl]) {
      const { pathname, hash } = new URL(link)
      const response = await fetch(`${server.url}${pathname}`)
      expect(response.status).toBe(200)
      expect(await response.text()).toContain(`id="${hash.slice(1)}"`)
    }
  })

  it('names the document that answers come from, and how long things are kept', async () => {
    const page = await (await fetch(`${server.url}/about`)).text()

    expect(page).toContain('from one document, “Test”')
    expect(page).toContain('is deleted after 30 days')
    expect(page).not.toContain('{{')
  })

  describe.skipIf(isChromiumMissing)('in a browser', () => {
    let browser: Browser

    beforeAll(async () => {
      browser = await openChromium()
    }, 60_000)

    afterAll(async () => browser.close())

    it.each([
      ['light on a desktop', { viewport: { width: 1280, height: 800 }, colorScheme: 'light' }],
      ['dark on a phone', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }],
    ] as const)('has no fault that axe or the browser can find, %s', async (_, options) => {
      const tab = await browser.newPage({ ...options, baseURL: server.url })
      const { page, faults } = watchPage(tab, server.url)
      await page.goto('/about')

      expect(await findAxeViolations(page)).toEqual([])
      expect(faults).toEqual([])
      await page.close()
    })
  })
})
