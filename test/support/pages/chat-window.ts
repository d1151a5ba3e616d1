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

  /** What the page says about its connection, once it says that; empty for nothing. */
  notice(text: string): Locator {
    return this.#page.locator('#notice').filter({ hasText: new RegExp(`^${escape(text)}$`) })
  }

  /** The message that has a text in it. */
  saying(text: string): Locator {
    return this.bubbles.filter({ hasText: text }).last()
  }

  /** The words of all messages, oldest first. */
  async said(): Promise<readonly string[]> {
    const texts = await this.#page.locator('.webchat__text-content').allTextContents()
    return texts.map((text) => text.trim())
  }

  /** Types a question, sends it and waits for a message of the bot with `answer` in it. */
  async ask(question: string, answer: string): Promise<void> {
    const box = this.#page.getByRole('textbox')
    await box.fill(question)
    await box.press('Enter')
    await this.saying(answer).waitFor()
  }

  /** Presses a suggestion and waits for a message of the bot with `answer` in it. */
  async press(label: string, answer: string): Promise<void> {
    const said = await this.bubbles.count()
    await this.suggestions.filter({ hasText: new RegExp(`^${escape(label)}$`) }).click()
    // The person's own bubble comes first; the label may be words of the answer.
    await this.bubbles.nth(said + 1).waitFor()
    await this.saying(answer).waitFor()
  }

  /** Presses "Start over" and waits for the clean conversation. */
  async startOver(): Promise<void> {
    const before = await this.bubbles.first().elementHandle()
    await this.#page.getByRole('button', { name: 'Start over' }).first().click()
    await before?.waitForElementState('hidden')
    await this.bubbles.first().waitFor()
  }
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}
