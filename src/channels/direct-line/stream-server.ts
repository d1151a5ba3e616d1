import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import { RequestError } from '../../errors.ts'
import { clientAddress } from '../../http/client-address.ts'
import { authorizeToken } from './authorize.ts'
import type { Feed } from './feed.ts'
import type { Gate } from './gate.ts'
import type { Tokens } from './tokens.ts'

/** What streams are made of. */
export interface StreamServerOptions {
  readonly feed: Feed
  readonly tokens: Tokens
  readonly gate: Gate
  /** How many proxies stand before the server and tell in a header who asks. */
  readonly trustedProxies: number
}

/** Proxies drop what is silent for a minute. */
const pingEveryMs = 30_000

/** A client that takes nothing any more is dropped: it comes back for what it missed. */
const longestBacklog = 1_000_000

/** As the WebSocket protocol numbers a server that stops. */
const goingAway = 1001

/** As the protocol numbers a server that cannot deliver for the moment: clients come back. */
const tryAgainLater = 1013

/** Clients send empty frames only. */
const maxPayload = 1_024

/** Delivers conversations over WebSockets as they go on. */
export class StreamServer {
  readonly #options: StreamServerOptions
  readonly #sockets = new WebSocketServer({ noServer: true, maxPayload })
  readonly #alive = new WeakSet<WebSocket>()
  readonly #pinging: NodeJS.Timeout

  constructor(options: StreamServerOptions) {
    this.#options = options
    this.#pinging = setInterval(() => this.#ping(), pingEveryMs)
    this.#pinging.unref()
  }

  /** How many are open. */
  get count(): number {
    return this.#sockets.clients.size
  }

  /** Takes over a connection that asks to become a WebSocket, or refuses it. */
  readonly upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    socket.on('error', () => socket.destroy())
    void this.#upgrade(request, socket, head)
  }
  /** Says goodbye on all streams, so that clients try another server, or this one when it is back. */
  close(): void {
    clearInterval(this.#pinging)
    for (const client of this.#sockets.clients) client.close(goingAway)
  }

  /** Cuts streams whose clients did not answer the goodbye. */
  abort(): void {
    for (const client of this.#sockets.clients) client.terminate()
  }

  async #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    try {
      const { conversationId, watermark } = await this.#admit(request)
      this.#sockets.handleUpgrade(request, socket, head, (client) =>
        this.#deliver(client, conversationId, watermark),
      )
    } catch (error) {
      refuse(socket, error instanceof RequestError ? error.refusal.status : 500)
    }
  }

  /** A stream counts as a request: each costs more than one. */
  async #admit(
    request: IncomingMessage,
  ): Promise<{ readonly conversationId: string; readonly watermark: string }> {
    const { gate, trustedProxies } = this.#options
    const { url = '', headers } = request
    await gate.admit({ headers, address: clientAddress(request, trustedProxies) })
    const { pathname, searchParams } = new URL(url, 'http://localhost')
    const { conversationId } = authorizeToken(
      this.#options.tokens,
      searchParams.get('t') ?? '',
      'stream',
    )
    if (pathname !== `/v3/directline/conversations/${conversationId}/stream`) {
      throw new RequestError({ status: 404, reason: 'NotFound' }, 'There is no such stream.')
    }
    return { conversationId, watermark: searchParams.get('watermark') ?? '' }
  }

  #deliver(client: WebSocket, conversationId: string, watermark: string): void {
    this.#alive.add(client)
    client.on('pong', () => this.#alive.add(client))
    client.on('error', () => client.terminate())
    const subscribing = this.#options.feed.subscribe(conversationId, watermark, (set) => {
      if (client.bufferedAmount > longestBacklog) client.terminate()
      else client.send(JSON.stringify(set))
    })
    subscribing.catch(() => client.close(tryAgainLater))
    client.once('close', () => void subscribing.then((stop) => stop()).catch(() => undefined))
  }

  /** Whoever did not answer the last ping is gone without a word. */
  #ping(): void {
    for (const client of this.#sockets.clients) {
      if (this.#alive.delete(client)) client.ping()
      else client.terminate()
    }
  }
}

function refuse(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} Refused\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`)
}
