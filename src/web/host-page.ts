import type { ChatView } from './chat-view.ts'
import { type FrameMessage, type HostMessage, hostParameter } from './frame-message.ts'

/**
 * The page of the widget that shows the chat in a frame. Only sites that the server allows can do
 * so (frame-ancestors); and only the page around the frame is listened to.
 */
export class HostPage {
  readonly #origin: string
  readonly #parameters: URLSearchParams

  private constructor(parameters: URLSearchParams) {
    this.#parameters = parameters
    this.#origin = parameters.get(hostParameter) ?? ''
  }

  /** Nothing when the chat is a page of its own, or in a frame that is not the widget's. */
  static ofFrame(): HostPage | undefined {
    const parameters = new URLSearchParams(location.hash.slice(1))
    const isFramed = window.parent !== window
    if (!isFramed || !URL.canParse(parameters.get(hostParameter) ?? '')) return undefined
    return new HostPage(parameters)
  }

  /** Puts the page into the form it has in a frame, and does what the host page asks for. */
  connect(view: Pick<ChatView, 'ask' | 'focus'>): void {
    this.#dress()
    addEventListener('message', ({ source, origin, data }: MessageEvent<HostMessage>) => {
      if (source !== window.parent || origin !== this.#origin) return
      if (data.kind === 'ask') view.ask(data.text)
      // On a phone the keyboard would cover what the bot says.
      else if (data.kind === 'focus' && !matchMedia('(pointer: coarse)').matches) view.focus()
    })
    addEventListener('keydown', (event) => {
      const isTaken = event.defaultPrevented || document.querySelector('dialog[open]') !== null
      if (event.key === 'Escape' && !isTaken) this.tell('close')
    })
  }

  /** The browser delivers it to that origin alone. */
  tell(kind: FrameMessage['kind']): void {
    const message: FrameMessage = { kind }
    window.parent.postMessage(message, this.#origin)
  }

  #dress(): void {
    const title = this.#parameters.get('title') ?? ''
    const heading = document.querySelector('h1')
    if (title !== '' && heading !== null) document.title = heading.textContent = title
    const accent = this.#parameters.get('accent') ?? ''
    document.documentElement.classList.add('framed')
    if (accent !== '') document.documentElement.style.setProperty('--brand', accent)
    const close = document.querySelector<HTMLButtonElement>('#close')
    if (close === null) return
    close.hidden = false
    close.addEventListener('click', () => this.tell('close'))
  }
}
