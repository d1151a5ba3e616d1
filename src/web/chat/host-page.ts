import type { ChatView } from './chat-view.ts'
import type { CareerChatDetail } from '../widget/career-chat.ts'
import type { FrameMessage, FrameOptions, HostMessage } from '../widget/frame-message.ts'
import { partsOf, textsOf } from '../widget/option-data.ts'
import { useTexts } from './page-texts.ts'

/**
 * The page of the widget that shows the chat in a frame. Only sites that the server allows can do
 * so (frame-ancestors); and only the page around the frame is listened to.
 */
export class HostPage {
  readonly #host: string
  #options: FrameOptions

  private constructor(host: string, options: FrameOptions) {
    this.#host = host
    this.#options = options
    document.documentElement.classList.add('framed')
    this.#dress()
    this.tell('here')
    const close = document.querySelector<HTMLButtonElement>('#close')
    if (close !== null) close.hidden = false
    close?.addEventListener('click', () => this.tell('close'))
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
    const options: FrameOptions = Object.fromEntries(new URLSearchParams(location.hash.slice(1)))
    const { host = '' } = options
    if (window.parent === window || !URL.canParse(host)) return undefined
    return new HostPage(host, options)
  }

  /** Does what the host page asks for. */
  connect(view: Pick<ChatView, 'ask' | 'focus' | 'dress'>): void {
    view.dress(partsOf(this.#options['starters']))
    addEventListener('message', ({ source, origin, data }: MessageEvent<HostMessage | null>) => {
      if (source !== window.parent || origin !== this.#host) return
      // Other scripts of the host page may send anything to its frames.
      if (data?.kind === 'ask') view.ask(data.text)
      // On a phone the keyboard would cover what the bot says.
      else if (data?.kind === 'focus' && !matchMedia('(pointer: coarse)').matches) view.focus()
      else if (data?.kind === 'dress') {
        this.#options = data.options
        this.#dress()
        view.dress(partsOf(this.#options['starters']))
      }
    })
  }

  /** The browser delivers it to that origin alone. */
  tell(kind: FrameMessage['kind'], detail?: CareerChatDetail): void {
    const message: FrameMessage = { kind, ...(detail === undefined ? {} : { detail }) }
    window.parent.postMessage(message, this.#host)
  }

  #dress(): void {
    const { title = '', logo = '', accent = '', accentText = '', language = '' } = this.#options
    const heading = document.querySelector('h1')
    if (title !== '' && heading !== null) document.title = heading.textContent = title
    const { style } = document.documentElement
    style.setProperty('--brand', accent)
    style.setProperty('--brand-text', accentText)
    useTexts(textsOf(this.#options), language)
    const picture = document.querySelector<HTMLImageElement>('header img')
    if (picture === null) return
    picture.dataset['ours'] ??= picture.src
    picture.src = logo || picture.dataset['ours']
  }
}
