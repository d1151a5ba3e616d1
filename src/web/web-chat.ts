import type { Ajax } from './watched-ajax.ts'

/** The part of a Direct Line client that the page uses. */
export interface DirectLineClient {
  readonly connectionStatus$: {
    subscribe(onStatus: (status: number) => void): { unsubscribe(): void }
  }
  /** Number of the last activity received, as the server counts. */
  readonly watermark: string
  /** Read by the client for each stream and each request, so that the page can watch both. */
  readonly services: { WebSocket: typeof WebSocket; ajax: Ajax }
  reconnect(conversation: { readonly token: string; readonly streamUrl: string }): void
}

/** Web Chat's own memory of a transcript. */
export interface ChatStore {
  dispatch(action: { readonly type: string; readonly payload?: unknown }): void
}

/** The part of the Web Chat bundle that the page uses; it puts itself on `window`. */
export interface WebChat {
  createDirectLine(options: {
    readonly domain: string
    readonly token: string
    readonly conversationId: string
    readonly streamUrl: string
    readonly watermark: string
  }): DirectLineClient
  createStore(): ChatStore
  renderWebChat(properties: Readonly<Record<string, unknown>>, element: Element): void
}

declare global {
  interface Window {
    /** Absent until the bundle ran, and for good when it could not be loaded. */
    readonly WebChat?: WebChat
  }
}
