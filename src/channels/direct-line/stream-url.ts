import type { HttpRequest } from '../../http/route.ts'
import { requestOrigin } from './request-origin.ts'

/** What a stream's address is made of. */
export interface StreamUrlOptions {
  /** The server's public address, if it is set; it may have a path. */
  readonly base: string | undefined
  /** Tells where the client reached the server. */
  readonly request: Pick<HttpRequest, 'headers' | 'isEncrypted' | 'query'>
  readonly conversationId: string
  readonly streamToken: string
}

/** Gives the WebSocket address of a conversation, from the watermark the client asks for on. */
export function streamUrl(options: StreamUrlOptions): string {
  const { base, request, conversationId, streamToken } = options
  const url = new URL(
    `${base ?? requestOrigin(request)}/v3/directline/conversations/${conversationId}/stream`,
  )
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  const watermark = request.query.get('watermark')
  if (watermark !== null) url.searchParams.set('watermark', watermark)
  url.searchParams.set('t', streamToken)
  return url.href
}
