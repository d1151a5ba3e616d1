/** What the page says about its connection; screen readers hear it when it changes. */
const notices = {
  reconnecting: 'Connection lost. Reconnecting …',
  offline: 'You are offline. The chat goes on as soon as you are back.',
  unreachable: 'The server cannot be reached. Trying again …',
  limited: 'That was a lot at once. Please wait a moment, then go on.',
  ended: 'The earlier conversation has ended. This is a new one.',
  notLoaded: 'The chat could not be loaded. Please reload the page.',
} as const

/** A key of the sentences above. */
export type Notice = keyof typeof notices

/** Shows a notice above the transcript until another, or none, takes its place. */
export function showNotice(notice: Notice | undefined): void {
  const element = document.querySelector('#notice')
  if (element === null) return
  const text = notice === undefined ? '' : notices[notice]
  // Setting the same text again would make a screen reader repeat it at every retry.
  if (element.textContent !== text) element.textContent = text
}
