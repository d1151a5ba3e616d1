import type { SaidActivity } from './activity-text.ts'
import type { Ajax } from './watched-ajax.ts'

/** What a person sends; the id is of the page's own making. */
export interface OutgoingActivity {
  readonly channelData?: { readonly clientActivityID?: string }
}

/** Why a message was not sent; with a status when the server refused it. */
export interface PostFault {
  readonly status?: number
}

/** The part of the client's observables that the page uses. */
interface Posting {
  do(onId: (id: string) => void, onFault: (fault: PostFault) => void): Posting
  subscribe(onId: (id: string) => void, onFault: (fault: PostFault) => void): unknown
}

/** What a client reads a stream from: the part of a WebSocket that it uses. */
export interface ClientSocket {
  readonly readyState: number
  onopen: (() => void) | null
  onmessage: ((message: { readonly data: string }) => void) | null
  send(text: string): void
  close(): void
}

/** The part of a Direct Line client that the page uses. */
export interface DirectLineClient {
  readonly connectionStatus$: {
    subscribe(onStatus: (status: number) => void): { unsubscribe(): void }
  }
  /** Number of the last activity received, as the server counts. */
  readonly watermark: string
  /** Read by the client for each stream and each request, so that the page can watch both. */
  readonly services: { WebSocket: new (url: string) => ClientSocket; ajax: Ajax }
  /** Gives the id of what was posted, or "retry" when it may not have got through. */
  postActivity(activity: OutgoingActivity): Posting
  reconnect(conversation: { readonly token: string; readonly streamUrl: string }): void
}

/** Something done in Web Chat. */
export interface ChatAction {
  readonly type: string
  readonly payload?: unknown
}

/** Web Chat's own memory of a transcript. */
export interface ChatStore {
  dispatch(action: ChatAction): void
  getState(): { readonly activities: readonly (SaidActivity & { readonly id?: string })[] }
}

/** Stands between what is done in Web Chat and its memory. */
export type StoreMiddleware = (
  store: ChatStore,
) => (next: (action: ChatAction) => unknown) => (action: ChatAction) => unknown

/** What Web Chat draws below a message: something React knows how to draw, or false for nothing. */
type Drawn = object | false

/** Stands between a message and what is drawn below it: its time, and thumbs. */
export type StatusMiddleware = () => (
  next: (status: ActivityStatus) => Drawn,
) => (status: ActivityStatus) => Drawn

interface ActivityStatus {
  readonly activity: SaidActivity
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
  createStore(initial: object, ...middleware: readonly StoreMiddleware[]): ChatStore
  renderWebChat(properties: Readonly<Record<string, unknown>>, element: Element): void
}

declare global {
  interface Window {
    /** Absent until the bundle ran, and for good when it could not be loaded. */
    readonly WebChat?: WebChat
  }
}
