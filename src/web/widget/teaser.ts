import { addStyle } from './add-style.ts'
import { recallOpen } from './remember-open.ts'
import { textsOf } from './option-data.ts'
import type { WidgetParts } from './widget-parts.ts'

const key = 'career-chat-teaser'

const defaultWaitSeconds = 20

/** Beside the launcher, above it; where the chat covers the page, it may cover no more than that. */
const style = `
aside{position:fixed;z-index:2147483000;inset-block-end:88px;inset-inline-end:20px;box-sizing:border-box;display:grid;gap:8px;max-width:min(320px,100vw - 40px);padding:14px;border:1px solid #8886;border-radius:16px;background:Canvas;color:CanvasText;box-shadow:0 4px 16px #0006;font:inherit}
aside>button{all:unset;box-sizing:border-box;min-height:24px;cursor:pointer}
aside>button:focus-visible{outline:3px solid;outline-offset:2px}
aside>button+button{justify-self:end;padding:4px 10px;border:1px solid;border-radius:14px;font-size:14px}
aside>button::before{content:none}
@media(pointer:coarse){aside>button{min-height:44px}}
`

/**
 * Has the chat say something by itself beside its launcher, once a visit: until it is opened, or for
 * good if the person does not want it again. Where the browser keeps nothing, that could not be
 * respected, and nothing is said.
 */
export function showTeaser({ api, data, region, window: chat }: WidgetParts): void {
  if (recallOpen() !== null || !isWelcome()) return
  const waitSeconds = Number(data['teaserAfter'] || defaultWaitSeconds)
  // Is there before it has words, so that these are heard.
  const teaser = document.createElement('aside')
  teaser.setAttribute('aria-live', 'polite')
  teaser.hidden = true
  addStyle({ region }, style)
  region.prepend(teaser)
  api.on('open', () => teaser.remove())
  setTimeout(() => {
    if (!chat.hidden || !teaser.isConnected || !isWelcome()) return
    keep(sessionStorage)
    teaser.hidden = false
    teaser.append(
      createButton(data['teaser'] ?? '', () => api.open()),
      createButton(textsOf(data).get('notAgain') ?? 'Not again', () => {
        keep(localStorage)
        teaser.remove()
      }),
    )
  }, waitSeconds * 1_000)
}

function createButton(words: string, press: () => void): HTMLButtonElement {
  const button = document.createElement('button')
  button.textContent = words
  button.addEventListener('click', press)
  return button
}

/** Whether it was neither said in this visit nor ever unwanted. */
function isWelcome(): boolean {
  try {
    return sessionStorage.getItem(key) === null && localStorage.getItem(key) === null
  } catch {
    return false
  }
}

function keep(storage: Storage): void {
  storage.setItem(key, 'said')
}
