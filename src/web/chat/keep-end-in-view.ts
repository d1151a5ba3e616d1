/** Closer than this to the end is at the end: there are fractions of pixels. */
const nearPx = 4

/** Frames in which what was said just before the room changed may still grow: about half a second. */
const settlingFrames = 30

/** What was said no longer ago is on its way into view. */
const arrivingMs = 1_000

/**
 * Whoever sees the end of what was said goes on seeing it when the room for it changes: a keyboard
 * comes, or the phone is turned. What comes just then is shown from its beginning, as ever, and as
 * far as there is room. Whoever reads elsewhere stays there.
 */
export function keepEndInView(chat: Element): void {
  const messages = chat.getElementsByClassName('webchat__basic-transcript__activity')
  // What has never been scrolled is seen to its end.
  let isAtEnd = true
  let arrivedAt = Number.NEGATIVE_INFINITY
  let [count, lastTop, framesLeft] = [0, 0, 0]

  const note = (said: Element): void => {
    const { scrollHeight, scrollTop, clientHeight } = said
    isAtEnd = scrollHeight - scrollTop - clientHeight < nearPx || (isAtEnd && scrollTop >= lastTop)
    // She goes back to something.
    if (!isAtEnd && scrollTop < lastTop) [arrivedAt, framesLeft] = [Number.NEGATIVE_INFINITY, 0]
    lastTop = scrollTop
  }
  const follow = (): void => {
    const said = chat.querySelector(transcript)
    if (said === null || framesLeft === 0) return
    framesLeft--
    const newest = messages[messages.length - 1]
    if (isAtEnd) said.scrollTop = said.scrollHeight
    else if (newest !== undefined) said.scrollTop = Math.max(said.scrollTop, topIn(said, newest))
    requestAnimationFrame(follow)
  }

  const noteScroll = ({ target }: Event): void => {
    if (target instanceof Element && target.matches(transcript)) note(target)
  }
  chat.addEventListener('scroll', noteScroll, { capture: true, passive: true })
  new MutationObserver(() => {
    const said = chat.querySelector(transcript)
    if (said === null || messages.length === count) return
    // Something new goes its own way into view, however far down that is.
    if (messages.length > count) [isAtEnd, arrivedAt] = [false, performance.now()]
    count = messages.length
    note(said)
  }).observe(chat, { childList: true, subtree: true })
  let isFirst = true
  new ResizeObserver(() => {
    const isArriving = performance.now() - arrivedAt < arrivingMs
    if (!isFirst && (isAtEnd || isArriving)) {
      framesLeft = settlingFrames
      follow()
    }
    isFirst = false
  }).observe(chat)
}

/** What scrolls. */
const transcript = '.webchat__basic-transcript__scrollable'

/** How far a transcript is to be scrolled for a message to stand at its top. */
function topIn(said: Element, message: Element): number {
  return said.scrollTop + message.getBoundingClientRect().top - said.getBoundingClientRect().top
}
