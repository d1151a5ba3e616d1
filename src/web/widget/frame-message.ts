import type { CareerChatDetail, CareerChatEvent } from './career-chat.ts'

/** What the host page tells the chat in its frame. */
export type HostMessage =
  | { readonly kind: 'focus' }
  | { readonly kind: 'ask'; readonly text: string }
  | { readonly kind: 'dress'; readonly options: FrameOptions }

/**
 * What the chat in its frame tells the host page. Nothing of what is said gets out: a site may
 * count questions, and has no part in them.
 */
export interface FrameMessage {
  /** `here` is said first, as soon as the page of the chat is in its frame. */
  readonly kind: Exclude<CareerChatEvent, 'open'> | 'here'
  readonly detail?: CareerChatDetail
}

/**
 * The attributes of the widget's script element, as they are, with colors and title as they came out.
 * They stand in the fragment of the frame's address, which no server ever sees.
 */
export type FrameOptions = Readonly<Record<string, string>>
