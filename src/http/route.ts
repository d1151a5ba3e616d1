import type { IncomingHttpHeaders } from 'node:http'

/** A request as routes see it: parsed, and free of the library that received it. */
export interface HttpRequest {
  readonly headers: IncomingHttpHeaders
  /** Who sends it: an IP address, or the network of an IPv6 address. */
  readonly address: string
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** True when the connection itself is encrypted; a proxy tells it in a header instead. */
  readonly isEncrypted: boolean
  /**
   * Reads the body as JSON, once.
   *
   * @throws {RequestError} 400, 413 or 415, each saying what was expected.
   */
  readonly readJson: () => Promise<unknown>
}

/** What a route answers; an object is sent as JSON, a Buffer as it is. */
export interface HttpResponse {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  /** Called once the response is on its way. */
  readonly onSent?: () => void
}

/** One method of one path; what takes GET takes HEAD, too. */
export interface Route {
  readonly method: 'GET' | 'POST'
  /** `/conversations/:conversationId`: a colon starts a parameter. */
  readonly path: string
  readonly handle: (request: HttpRequest) => Promise<HttpResponse> | HttpResponse
}
