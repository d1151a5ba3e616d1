import type { Frame, Page } from 'playwright-core'

/**
 * Notes from now on what a screen reader is given to say: what comes into a live region. Gives how
 * to ask how often a text was among that.
 */
export async function noteAnnouncements(
  page: Page | Frame,
): Promise<(text: string) => Promise<number>> {
  await page.evaluate(() => {
    const announced: string[] = []
    Object.assign(window, { announced })
    new MutationObserver((changes) => {
      for (const { addedNodes, target } of changes) {
        const parent = target instanceof Element ? target : target.parentElement
        if (parent?.closest('[aria-live]:not([aria-live=off]),[role=status]') === null) continue
        for (const { textContent } of addedNodes) announced.push(textContent ?? '')
      }
    }).observe(document.body, { childList: true, subtree: true })
  })
  return async (text) => {
    const announced = await page.evaluate<readonly string[]>('announced')
    return announced.filter((words) => words.includes(text)).length
  }
}
