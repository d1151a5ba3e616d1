/** Tells whoever made the page, in its console, what is to be changed. */
export function tellOwner(text: string): void {
  // It is meant for them, and no one else.
  // oxlint-disable-next-line no-console
  console.warn(`Career chat: ${text}`)
}
