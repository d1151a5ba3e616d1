import { once } from 'node:events'
import { createServer, type IncomingMessage, request as send, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { text } from 'node:stream/consumers'
import { type RunningServer, startEchoServer } from '../servers/running-server.ts'

/** What was asked of Azure with the channel's secret. */
export interface AskedWithSecret {
  readonly path: string
  readonly body: unknown
}

/**
 * Stands in for Azure's Direct Line on a host of its own: tokens only for the secret, everything
 * else for a token, from any page's origin. Conversations are held by a server of ours behind it.
 */
export class AzureStandIn {
  readonly secret = 'the secret of the channel'
  readonly askedWithSecret: AskedWithSecret[] = []
  readonly #server = createServer((request, response) => void this.#answer(request, response))
  readonly #tokens = new Map<string, string>()
  readonly #sockets = new Set<Duplex>()
  #behind: RunningServer | undefined

  async start(): Promise<void> {
    this.#server.on('upgrade', (request, socket) => this.#pipe(request, socket))
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
    this.#behind = await startEchoServer({ config: { publicUrl: this.url } })
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async stop(): Promise<void> {
    await this.#behind?.stop()
    for (const socket of this.#sockets) socket.destroy()
    this.#server.close()
    this.#server.closeAllConnections()
    await once(this.#server, 'close')
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('access-control-allow-origin', '*')
    response.setHeader('access-control-allow-headers', '*, authorization')
    response.setHeader('access-control-allow-methods', '*')
    if (request.method === 'OPTIONS') return void response.end()
    const body = await text(request)
    const authorization = this.#authorize(request, body)
    if (authorization === undefined) {
      response.statusCode = 403
      return void response.end('{"error":{"code":"BadArgument","message":"Invalid token"}}')
    }
    const answered = await this.#forward(request, authorization, body)
    response.writeHead(answered.status, { 'content-type': 'application/json' })
    response.end(answered.body)
  }

  /** The secret opens any conversation; a new one needs nothing of the server behind. */
  #authorize({ headers, url = '' }: IncomingMessage, body: string): string | undefined {
    const { authorization = '' } = headers
    const isGenerate = url.endsWith('/tokens/generate')
    if (authorization !== `Bearer ${this.secret}`) return isGenerate ? undefined : authorization
    this.askedWithSecret.push({ path: url, body: body === '' ? undefined : JSON.parse(body) })
    if (isGenerate) return ''
    return this.#tokens.get(url.split('/').at(-1) ?? '')
  }

  async #forward(
    { method = '', url = '', headers }: IncomingMessage,
    authorization: string,
    body: string,
  ): Promise<{ readonly status: number; readonly body: string }> {
    const type = headers['content-type'] ?? 'application/json'
    const forwarded = send(`${this.#behind?.url}${url}`, {
      method,
      headers: { authorization, 'content-type': type },
    })
    forwarded.end(body)
    const [response] = (await once(forwarded, 'response')) as [IncomingMessage]
    const answer = await text(response)
    this.#remember(answer)
    return { status: response.statusCode ?? 0, body: answer }
  }

  #remember(answer: string): void {
    const { conversationId, token } = JSON.parse(answer) as Record<string, string | undefined>
    if (conversationId !== undefined && token !== undefined) {
      this.#tokens.set(conversationId, `Bearer ${token}`)
    }
  }

  #pipe({ url = '', headers }: IncomingMessage, socket: Duplex): void {
    const { port } = new URL(this.#behind?.url ?? '')
    const behind: Socket = connect(Number(port), '127.0.0.1')
    const kept = Object.entries(headers).filter(([name]) => name !== 'origin')
    const lines = kept.map(([name, value]) => `${name}: ${String(value)}\r\n`)
    behind.write(`GET ${url} HTTP/1.1\r\n${lines.join('')}\r\n`)
    for (const end of [socket, behind]) {
      this.#sockets.add(end)
      end.on('error', () => undefined)
      end.on('close', () => [socket, behind].forEach((other) => other.destroy()))
    }
    socket.pipe(behind).pipe(socket)
  }
}
