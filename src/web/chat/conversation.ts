import { ownPath } from './own-path.ts'

const protocolPath = '/v3/directline'

/** What the browser needs to take part in a conversation. */
export interface Conversation {
  readonly conversationId: string
  /** Names the conversation and the person; every request carries it. */
  readonly token: string
  /** Address of the WebSocket; it is good for about a minute, then {@link openConversation} gives another. */
  readonly streamUrl: string
  /** How long the token lives from now on. */
  readonly lifeSeconds: number
  /** Where the conversation is held, when not at the page's own server. */
  readonly domain?: string
  /** What the page's server gives a new token for, when not for the token itself. */
  readonly refreshToken?: string
}

/** What came of asking the server for a conversation. */
export type Opening =
  | { readonly kind: 'opened'; readonly conversation: Conversation }
  /** The server answers, but does not know the conversation or no longer trusts the token. */
  | { readonly kind: 'gone' }
  /** Too much came from this address; it is let in again after a while. */
  | { readonly kind: 'limited'; readonly waitSeconds: number }
  /** Nothing or a fault came back: worth trying again. */
  | { readonly kind: 'unreachable' }

/** The part of a conversation that outlives the page. */
export type ConversationKey = Omit<Conversation, 'streamUrl' | 'lifeSeconds'>

/** At the page's own server: unless that names another place, the chat talks to no other host. */
export const directLinePath = `${ownPath}${protocolPath}`

/** Of a token whose giver does not tell. */
const defaultLifeSeconds = 30 * 60

const requestTimeoutMs = 15_000

/**
 * Goes back into the conversation of `key`, from the activity after `watermark` on; an empty one
 * replays the last part of it. Without a key, or when the server knows the conversation no more,
 * a new one is started; the bot's first message follows on its stream.
 */
export async function openConversation(
  key: ConversationKey | undefined,
  watermark: string,
): Promise<Opening> {
  if (key === undefined) return startConversation()
  const opening = await resumeConversation(key, watermark)
  return opening.kind === 'gone' ? startConversation() : opening
}

/** Exchanges the token of a conversation for one that lives longer. */
export async function refreshToken(key: ConversationKey): Promise<Opening> {
  const token = key.refreshToken ?? key.token
  return request({ method: 'POST', path: 'tokens/refresh', key: { token } })
}

/** Part of a conversation, as a stream delivers it. */
export interface Reading {
  /** JSON for a Direct Line client. */
  readonly text: string
  readonly isEmpty: boolean
}

/** How a conversation is read. */
export interface ReadOptions {
  /** How long our own server may hold the request while there is nothing; Azure's never does. */
  readonly waitSeconds: number
  readonly signal: AbortSignal
}

/** Reads what was said after `watermark`; nothing comes of a request that fails. */
export async function readActivities(
  key: ConversationKey,
  watermark: string,
  { waitSeconds, signal }: ReadOptions,
): Promise<Reading | undefined> {
  const id = encodeURIComponent(key.conversationId)
  const path = `conversations/${id}/activities?watermark=${watermark}&wait=${waitSeconds}`
  try {
    const response = await send({ method: 'GET', path, key }, signal)
    if (!response.ok) return undefined
    const text = await response.text()
    const { activities } = JSON.parse(text) as { readonly activities: readonly unknown[] }
    return { text, isEmpty: activities.length === 0 }
  } catch {
    return undefined
  }
}

async function startConversation(): Promise<Opening> {
  const generated = await request({ method: 'POST', path: 'tokens/generate' })
  if (generated.kind !== 'opened') return generated
  return request({ method: 'POST', path: 'conversations', key: generated.conversation })
}

/**
 * As {@link openConversation}, but no other conversation is started. A page that slept longer than its
 * token lives gets back in with a refreshed one.
 */
export async function resumeConversation(
  key: ConversationKey,
  watermark: string,
): Promise<Opening> {
  const path = `conversations/${encodeURIComponent(key.conversationId)}?watermark=${watermark}`
  const opening = await request({ method: 'GET', path, key })
  if (opening.kind !== 'gone') return opening
  const refreshed = await refreshToken(key)
  if (refreshed.kind !== 'opened') return refreshed
  return request({ method: 'GET', path, key: refreshed.conversation })
}

interface ConversationRequest {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly key?: Pick<ConversationKey, 'token' | 'domain' | 'refreshToken'>
}

async function request(sent: ConversationRequest): Promise<Opening> {
  const { key } = sent
  try {
    const response = await send(sent, AbortSignal.timeout(requestTimeoutMs))
    if (response.ok) return { kind: 'opened', conversation: await parseConversation(response, key) }
    if (response.status === 429) return limited(response)
    return { kind: isRefusal(response.status) ? 'gone' : 'unreachable' }
  } catch {
    return { kind: 'unreachable' }
  }
}

/** Proxies that keep what they have seen are asked not to. */
async function send({ method, path, key }: ConversationRequest, signal: AbortSignal) {
  return fetch(`${key?.domain ?? directLinePath}/${path}`, {
    method,
    headers: key === undefined ? {} : { Authorization: `Bearer ${key.token}` },
    cache: 'no-store',
    signal,
  })
}

/** 408 and 5xx pass by themselves; any other refusal would be repeated forever. */
function isRefusal(status: number): boolean {
  return status >= 400 && status < 500 && status !== 408
}

function limited({ headers }: Response): Opening {
  return { kind: 'limited', waitSeconds: Number(headers.get('retry-after')) || 1 }
}

/** Only our own server says where the conversation is held; that goes on holding. */
async function parseConversation(
  response: Response,
  { domain, refreshToken }: Pick<ConversationKey, 'domain' | 'refreshToken'> = {},
): Promise<Conversation> {
  const body = (await response.json()) as Partial<Conversation> & { readonly expires_in?: number }
  const isElsewhere = (body.domain ?? domain) !== undefined
  return {
    ...(domain === undefined ? {} : { domain }),
    ...(refreshToken === undefined ? {} : { refreshToken }),
    ...(body.domain === undefined ? {} : { domain: body.domain }),
    ...(body.refreshToken === undefined ? {} : { refreshToken: body.refreshToken }),
    conversationId: body.conversationId ?? '',
    token: body.token ?? '',
    streamUrl: isElsewhere ? (body.streamUrl ?? '') : atOwnServer(body.streamUrl),
    lifeSeconds: body.expires_in ?? defaultLifeSeconds,
  }
}

/**
 * The page knows better than its server where that is reached: proxies do not tell all, and it may have
 * more addresses than one.
 */
function atOwnServer(streamUrl: string | undefined): string {
  if (streamUrl === undefined) return ''
  const [, path = ''] = streamUrl.split(protocolPath)
  const url = new URL(`${directLinePath}${path}`, location.href)
  url.protocol = url.protocol.replace('http', 'ws')
  return url.href
}
