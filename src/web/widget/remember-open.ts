import { smallScreen } from './widget-style.ts'

const key = 'career-chat'

/** Whether the address that was gone to names the chat: `#career-chat`. */
export function isLinked(): boolean {
  return location.hash === `#${key}`
}

/** As `data-open` would say it; nothing on the first page of a visit, or where storage is refused. */
export function recallOpen(): string | null {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null
  }
}

/**
 * Keeps from page to page of the host's site whether the chat is open. On a phone it covers the
 * page: whoever goes to another one wants to see that.
 */
export function rememberOpen(isOpen: boolean): void {
  try {
    sessionStorage.setItem(key, `${isOpen && !matchMedia(smallScreen).matches}`)
  } catch {
    // The next page begins as its own attribute says.
  }
}
