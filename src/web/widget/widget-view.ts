import type { CareerChat, CareerChatEvent } from './career-chat.ts'
import type { FrameMessage, FrameParameters, HostMessage } from './frame-message.ts'
import { rememberOpen } from './remember-open.ts'
import type { WidgetOptions } from './widget-options.ts'
import { widgetStyle } from './widget-style.ts'

/** The launcher on a host page, and the chat's frame once that is wanted. */
export class WidgetView {
  readonly #element = document.createElement('career-chat')
  readonly api: CareerChat = {
    open: () => this.#open(true),
    close: () => this.#close(),
    ask: (text) => {
      this.#open(true)
      void this.#tell({ kind: 'ask', text })
    },
    on: (event, listener) => {
      this.#events.addEventListener(event, listener)
      return () => this.#events.removeEventListener(event, listener)
    },
  }
  readonly #options: WidgetOptions
  readonly #events = new EventTarget()
  readonly #region = document.createElement('section')
  readonly #launcher = document.createElement('button')
  readonly #words = document.createElement('span')
  readonly #window = document.createElement('div')
  readonly #frame = document.createElement('iframe')
  /** Resolves once the chat can be talked with. */
  readonly #ready = new Promise<void>((resolve) => this.api.on('ready', resolve))
  #returnTo: HTMLElement | null | undefined

  constructor(options: WidgetOptions) {
    this.#options = options
    this.#draw()
    this.#launcher.addEventListener('click', () => {
      if (this.#window.hidden) this.#open(true)
      else this.#close()
    })
    this.#launcher.addEventListener('pointerenter', () => this.#load())
    this.#region.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#close()
    })
    addEventListener('message', (event) => this.#hear(event as MessageEvent<FrameMessage>))
  }

  /** Behind the body, which scripts of the page may empty or replace. */
  attach(): void {
    document.documentElement.append(this.#element)
    if (this.#options.isOpen) this.#open(false)
  }

  #draw(): void {
    const { accent, greeting, title, position } = this.#options
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`${widgetStyle}section{--accent:${accent}}`)
    const root = this.#element.attachShadow({ mode: 'open' })
    root.adoptedStyleSheets = [sheet]
    this.#words.textContent = greeting
    this.#launcher.append(this.#words)
    this.#window.role = 'dialog'
    this.#region.ariaLabel = this.#window.ariaLabel = title
    this.#region.className = position
    this.#region.append(this.#launcher, this.#window)
    root.append(this.#region)
    this.#show(false)
  }

  #show(isOpen: boolean): void {
    const { title } = this.#options
    const { textContent } = this.#words
    this.#window.hidden = !isOpen
    this.#words.hidden = isOpen || !textContent
    this.#launcher.ariaExpanded = `${isOpen}`
    this.#launcher.ariaLabel = isOpen ? `Close ${title}` : `${textContent} Open ${title}`.trim()
  }

  #open(isFocusWanted: boolean): void {
    this.#load()
    if (this.#window.hidden) {
      this.#returnTo = document.activeElement as HTMLElement | null
      this.#show(true)
      rememberOpen(true)
      this.#fire('open')
    }
    this.#words.textContent = ''
    if (!isFocusWanted) return
    this.#frame.focus()
    void this.#tell({ kind: 'focus' })
  }

  /** The focus goes back to what had it; where that cannot take it, it stays at the launcher. */
  #close(): void {
    if (this.#window.hidden) return
    const hadFocus = document.activeElement === this.#element
    this.#show(false)
    rememberOpen(false)
    if (hadFocus) {
      this.#launcher.focus()
      this.#returnTo?.focus()
    }
    this.#fire('close')
  }

  #load(): void {
    if (this.#frame.src) return
    const { page, title, accent } = this.#options
    const parameters = new URLSearchParams({
      host: location.origin,
      title,
      // What is a variable of the host page is a color by now.
      accent: getComputedStyle(this.#launcher).backgroundColor || accent,
    } satisfies FrameParameters)
    this.#frame.title = title
    this.#frame.src = `${page}#${parameters}`
    this.#window.append(this.#frame)
  }

  /** Whoever has gone elsewhere by the time the chat is ready is not called back. */
  async #tell(message: HostMessage): Promise<void> {
    await this.#ready
    if (message.kind === 'focus' && document.activeElement !== this.#element) return
    this.#frame.contentWindow?.postMessage(message, this.#options.page.origin)
  }

  #hear({ source, origin, data }: MessageEvent<FrameMessage>): void {
    if (origin !== this.#options.page.origin || source !== this.#frame.contentWindow) return
    if (data.kind === 'close') return this.#close()
    this.#region.classList.add('ready')
    this.#fire(data.kind)
  }

  #fire(event: CareerChatEvent): void {
    this.#events.dispatchEvent(new Event(event))
  }
}
