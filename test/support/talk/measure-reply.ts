import type { Frame, Page } from 'playwright-core'

/**
 * Asks a question in an open chat, which may be in a frame of the page, and tells how long it takes
 * from the key that sends it until the bot's answer is painted, in milliseconds.
 */
export async function measureReply(chat: Page | Frame, question: string): Promise<number> {
  const box = chat.getByRole('textbox')
  await box.fill(question)
  await chat.evaluate(startClock)
  await box.press('Enter')
  return chat.evaluate<number>('fromKeyToAnswer')
}

/** Runs in the page, and leaves there the promise of how long it took. */
function startClock(): void {
  const said = (): number => document.querySelectorAll('.webchat__bubble__content').length
  const before = said()
  const sent = new Promise<number>((resolve) => {
    addEventListener('keydown', ({ timeStamp }) => resolve(timeStamp), {
      capture: true,
      once: true,
    })
  })
  const painted = new Promise<number>((resolve) => {
    const observer = new MutationObserver(() => {
      // The person's own bubble comes first.
      if (said() < before + 2) return
      observer.disconnect()
      // What is drawn in a frame is on the screen when the next task runs.
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
    })
    observer.observe(document.body, { childList: true, subtree: true })
  })
  Object.assign(window, {
    fromKeyToAnswer: Promise.all([sent, painted]).then(([start, end]) => end - start),
  })
}
