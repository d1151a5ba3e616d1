/** No keyboard on a screen is lower; what else comes and goes, such as the bar of a browser, is. */
const lowestKeyboardPx = 100

/**
 * Keeps an element that fills the screen within the part that a keyboard on the screen leaves, and
 * tells its styles how high that is (`--room`). There are browsers (WebKit's) that tell of their
 * keyboard in no other way, and push the page up instead.
 */
export function keepAboveKeyboard({ style }: HTMLElement): void {
  const { visualViewport: visible } = window
  if (visible === null) return
  const fit = (): void => {
    const { height, offsetTop, scale } = visible
    const coveredPx = document.documentElement.clientHeight - height
    // Who has enlarged the page with two fingers wants to see less of it, and moves it about.
    const isCovered = coveredPx >= lowestKeyboardPx && scale === 1
    style.height = isCovered ? `${height}px` : ''
    if (isCovered) style.setProperty('--room', `${height}px`)
    else style.removeProperty('--room')
    style.top = isCovered ? `${offsetTop}px` : ''
  }
  visible.addEventListener('resize', fit)
  visible.addEventListener('scroll', fit)
}
