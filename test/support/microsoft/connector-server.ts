import { once } from 'node:events'
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { Activity } from 'botbuilder'

/** What a bot sent to its channel. */
export interface Sent {
  /** What the channel calls it; messages are counted by themselves, as typing comes by chance. */
  readonly id: string
  readonly method: string | undefined
  readonly path: string | undefined
  readonly headers: IncomingHttpHeaders
  /** As it came over the wire. */
  readonly body: string
  readonly activity: Partial<Activity>
}

/** How a channel takes what it is sent, 202 without an id; nothing leaves the bot without an answer. */
export type Taking = (
  count: number,
) => { readonly status: number; readonly retryAfter?: string } | undefined

/** A channel's end of the line: takes over HTTP what the bot really sends. */
export class ConnectorServer {
  readonly sent: Sent[] = []
  taking: Taking = () => ({ status: 200 })
  readonly #server = createServer((request, response) => void this.#answer(request, response))

  async start(): Promise<void> {
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`
  }

  async stop(): Promise<void> {
    this.#server.close()
    this.#server.closeAllConnections()
    await once(this.#server, 'close')
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const taken = await this.#take(request)
    if (taken === undefined) return
    response.statusCode = taken.status
    response.setHeader('content-type', 'application/json')
    if (taken.retryAfter !== undefined) response.setHeader('retry-after', taken.retryAfter)
    response.end(taken.status === 202 ? '' : JSON.stringify({ id: this.sent.at(-1)?.id }))
  }

  async #take(request: IncomingMessage): Promise<ReturnType<Taking>> {
    const { method, url: path, headers } = request
    const body = await text(request)
    const activity = JSON.parse(body) as Partial<Activity>
    const ofType = this.sent.filter((sent) => sent.activity.type === activity.type)
    const id = `${activity.type}-${ofType.length + 1}`
    this.sent.push({ id, method, path, headers, body, activity })
    return this.taking(this.sent.length)
  }
}
