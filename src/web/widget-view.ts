import type { CareerChat, CareerChatEvent } from './career-chat.ts'
import type { FrameMessage, FrameParameters, HostMessage } from './frame-message.ts'
import { rememberOpen } from './open-state.ts'
import type { WidgetOptions } from './widget-options.ts'
import { widgetStyle } from './widget-style.ts'

/** The launcher on a host page, and the chat's frame once that is wanted. */
export class WidgetView {
  /** What goes into the page. */
  readonly element = document.createElement('career-chat')
  readonly api: CareerChat = {
    open: () => this.#open(true),
    close: () => this.#close(),
    ask: (text) => {
      this.#open(true)
      this.#tell({ kind: 'ask', text })
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
  #frame: HTMLIFrameElement | undefined
  /** Told once the chat can be talked with; nothing from then on. */
  #untold: HostMessage[] | undefined = []
  #returnTo: HTMLElement | null | undefined

  constructor(options: WidgetOptions) {
    this.#options = options
    this.#draw()
    this.#launcher.addEventListener('click', () => this.#toggle())
    this.#launcher.addEventListener('pointerenter', () => this.#load())
    this.#region.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#close()
    })
    addEventListener('message', (event) => this.#hear(event as MessageEvent<FrameMessage>))
    if (options.isOpen) this.#open(false)
  }

  #toggle(): void {
    if (this.#window.hidden) this.#open(true)
    else this.#close()
  }

  #draw(): void {
    const { accent, greeting, title, position } = this.#options
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(widgetStyle + (accent && `:host{--accent:${accent}}`))
    const root = this.element.attachShadow({ mode: 'open' })
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
    this.#frame?.focus()
    this.#tell({ kind: 'focus' })
  }

  /** The focus goes back to what had it; where that cannot take it, it stays at the launcher. */
  #close(): void {
    if (this.#window.hidden) return
    const hadFocus = document.activeElement === this.element
    this.#show(false)
    rememberOpen(false)
    if (hadFocus) {
      this.#launcher.focus()
      this.#returnTo?.focus()
    }
    this.#fire('close')
  }

  #load(): void {
    if (this.#frame) return
    const { origin, title, accent } = this.#options
    const parameters = new URLSearchParams({
      host: location.origin,
      title,
      accent,
    } satisfies FrameParameters)
    this.#frame = document.createElement('iframe')
    this.#frame.title = title
    this.#frame.src = `${origin}/#${parameters}`
    this.#window.append(this.#frame)
  }

  #tell(message: HostMessage): void {
    if (this.#untold) this.#untold.push(message)
    else this.#frame?.contentWindow?.postMessage(message, this.#options.origin)
  }

  #hear({ source, origin, data }: MessageEvent<FrameMessage>): void {
    if (origin !== this.#options.origin || source !== this.#frame?.contentWindow) return
    if (data.kind === 'close') return this.#close()
    if (data.kind === 'ready') this.#begin()
    this.#fire(data.kind)
  }

  #begin(): void {
    const untold = this.#untold ?? []
    this.#untold = undefined
    this.#region.classList.add('ready')
    for (const message of untold) {
      if (message.kind !== 'focus' || document.activeElement === this.element) this.#tell(message)
    }
  }

  #fire(event: CareerChatEvent): void {
    this.#events.dispatchEvent(new Event(event))
  }
}
