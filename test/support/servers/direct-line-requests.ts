/** What Direct Line answers; which members are there depends on the route. */
interface DirectLineBody {
  readonly id?: string
  readonly token?: string
  readonly conversationId?: string
  readonly streamUrl?: string
  readonly expires_in?: number
  readonly domain?: string
  readonly refreshToken?: string
  readonly watermark?: string
  readonly activities?: readonly { readonly text?: string; readonly id?: string }[]
  readonly error?: { readonly code: string; readonly message: string }
}

/** A response of Direct Line. */
export interface DirectLineResponse {
  readonly status: number
  readonly body: DirectLineBody
}

/** A conversation that was begun, and all that is needed to take part in it. */
export interface Begun {
  readonly conversationId: string
  readonly token: string
  readonly streamUrl: string
}

/** Sends requests to a Direct Line endpoint as any client may, right or wrong. */
export class DirectLineRequests {
  readonly #base: string

  constructor(url: string) {
    this.#base = `${url}/v3/directline`
  }

  async post(path: string, token?: string, body?: unknown): Promise<DirectLineResponse> {
    return this.#request(path, {
      method: 'POST',
      headers: { ...authorized(token), 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  }

  async get(path: string, token?: string): Promise<DirectLineResponse> {
    return this.#request(path, { headers: authorized(token) })
  }

  /** Begins a conversation as the chat page does. */
  async begin(): Promise<Begun> {
    const generated = await this.post('tokens/generate')
    const { body } = await this.post('conversations', generated.body.token)
    const { conversationId = '', token = '', streamUrl = '' } = body
    return { conversationId, token, streamUrl }
  }

  async say({ conversationId, token }: Begun, activity: object): Promise<DirectLineResponse> {
    const message = { type: 'message', from: { id: 'x' }, ...activity }
    return this.post(`conversations/${conversationId}/activities`, token, message)
  }

  async #request(path: string, init: RequestInit): Promise<DirectLineResponse> {
    const response = await fetch(`${this.#base}/${path}`, init)
    return { status: response.status, body: (await response.json()) as DirectLineBody }
  }
}

function authorized(token: string | undefined): Record<string, string> {
  return token === undefined ? {} : { authorization: `Bearer ${token}` }
}
