/** Closer than this to the end is at the end: there are fractions of pixels. */
const nearPx = 4

/** Who has moved down no longer ago is still on the way, to the end of what was just said. */
const wayMs = 1_000

/** Frames in which what was said just before the room changed may still grow: about half a second. */
const settlingFrames = 30

/**
 * Whoever sees the end of what was said goes on seeing it when the room for it changes: a keyboard
 * comes, or the phone is turned. Whoever reads elsewhere stays there.
 */
export function keepEndInView(chat: Element): void {
  // What has never been scrolled is seen to its end, or is new and about to be scrolled.
  let isNear = true
  let movedDownAt = Number.NEGATIVE_INFINITY
  let lastTop = 0
  let framesLeft = 0
  const note = ({ target }: Event): void => {
    if (!(target instanceof Element) || !target.matches(transcript)) return
    const { scrollHeight, scrollTop, clientHeight } = target
    isNear = scrollHeight - scrollTop - clientHeight < nearPx
    const isGoingBack = scrollTop < lastTop && !isNear
    movedDownAt = isGoingBack ? Number.NEGATIVE_INFINITY : performance.now()
    if (isGoingBack) framesLeft = 0
    lastTop = scrollTop
  }
  chat.addEventListener('scroll', note, { capture: true, passive: true })
  const follow = (): void => {
    const said = chat.querySelector(transcript)
    if (said === null || framesLeft === 0) return
    framesLeft--
    said.scrollTop = said.scrollHeight
    requestAnimationFrame(follow)
  }
  new ResizeObserver(() => {
    if (!isNear && performance.now() - movedDownAt > wayMs) return
    framesLeft = settlingFrames
    follow()
  }).observe(chat)
}

/** What scrolls. */
const transcript = '.webchat__basic-transcript__scrollable'
