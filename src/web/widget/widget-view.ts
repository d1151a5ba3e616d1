import type { CareerChat } from './career-chat.ts'
import { eventName, fire } from './fire.ts'
import { isLinked, recallOpen } from './remember-open.ts'
import type { WidgetChat } from './widget-chat.ts'
import { readOptions } from './widget-options.ts'
import type { WidgetParts } from './widget-parts.ts'
import { widgetStyle } from './widget-style.ts'

/** The built file of `widget-chat.ts`, beside the widget's own; the build fills it in. */
declare const chatFile: string

/** The launcher on a host page, and the window of the chat, which is loaded when it is wanted. */
export class WidgetView implements WidgetParts {
  readonly api: CareerChat = {
    open: () => this.#open(true),
    close: () => this.#close(),
    ask: (text) => {
      this.#open(true)
      void this.#withChat((chat) => chat.ask(text))
    },
    set: (options) => {
      void this.#withChat((chat) => chat.set(options))
    },
    on: (event, listener) => {
      const parameters = [eventName(event), listener as (event: Event) => void] as const
      document.addEventListener(...parameters)
      return () => document.removeEventListener(...parameters)
    },
  }
  readonly data: DOMStringMap
  readonly address: URL
  readonly region: HTMLElement = document.createElement('section')
  readonly launcher: HTMLElement = document.createElement('button')
  readonly window: HTMLElement = document.createElement('div')
  readonly #element = document.createElement('career-chat')
  readonly #words = document.createElement('span')
  readonly #colors = new CSSStyleSheet()
  #chat: Promise<WidgetChat> | undefined
  #returnTo: HTMLElement | null | undefined

  constructor({ src, dataset }: HTMLScriptElement) {
    this.data = dataset
    this.address = new URL('.', src)
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(widgetStyle)
    const root = this.#element.attachShadow({ mode: 'open' })
    root.adoptedStyleSheets = [sheet, this.#colors]
    this.window.role = 'dialog'
    this.window.hidden = true
    this.launcher.append(this.#words)
    this.region.append(this.launcher, this.window)
    root.append(this.region)
    this.dress()
    this.launcher.addEventListener('click', () => {
      if (this.window.hidden) this.#open(true)
      else this.#close()
    })
    this.launcher.addEventListener('pointerenter', () => void this.#withChat((chat) => chat.load()))
    addEventListener('hashchange', () => isLinked() && this.#open(true))
  }

  /** Behind the body, which scripts of the page may empty or replace. */
  attach(): void {
    document.documentElement.append(this.#element)
    const isWanted = (recallOpen() ?? this.data.open) === 'true' || history.state?.careerChat
    if (isWanted || isLinked()) this.#open(isLinked())
    else if (this.data.teaser) void this.#withChat((chat) => chat.tease())
  }

  dress(): void {
    const { accent, accentText, greeting, title, position, openLabel, closeLabel } = readOptions(
      this.data,
    )
    const { hidden } = this.window
    const words = this.#returnTo === undefined ? greeting : ''
    this.#colors.replaceSync(
      `section{--accent:${accent}}${accentText && `button{color:${accentText}}`}`,
    )
    this.#words.textContent = words
    this.#words.hidden = !hidden || !words
    this.region.ariaLabel = this.window.ariaLabel = title
    this.region.classList.toggle('start', position === 'start')
    this.launcher.ariaExpanded = `${!hidden}`
    this.launcher.ariaLabel = hidden ? `${words} ${openLabel}`.trim() : closeLabel
  }

  #open(isFocusWanted: boolean): void {
    if (this.window.hidden) {
      this.#returnTo = document.activeElement as HTMLElement | null
      this.window.hidden = false
      this.dress()
      fire('open')
    }
    void this.#withChat((chat) => (isFocusWanted ? chat.focus() : chat.load()))
  }

  /** The focus goes back to what had it; where that cannot take it, it stays at the launcher. */
  #close(): void {
    if (this.window.hidden) return
    const hadFocus = document.activeElement === this.#element
    this.window.hidden = true
    this.dress()
    if (hadFocus) {
      this.launcher.focus()
      this.#returnTo?.focus()
    }
    fire('close')
  }

  /** Where it cannot be had, the next press tries again. */
  async #withChat(act: (chat: WidgetChat) => void | Promise<void>): Promise<void> {
    this.#chat ??= import(`${this.address}${chatFile}`).then(
      (file) => new file.WidgetChat(this),
      (error: unknown) => {
        this.#chat = undefined
        throw error
      },
    )
    await act(await this.#chat)
  }
}
