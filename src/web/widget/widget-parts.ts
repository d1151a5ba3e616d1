import type { CareerChat } from './career-chat.ts'

/** What the launcher lends to what it loads. */
export interface WidgetParts {
  readonly api: CareerChat
  /** The attributes of the script element: all options there are. */
  readonly data: DOMStringMap
  /** Where the script is, and the page of the chat. */
  readonly address: URL
  readonly region: HTMLElement
  readonly launcher: HTMLElement
  readonly window: HTMLElement
  /** Puts it into the host page. */
  attach(): void
  /** Looks as the options say at the moment; a greeting goes once the chat was opened. */
  dress(): void
}
