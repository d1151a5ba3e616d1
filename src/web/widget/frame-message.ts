/** What the host page tells the chat in its frame. */
export type HostMessage =
  { readonly kind: 'focus' } | { readonly kind: 'ask'; readonly text: string }

/**
 * What the chat in its frame tells the host page. Nothing of what is said gets out: a site may
 * count questions, and has no part in them.
 */
export interface FrameMessage {
  readonly kind: 'ready' | 'close' | 'question' | 'answer'
}

/** Stands in the fragment of the frame's address, which no server ever sees. */
export type FrameParameters = Readonly<Record<'host' | 'title' | 'accent', string>>
