import type { CareerChat, CareerChatEvent } from './career-chat.ts'
import { type FrameMessage, type HostMessage, hostParameter } from './frame-message.ts'
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
  #isReady = false
  /** Told once the chat can be talked with. */
  #untold: readonly HostMessage[] = []
  #returnTo: HTMLElement | undefined

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
    const { accent, greeting, title, isAtStart } = this.#options
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(widgetStyle + (accent && `:host{--accent:${accent}}`))
    const root = this.element.attachShadow({ mode: 'open' })
    root.adoptedStyleSheets = [sheet]
    this.#words.textContent = greeting
    this.#launcher.append(this.#words)
    this.#launcher.type = 'button'
    this.#window.role = 'dialog'
    this.#region.ariaLabel = this.#window.ariaLabel = title
    this.#region.className = isAtStart ? 'start' : ''
    this.#region.append(this.#launcher, this.#window)
    root.append(this.#region)
    this.#show(false)
  }

  #show(isOpen: boolean): void {
    const { title, greeting } = this.#options
    this.#window.hidden = !isOpen
    this.#words.hidden = isOpen || !this.#words.textContent
    this.#launcher.ariaExpanded = String(isOpen)
    this.#launcher.ariaLabel = isOpen ? `Close ${title}` : `${greeting} Open ${title}`.trim()
  }

  #open(isFocusWanted: boolean): void {
    this.#load()
    if (this.#window.hidden) {
      this.#returnTo = elsewhere(this.element)
      this.#show(true)
      this.#fire('open')
    }
    this.#words.textContent = ''
    if (!isFocusWanted) return
    this.#frame?.focus()
    this.#tell({ kind: 'focus' })
  }

  /** Whoever opened the chat by another way than the launcher is sent back there. */
  #close(): void {
    if (this.#window.hidden) return
    const hadFocus = document.activeElement === this.element
    this.#show(false)
    if (hadFocus) (this.#returnTo ?? this.#launcher).focus()
    this.#fire('close')
  }

  #load(): void {
    if (this.#frame !== undefined) return
    const { origin, title, accent } = this.#options
    const parameters = new URLSearchParams({ [hostParameter]: location.origin, title, accent })
    this.#frame = document.createElement('iframe')
    this.#frame.title = title
    this.#frame.src = `${origin}/#${parameters}`
    this.#window.append(this.#frame)
  }

  #tell(message: HostMessage): void {
    if (this.#isReady) this.#frame?.contentWindow?.postMessage(message, this.#options.origin)
    else this.#untold = [...this.#untold, message]
  }

  #hear({ source, origin, data }: MessageEvent<FrameMessage>): void {
    if (origin !== this.#options.origin || source !== this.#frame?.contentWindow) return
    if (data.kind === 'close') return this.#close()
    if (data.kind === 'ready') this.#begin()
    this.#fire(data.kind)
  }

  #begin(): void {
    this.#isReady = true
    this.#region.classList.add('ready')
    for (const message of this.#untold) {
      if (message.kind !== 'focus' || document.activeElement === this.element) this.#tell(message)
    }
  }

  #fire(event: CareerChatEvent): void {
    this.#events.dispatchEvent(new Event(event))
  }
}

/** What has the focus, when that is something else on the page that can take it back. */
function elsewhere(own: HTMLElement): HTMLElement | undefined {
  const { activeElement, body } = document
  if (activeElement === own || activeElement === body) return undefined
  return activeElement instanceof HTMLElement ? activeElement : undefined
}
