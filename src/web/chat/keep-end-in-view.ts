/** Closer than this to the end is at the end: there are fractions of pixels. */
const nearPx = 4

/**
 * Whoever sees the end of what was said goes on seeing it when the room for it changes: a keyboard
 * comes, or the phone is turned. Whoever reads elsewhere stays there.
 */
export function keepEndInView(chat: Element): void {
  let atEnd: Element | undefined
  const note = ({ target }: Event): void => {
    if (!(target instanceof Element)) return
    if (target.querySelector('.webchat__basic-transcript__transcript') === null) return
    const { scrollHeight, scrollTop, clientHeight } = target
    atEnd = scrollHeight - scrollTop - clientHeight < nearPx ? target : undefined
  }
  chat.addEventListener('scroll', note, { capture: true, passive: true })
  new ResizeObserver(() => {
    if (atEnd !== undefined) atEnd.scrollTop = atEnd.scrollHeight
  }).observe(chat)
}
