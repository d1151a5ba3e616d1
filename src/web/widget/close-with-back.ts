import { isLinked } from './remember-open.ts'
import { smallScreen } from './widget-style.ts'
import type { WidgetParts } from './widget-parts.ts'

/**
 * Where the chat covers the page, to go back closes it and stays on the page, as it does with all
 * that fills the screen of a phone. So the open chat has an entry of its own in the history; that
 * keeps the page's own state, which its router may read there.
 */
export function closeWithBack({ api, window: chat }: WidgetParts): void {
  const mark = (): void => {
    if (matchMedia(smallScreen).matches && !isMarked()) {
      history.pushState({ ...history.state, careerChat: true }, '')
    }
  }
  api.on('open', mark)
  api.on('close', () => {
    if (!isMarked()) return forgetLink()
    addEventListener('popstate', forgetLink, { once: true })
    history.back()
  })
  addEventListener('popstate', () => {
    if (isMarked()) api.open()
    else if (matchMedia(smallScreen).matches) api.close()
  })
  if (!chat.hidden) mark()
}

function isMarked(): boolean {
  return history.state?.careerChat === true
}

/** A link to the chat opens it again when it is followed again. */
function forgetLink(): void {
  if (isLinked()) history.replaceState(history.state, '', location.pathname + location.search)
}
