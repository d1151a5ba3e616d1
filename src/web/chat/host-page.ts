import type { ChatView } from './chat-view.ts'
import type { FrameMessage, FrameParameters, HostMessage } from '../widget/frame-message.ts'

/**
 * The page of the widget that shows the chat in a frame. Only sites that the server allows can do
 * so (frame-ancestors); and only the page around the frame is listened to.
 */
export class HostPage {
  readonly #parameters: FrameParameters

  private constructor(parameters: FrameParameters) {
    this.#parameters = parameters
    this.#dress()
    addEventListener('keydown', (event) => {
      const isTaken = event.defaultPrevented || document.querySelector('dialog[open]') !== null
      if (event.key === 'Escape' && !isTaken) this.tell('close')
    })
  }

  /**
   * Puts the page into the form it has in a frame, where it can be closed from then on. Nothing when
   * the chat is a page of its own, or in a frame that is not the widget's.
   */
  static ofFrame(): HostPage | undefined {
    const stated = new URLSearchParams(location.hash.slice(1))
    const parameterOf = (name: keyof FrameParameters): string => stated.get(name) ?? ''
    const host = parameterOf('host')
    if (window.parent === window || !URL.canParse(host)) return undefined
    return new HostPage({ host, title: parameterOf('title'), accent: parameterOf('accent') })
  }

  /** Does what the host page asks for. */
  connect(view: Pick<ChatView, 'ask' | 'focus'>): void {
    addEventListener('message', ({ source, origin, data }: MessageEvent<HostMessage | null>) => {
      if (source !== window.parent || origin !== this.#parameters.host) return
      // Other scripts of the host page may send anything to its frames.
      if (data?.kind === 'ask') view.ask(data.text)
      // On a phone the keyboard would cover what the bot says.
      else if (data?.kind === 'focus' && !matchMedia('(pointer: coarse)').matches) view.focus()
    })
  }

  /** The browser delivers it to that origin alone. */
  tell(kind: FrameMessage['kind']): void {
    const message: FrameMessage = { kind }
    window.parent.postMessage(message, this.#parameters.host)
  }

  #dress(): void {
    const { title, accent } = this.#parameters
    const heading = document.querySelector('h1')
    if (title !== '' && heading !== null) document.title = heading.textContent = title
    document.documentElement.classList.add('framed')
    if (accent !== '') document.documentElement.style.setProperty('--brand', accent)
    const close = document.querySelector<HTMLButtonElement>('#close')
    if (close === null) return
    close.hidden = false
    close.addEventListener('click', () => this.tell('close'))
  }
}
