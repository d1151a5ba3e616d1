import { activityText, type SaidActivity } from './activity-text.ts'

/** A conversation as a text file of its own: who said what and when, with the sources. */
export function transcriptText(
  activities: readonly SaidActivity[],
  { documentTitle, day }: { readonly documentTitle: string; readonly day: string },
): string {
  const said = activities
    .filter(({ type }) => type === 'message')
    .map((activity) => {
      const who = activity.from?.role === 'bot' ? 'Bot' : 'You'
      const { timestamp } = activity
      const when = timestamp === undefined ? '' : ` (${time(new Date(timestamp))})`
      return `${who}${when}:\n${activityText(activity, documentTitle)}`
    })
  return [`${documentTitle}\nConversation with the career bot, saved on ${day}`, ...said, ''].join(
    '\n\n',
  )
}

/** Saves a text in the browser's folder for downloads; no server has a part in it. */
export function saveText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  // The browser has its own copy once the download has begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

function time(at: Date): string {
  return at.toLocaleString('en-US', { dateStyle: 'medium', timeStyle: 'short' })
}
