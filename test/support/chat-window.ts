import type { Locator, Page } from 'playwright-core'

/** The chat page as a person sees and uses it. */
export class ChatWindow {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** Opens the page and waits for the bot's first message. */
  async open(): Promise<void> {
    await this.#page.goto('/')
    await this.bubbles.first().waitFor()
  }

  /** Everything that was said, oldest first. */
  get bubbles(): Locator {
    return this.#page.locator('.webchat__bubble__content')
  }

  /** The questions the bot offers at the moment. */
  get suggestions(): Locator {
    return this.#page.locator('.webchat__suggested-action')
  }

  /** The sources below the answers. */
  get citations(): Locator {
    return this.#page.locator('.webchat__link-definitions__list-item')
  }

  /** What the page says about its connection. */
  get notice(): Locator {
    return this.#page.locator('#notice')
  }

  /** Types a question, sends it and waits until an answer has the text in it. */
  async ask(question: string, answer: RegExp): Promise<void> {
    const box = this.#page.getByRole('textbox')
    await box.fill(question)
    await box.press('Enter')
    await this.bubbles.filter({ hasText: answer }).first().waitFor()
  }

  /** Presses "Start over" and waits for the clean conversation. */
  async startOver(): Promise<void> {
    const before = await this.bubbles.first().elementHandle()
    await this.#page.getByRole('button', { name: 'Start over' }).first().click()
    await before?.waitForElementState('hidden')
    await this.bubbles.first().waitFor()
  }
}
