import { markLanguage, type PageText, textOf } from './page-texts.ts'

/** What the page says about its connection; screen readers hear it when it changes. */
export type Notice = Extract<
  PageText,
  'reconnecting' | 'offline' | 'unreachable' | 'limited' | 'ended' | 'notLoaded' | 'sandboxed'
>

/** Shows a notice above the transcript until another, or none, takes its place. */
export function showNotice(notice: Notice | undefined): void {
  const element = document.querySelector<HTMLElement>('#notice')
  if (element === null) return
  const text = notice === undefined ? '' : textOf(notice)
  // Setting the same text again would make a screen reader repeat it at every retry.
  if (element.textContent === text) return
  if (notice !== undefined) markLanguage(element, notice)
  element.textContent = text
}
