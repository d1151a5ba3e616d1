import type { ConversationKey } from './conversation.ts'
import { ownPath } from './own-path.ts'
import { readSiteCookie, writeSiteCookie } from './site-cookie.ts'

/** All that is served at a host shares its storage: another bot, too, under another path. */
const storageKey = `career-bot.conversation${ownPath}`

/** Stands in where the browser forbids storage and cookies. */
let inMemory: string | undefined

/** Keeps the conversation over reloads and new tabs, as far as the browser allows it. */
export function rememberConversation(key: ConversationKey): void {
  const { conversationId, token, domain, refreshToken } = key
  inMemory = JSON.stringify({ conversationId, token, domain, refreshToken })
  try {
    localStorage.setItem(storageKey, inMemory)
  } catch {
    // Storage is forbidden, as in a frame of another site, or full.
    writeSiteCookie(inMemory)
  }
}

/** The conversation last spoken in, if there is one. */
export function recallConversation(): ConversationKey | undefined {
  try {
    return parseKey(localStorage.getItem(storageKey) ?? inMemory)
  } catch {
    return parseKey(readSiteCookie() ?? inMemory)
  }
}

/** Makes the next page start clean. */
export function forgetConversation(): void {
  inMemory = undefined
  try {
    localStorage.removeItem(storageKey)
  } catch {
    writeSiteCookie('')
  }
}

/** Anything else that stands there, of an older page for instance, counts as nothing. */
function parseKey(stored: string | undefined): ConversationKey | undefined {
  if (stored === undefined) return undefined
  try {
    const key = JSON.parse(stored) as Partial<ConversationKey> | null
    if (typeof key?.conversationId !== 'string' || typeof key.token !== 'string') return undefined
    const { conversationId, token, domain, refreshToken } = key
    return {
      conversationId,
      token,
      ...(typeof domain === 'string' ? { domain } : {}),
      ...(typeof refreshToken === 'string' ? { refreshToken } : {}),
    }
  } catch {
    return undefined
  }
}
