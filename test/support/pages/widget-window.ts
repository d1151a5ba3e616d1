import type { Frame, FrameLocator, Locator, Page } from 'playwright-core'

/** The chat widget on a host page, as a person sees and uses it. */
export class WidgetWindow {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** The button on the host page, by what it is called at the moment. */
  launcher(name: string): Locator {
    return this.#page.getByRole('button', { name, exact: true })
  }

  /** What the chat opens in. */
  get dialog(): Locator {
    return this.#page.locator('career-chat div')
  }

  /** What is in the frame. */
  get chat(): FrameLocator {
    return this.#page.frameLocator('career-chat iframe')
  }

  /** The document of the chat, once it is loaded. */
  get frame(): Frame {
    const [, frame] = this.#page.frames()
    if (frame === undefined) throw new Error('Expected the widget to have a frame; open it first.')
    return frame
  }

  /** The last message that has a text in it. */
  saying(text: string): Locator {
    return this.chat.locator('.webchat__bubble__content').filter({ hasText: text }).last()
  }

  /** The words of all messages, oldest first. */
  async said(): Promise<readonly string[]> {
    const texts = await this.chat.locator('.webchat__text-content').allTextContents()
    return texts.map((text) => text.trim())
  }

  /** Types a question, sends it and waits for a message with `answer` in it. */
  async ask(question: string, answer: string): Promise<void> {
    const box = this.chat.getByRole('textbox')
    await box.fill(question)
    await box.press('Enter')
    await this.saying(answer).waitFor()
  }

  /** Resolves once the cursor stands in the box to type in. */
  async inputHasFocus(): Promise<void> {
    await this.chat.locator('[data-id="webchat-sendbox-input"]:focus').waitFor()
  }

  /** What has the focus on the host page is called. */
  async focusedName(): Promise<string | null | undefined> {
    return this.#page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.ariaLabel)
  }
}
