import { once } from 'node:events'
import type { Activity } from 'botbuilder'
import { WebSocket } from 'ws'

interface ActivitySet {
  readonly activities: readonly Partial<Activity>[]
  readonly watermark: string
}

/** A Direct Line stream as it is on the wire, frame by frame. */
export class StreamSocket {
  readonly sets: ActivitySet[] = []
  readonly socket: WebSocket

  /** A browser tells the `origin` of its page; other programs need not. */
  constructor(url: string, origin?: string) {
    this.socket = new WebSocket(url, origin === undefined ? {} : { origin })
    this.socket.on('message', (data: Buffer) => {
      this.sets.push(JSON.parse(data.toString()) as ActivitySet)
    })
  }

  get texts(): readonly (string | undefined)[] {
    return this.sets.flatMap(({ activities }) => activities.map(({ text }) => text))
  }

  get watermark(): string {
    return this.sets.at(-1)?.watermark ?? ''
  }

  /** Resolves once a message of this text has come. */
  async hear(text: string): Promise<Partial<Activity>> {
    while (!this.texts.includes(text)) await once(this.socket, 'message')
    const all = this.sets.flatMap(({ activities }) => activities)
    return all.find((activity) => activity.text === text) ?? {}
  }

  /** The HTTP status a server refuses the stream with. */
  async refusal(): Promise<number> {
    this.socket.on('error', () => undefined)
    const [request, response] = await once(this.socket, 'unexpected-response')
    request.destroy()
    return response.statusCode
  }

  async close(): Promise<void> {
    const closed = once(this.socket, 'close')
    this.socket.close()
    await closed
  }
}
