import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'

/** What a tab may differ in from a desktop's. */
export type TabOptions = Pick<
  BrowserContextOptions,
  'viewport' | 'colorScheme' | 'forcedColors' | 'reducedMotion' | 'hasTouch' | 'isMobile'
>

interface Profile {
  readonly context: BrowserContext
  /** Keeps the process of the server's pages, and with it what is compiled there. */
  readonly anchor: Page
}

/**
 * Gives tabs in which nothing is remembered, as in a new browser profile. Web Chat in a profile of its
 * own takes more than five seconds of processor time, most of them to start a process and to compile:
 * so there is one profile for each server and kind of touch, and what is remembered goes in between.
 */
export class SharedProfiles {
  readonly #browser: Browser
  readonly #profiles = new Map<string, Promise<Profile>>()

  constructor(browser: Browser) {
    this.#browser = browser
  }

  /** Opens a tab whose addresses begin at `baseURL`. */
  async openTab(baseURL: string, options: TabOptions = {}): Promise<Page> {
    const { viewport, hasTouch = false, isMobile = false, ...media } = options
    const key = JSON.stringify({ baseURL, hasTouch, isMobile })
    const opened = this.#profiles.get(key) ?? this.#open({ baseURL, hasTouch, isMobile })
    this.#profiles.set(key, opened)
    const { context } = await opened
    const page = await context.newPage()
    if (viewport) await page.setViewportSize(viewport)
    await page.emulateMedia(media)
    return page
  }

  /** Closes the tabs, and clears what they have left. */
  async clear(): Promise<void> {
    const profiles = await Promise.all(this.#profiles.values())
    await Promise.all(
      profiles.map(async ({ context, anchor }) => {
        const tabs = context.pages().filter((page) => page !== anchor)
        await Promise.all(tabs.map(async (tab) => tab.close()))
        await context.clearCookies()
        await context.setOffline(false)
        await anchor.evaluate(() => localStorage.clear())
      }),
    )
  }

  async #open(options: BrowserContextOptions): Promise<Profile> {
    const context = await this.#browser.newContext(options)
    const anchor = await context.newPage()
    await anchor.goto('/about')
    return { context, anchor }
  }
}
