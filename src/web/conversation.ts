/** What the browser needs to take part in a conversation. */
export interface Conversation {
  readonly conversationId: string
  /** Names the conversation and the person; every request carries it. */
  readonly token: string
  /** Address of the WebSocket; it is good for about a minute, then {@link openConversation} gives another. */
  readonly streamUrl: string
}

/** What came of asking the server for a conversation. */
export type Opening =
  | { readonly kind: 'opened'; readonly conversation: Conversation }
  /** The server answers, but does not know the conversation or no longer trusts the token. */
  | { readonly kind: 'gone' }
  /** Nothing or a fault came back: worth trying again. */
  | { readonly kind: 'unreachable' }

/** The part of a conversation that outlives the page. */
export type ConversationKey = Pick<Conversation, 'conversationId' | 'token'>

/** Same origin as the page: the chat talks to no other host. */
export const directLinePath = '/v3/directline'

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
  return request('POST', 'tokens/refresh', key.token)
}

async function startConversation(): Promise<Opening> {
  const generated = await request('POST', 'tokens/generate')
  if (generated.kind !== 'opened') return generated
  return request('POST', 'conversations', generated.conversation.token)
}

/** A page that slept longer than its token lives gets back in with a refreshed one. */
async function resumeConversation(key: ConversationKey, watermark: string): Promise<Opening> {
  const path = `conversations/${encodeURIComponent(key.conversationId)}?watermark=${watermark}`
  const opening = await request('GET', path, key.token)
  if (opening.kind !== 'gone') return opening
  const refreshed = await refreshToken(key)
  if (refreshed.kind !== 'opened') return refreshed
  return request('GET', path, refreshed.conversation.token)
}

async function request(method: 'GET' | 'POST', path: string, token?: string): Promise<Opening> {
  try {
    const response = await fetch(`${directLinePath}/${path}`, {
      method,
      headers: token === undefined ? {} : { Authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(requestTimeoutMs),
    })
    if (response.ok) return { kind: 'opened', conversation: await parseConversation(response) }
    return { kind: isRefusal(response.status) ? 'gone' : 'unreachable' }
  } catch {
    return { kind: 'unreachable' }
  }
}

/** 429 and 5xx pass by themselves; any other refusal would be repeated forever. */
function isRefusal(status: number): boolean {
  return status >= 400 && status < 500 && status !== 408 && status !== 429
}

async function parseConversation(response: Response): Promise<Conversation> {
  const body = (await response.json()) as Partial<Conversation>
  return {
    conversationId: body.conversationId ?? '',
    token: body.token ?? '',
    streamUrl: body.streamUrl ?? '',
  }
}
