/** Closer than this to the end is at the end: there are fractions of pixels. */
const nearPx = 4

/** Frames in which what was said just before the room changed may still grow: about half a second. */
const settlingFrames = 30

/**
 * Whoever sees the end of what was said goes on seeing it when the room for it changes: a keyboard
 * comes, or the phone is turned. Whoever reads elsewhere stays there.
 */
export function keepEndInView(chat: Element): void {
  let atEnd: Element | undefined
  let lastTop = 0
  const note = ({ target }: Event): void => {
    if (!(target instanceof Element)) return
    if (target.querySelector('.webchat__basic-transcript__transcript') === null) return
    const { scrollHeight, scrollTop, clientHeight } = target
    const isNear = scrollHeight - scrollTop - clientHeight < nearPx
    // On the way down to something new the end is not reached yet, and was not left.
    if (isNear) atEnd = target
    else if (scrollTop < lastTop) atEnd = undefined
    lastTop = scrollTop
  }
  chat.addEventListener('scroll', note, { capture: true, passive: true })
  let framesLeft = 0
  const follow = (): void => {
    if (atEnd === undefined || framesLeft === 0) return
    framesLeft--
    atEnd.scrollTop = atEnd.scrollHeight
    requestAnimationFrame(follow)
  }
  new ResizeObserver(() => {
    framesLeft = settlingFrames
    follow()
  }).observe(chat)
}
