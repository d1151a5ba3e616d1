import { ownPath } from './own-path.ts'

const name = 'career-bot-conversation'

/** As long as the server takes an expired token for a new one. */
const lifeSeconds = 7 * 24 * 60 * 60

/**
 * Partitioned: each site that frames the page has one of its own, and none can follow a person. What
 * else is served at the host does not get it.
 */
const attributes = `Path=${ownPath || '/'}; SameSite=None; Secure; Partitioned`

/**
 * Reads the cookie of the site that frames the page. Browsers that refuse storage to the frame of
 * another site still allow such a cookie.
 */
export function readSiteCookie(): string | undefined {
  try {
    const [, value] = new RegExp(`(?:^|; )${name}=([^;]+)`).exec(document.cookie) ?? []
    return value === undefined ? undefined : decodeURIComponent(value)
  } catch {
    return undefined
  }
}

/** Writes it; an empty value takes it away. Nothing is kept where cookies are refused, too. */
export function writeSiteCookie(value: string): void {
  const life = value === '' ? 0 : lifeSeconds
  try {
    document.cookie = `${name}=${encodeURIComponent(value)}; Max-Age=${life}; ${attributes}`
  } catch {
    // A frame with a sandbox has no cookies at all.
  }
}
