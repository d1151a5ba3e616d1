import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawReport } from '../../knowledge/compiler/report/draw-report.ts'
import { compileExample } from '../knowledge/compiler/compile.ts'
import { isChromiumMissing } from '../support/pages/chromium.ts'
import { openChromium } from '../support/pages/open-chromium.ts'
import { findAxeViolations } from '../support/pages/use-chat.ts'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts'

const name = 'moving-up-from-phlebotomy.md'

/** The report of a build as its owner opens it: a file in a browser. */
describe.skipIf(isChromiumMissing)('the page of the report', { timeout: 60_000 }, () => {
  let folder: TemporaryFolder
  let browser: Browser
  let url: string

  beforeAll(async () => {
    folder = await temporaryFolder()
    browser = await openChromium()
    const text = readFileSync(`test/fixtures/documents/${name}`, 'utf8')
    const path = join(folder.path, 'report.html')
    const { knowledge, doubts } = compileExample(name)
    writeFileSync(
      path,
      drawReport({ knowledge, doubts, labelOf: (topic) => topic }, () => text),
    )
    url = pathToFileURL(path).href
  })

  afterAll(async () => {
    await browser.close()
    await folder.remove()
  })

  async function open(
    width: number,
    colorScheme: 'light' | 'dark',
  ): Promise<{ readonly page: Page; readonly requests: readonly string[] }> {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme })
    const page = await context.newPage()
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    await page.goto(url)
    return { page, requests }
  }

  it.each([
    [360, 'light'],
    [360, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const)(
    'fits a screen of %d pixels in the %s, and everybody can read it',
    async (width, colorScheme) => {
      const { page, requests } = await open(width, colorScheme)

      expect(requests).toEqual([url])
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0)
      expect(await findAxeViolations(page)).toEqual([])
    },
  )

  it('leads from a fact to its mark and back', async () => {
    const { page } = await open(1280, 'light')
    const fact = page.locator('#fact-40')
    const mark = page.locator('#at-fact-40')

    await fact.getByRole('link').click()
    await expect.poll(async () => mark.evaluate(isSeen)).toBe(true)
    await mark.click()
    await expect.poll(async () => fact.evaluate(isSeen)).toBe(true)
  })
})

function isSeen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return top >= 0 && bottom <= innerHeight
}
