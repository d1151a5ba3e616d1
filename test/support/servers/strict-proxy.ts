import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'

/** What a proxy does with a connection that asks to become a WebSocket. */
export type Upgrades =
  | 'passed'
  /** Answered with 403. */
  | 'refused'
  /** Never answered. */
  | 'swallowed'
  /** Accepted and closed at once. */
  | 'closed'
  /** Accepted, and nothing comes through. */
  | 'muted'

/** A proxy as institutions have them, before a server. */
export class StrictProxy {
  upgrades: Upgrades = 'passed'
  /** A request that is not answered so soon is answered with 504. */
  longestMs = 60_000
  /** Whether requests for activities are answered with 503. */
  failsReads = false
  /** When each WebSocket was asked for, in milliseconds of `performance.now`. */
  tries: number[] = []
  /** When each request for activities came. */
  reads: number[] = []
  readonly #target: URL
  readonly #http = createServer((incoming, outgoing) => this.#pass(incoming, outgoing))
  readonly #sockets = new WebSocketServer({ noServer: true })
  readonly #upgraded = new Set<Duplex>()

  private constructor(target: string) {
    this.#target = new URL(target)
    this.#http.on('upgrade', (incoming: IncomingMessage, socket: Duplex, head: Buffer) => {
      this.tries.push(performance.now())
      this.#upgraded.add(socket)
      socket.on('error', () => socket.destroy())
      socket.once('close', () => this.#upgraded.delete(socket))
      this.#upgrade(incoming, socket, head)
    })
  }

  /** Starts one on a free port. */
  static async start(target: string): Promise<StrictProxy> {
    const proxy = new StrictProxy(target)
    proxy.#http.listen(0, '127.0.0.1')
    await once(proxy.#http, 'listening')
    return proxy
  }

  /** How many WebSockets go through it. */
  get streams(): number {
    return this.#upgraded.size
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`
  }

  /** Cuts every WebSocket, and treats the next as told. */
  change(upgrades: Upgrades): void {
    this.upgrades = upgrades
    for (const socket of this.#upgraded) socket.destroy()
  }

  /** Begins to count anew. */
  reset(upgrades: Upgrades): void {
    this.change(upgrades)
    this.longestMs = 60_000
    this.failsReads = false
    this.tries = []
    this.reads = []
  }

  close(): void {
    this.change('refused')
    this.#http.close()
    this.#http.closeAllConnections()
  }

  #pass(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const { method = '', headers, url = '' } = incoming
    if (url.includes('/activities?')) {
      this.reads.push(performance.now())
      if (this.failsReads) return fail(outgoing, 503)
    }
    const passed = request(new URL(url, this.#target), { method, headers }, (answer) => {
      clearTimeout(timer)
      if (outgoing.headersSent) return
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    const timer = setTimeout(() => fail(outgoing, 504), this.longestMs)
    passed.on('error', () => outgoing.destroy())
    outgoing.once('close', () => {
      clearTimeout(timer)
      passed.destroy()
    })
    incoming.pipe(passed)
  }

  #upgrade(incoming: IncomingMessage, socket: Duplex, head: Buffer): void {
    switch (this.upgrades) {
      case 'passed':
        return this.#tunnel(incoming, socket, head)
      case 'refused':
        return void socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n')
      case 'swallowed':
        return undefined
      case 'closed':
        return this.#sockets.handleUpgrade(incoming, socket, head, (client) => client.terminate())
      case 'muted':
        return this.#sockets.handleUpgrade(incoming, socket, head, () => undefined)
    }
  }

  #tunnel({ url, rawHeaders }: IncomingMessage, socket: Duplex, head: Buffer): void {
    const through = connect(Number(this.#target.port), this.#target.hostname)
    const headers = rawHeaders.map((part, at) => (at % 2 === 0 ? `${part}: ` : `${part}\r\n`))
    through.write(`GET ${url} HTTP/1.1\r\n${headers.join('')}\r\n`)
    through.write(head)
    through.on('error', () => socket.destroy())
    through.once('close', () => socket.destroy())
    socket.once('close', () => through.destroy())
    socket.pipe(through).pipe(socket)
  }
}

function fail(outgoing: ServerResponse, status: number): void {
  outgoing.statusCode = status
  outgoing.end()
}
