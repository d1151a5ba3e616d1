import { addStyle } from './add-style.ts'
import type { CareerChat, CareerChatOptions } from './career-chat.ts'
import { closeWithBack } from './close-with-back.ts'
import { warnOfContrast } from './contrast.ts'
import { fire } from './fire.ts'
import type { FrameMessage, FrameOptions, HostMessage } from './frame-message.ts'
import { keepAboveKeyboard } from './keep-above-keyboard.ts'
import { dataOf } from './option-data.ts'
import { rememberOpen } from './remember-open.ts'
import { renewWidget } from './renew-widget.ts'
import { sayBlocked } from './say-blocked.ts'
import { showTeaser } from './teaser.ts'
import { readOptions } from './widget-options.ts'
import { smallScreen } from './widget-style.ts'
import type { WidgetParts } from './widget-parts.ts'

/** Where the chat fills the screen, it keeps clear of notches and rounded corners. */
const style = `
iframe{width:100%;height:100%;border:0}
@media${smallScreen}{div{padding:env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom) env(safe-area-inset-left)}}
`

/** The chat in its frame, and all else that a launcher which nobody has come near can be without. */
export class WidgetChat {
  readonly #view: WidgetParts
  readonly #frame = document.createElement('iframe')
  readonly #origin: string
  #isHere = false
  #renewed: CareerChat | undefined
  /** Resolves once the chat can be talked with. */
  readonly #ready = new Promise<unknown>((resolve) => {
    document.addEventListener('career-chat:ready', resolve, { once: true })
  })

  constructor(view: WidgetParts) {
    this.#view = view
    this.#origin = view.address.origin
    addEventListener('message', (event) => this.#hear(event as MessageEvent<FrameMessage>))
    view.region.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') view.api.close()
    })
    view.api.on('open', () => rememberOpen(true))
    view.api.on('close', () => rememberOpen(false))
    if (!view.window.hidden) rememberOpen(true)
    addStyle(view, style)
    closeWithBack(view)
    keepAboveKeyboard(view.window)
  }

  /** Loads the page of the chat, unless it is there. */
  load(): void {
    if (this.#frame.src) return
    this.#frame.addEventListener('load', () => {
      // What the page has said by then may still be on its way.
      setTimeout(() => this.#isHere || sayBlocked(this.#view), 2_000)
    })
    this.#frame.title = readOptions(this.#view.data).title
    this.#frame.src = `${this.#view.address}#${new URLSearchParams(this.#options())}`
    this.#view.window.append(this.#frame)
  }

  /** Whoever has gone elsewhere by the time the chat is ready is not called back. */
  async focus(): Promise<void> {
    if (!this.#view.region.isConnected) return this.#renew().open()
    this.load()
    this.#frame.focus()
    await this.#ready
    const { activeElement } = document
    if (activeElement?.shadowRoot?.activeElement === this.#frame) this.#tell({ kind: 'focus' })
  }

  async ask(text: string): Promise<void> {
    if (!this.#view.region.isConnected) return this.#renew().ask(text)
    await this.#ready
    this.#tell({ kind: 'ask', text })
  }

  /** Changes options, as the attributes that they could have been. */
  async set(options: CareerChatOptions): Promise<void> {
    Object.assign(this.#view.data, dataOf(options))
    this.#view.dress()
    if (!this.#frame.src) return
    await this.#ready
    this.#frame.title = readOptions(this.#view.data).title
    this.#tell({ kind: 'dress', options: this.#options() })
  }

  tease(): void {
    showTeaser(this.#view)
  }

  /** What is a variable of the host page is a color by now. */
  #options(): FrameOptions {
    const { backgroundColor, color } = getComputedStyle(this.#view.launcher)
    const { title, accent } = readOptions(this.#view.data)
    warnOfContrast(color, backgroundColor)
    return {
      // An attribute that is there has a value.
      ...(this.#view.data as Record<string, string>),
      host: location.origin,
      title,
      accent: backgroundColor || accent,
      accentText: color,
    }
  }

  #renew(): CareerChat {
    this.#renewed ??= renewWidget(this.#view)
    return this.#renewed
  }

  #tell(message: HostMessage): void {
    this.#frame.contentWindow?.postMessage(message, this.#origin)
  }

  #hear({ source, origin, data }: MessageEvent<FrameMessage>): void {
    if (origin !== this.#origin || source !== this.#frame.contentWindow) return
    this.#isHere = true
    if (data.kind === 'here') return
    if (data.kind === 'close') return this.#view.api.close()
    this.#view.region.classList.add('ready')
    fire(data.kind, data.detail)
  }
}
