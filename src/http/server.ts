import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import {
  createServer as createRestifyServer,
  type Request,
  type Response,
  type Server as RestifyServer,
} from 'restify'
import { ListenError, RequestError, StateUnavailableError, TurnLostError } from '../errors.ts'
import { clientAddress } from './client-address.ts'
import { withoutPath } from './own-path.ts'
import { readJsonBody } from './read-json-body.ts'
import type { HttpResponse, Route } from './route.ts'
import type { Logger } from '../logger.ts'
import type { Meter } from '../metrics/meter.ts'
import { continueTrace, runTraced, shortTraceId, traceHeader } from '../trace.ts'

/** What a server is made of. */
export interface ServerOptions {
  readonly routes: readonly Route[]
  /** Takes connections that ask to become a WebSocket. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
  /** The path under which people reach the server; none by default. */
  readonly path?: string
  /** How many proxies stand before the server and tell in a header who asks; 0 by default. */
  readonly trustedProxies?: number
  readonly logger: Logger
  readonly meter?: Pick<Meter, 'answered'> | undefined
}

/** A server that can be started and stopped. */
export interface Server {
  /**
   * Starts listening; port 0 takes any that is free. Gives the address.
   *
   * @throws {ListenError} when the port is taken or not allowed.
   */
  readonly listen: (host: string, port: number) => Promise<string>
  /** Takes no more requests, and resolves when those under way are answered. */
  readonly close: () => Promise<void>
  /** Cuts what is still connected. */
  readonly abort: () => void
}

/** In milliseconds. Whoever takes longer to send a request holds a connection for nothing. */
const requestTimeoutMs = 30_000

/** Creates the HTTP server: routes on restify, with every answer of one form. */
export function createServer(options: ServerOptions): Server {
  const { routes, upgrade, path = '', meter } = options
  const restify = createRestifyServer({ name: '', maxParamLength: 200 })
  const http = restify.server
  const running = new Set<Promise<void>>()
  let isClosing = false
  http.requestTimeout = requestTimeoutMs
  // Before restify sees it.
  http.prependListener('request', (request: IncomingMessage) => {
    request.url = withoutPath(request.url ?? '', path)
  })
  http.on('upgrade', (request, socket, head) => {
    request.url = withoutPath(request.url ?? '', path)
    upgrade(request, socket, head)
  })
  for (const route of routes) {
    const handle = async (request: Request, response: Response): Promise<void> => {
      const answering = answer(route, request, response)
      running.add(answering)
      await answering
      running.delete(answering)
    }
    register(restify, route, handle)
  }
  restify.on(
    'NotFound',
    refuseWith((request) => notFound(request, path)),
  )
  restify.on('MethodNotAllowed', refuseWith(methodNotAllowed))
  return {
    listen: async (host, port) => listen(restify, host, port),
    close: async () => {
      isClosing = true
      await new Promise((resolve) => http.close(resolve))
      // Who sent a request may have gone, while what it set off goes on.
      await Promise.all(running)
    },
    abort: () => http.closeAllConnections(),
  }

  async function answer(route: Route, request: Request, response: Response): Promise<void> {
    const trace = continueTrace(request.header('traceparent'))
    response.setHeader('traceresponse', traceHeader(trace))
    const answer = await runTraced(trace, async () => respond(route, request, options))
    meter?.answered(route.path, answer.status)
    if (isClosing) response.setHeader('connection', 'close')
    send(response, answer)
  }
}

/**
 * Monitors ask with HEAD, and what people enter somewhere as the address to post to may end in a
 * slash. A page has one address, to which its relative links belong.
 */
function register(
  restify: RestifyServer,
  { method, path }: Route,
  handle: (request: Request, response: Response) => Promise<void>,
): void {
  if (method === 'GET') {
    restify.get(path, handle)
    restify.head(path, handle)
  } else {
    restify.post(path, handle)
    restify.post(`${path}/`, handle)
  }
}

async function respond(
  route: Route,
  request: Request,
  { trustedProxies = 0, logger }: ServerOptions,
): Promise<Sendable> {
  try {
    const response = await route.handle({
      headers: request.headers,
      address: clientAddress(request, trustedProxies),
      params: request.params,
      query: new URLSearchParams(request.getQuery()),
      isEncrypted: request.isSecure(),
      readJson: async () => readJsonBody(request),
    })
    return sendable(response)
  } catch (error) {
    if (error instanceof RequestError) return sendable(refusal(error))
    if (error instanceof StateUnavailableError || error instanceof TurnLostError) {
      return sendable(refusal(tryAgain(error)))
    }
    logger.error({ err: error, path: route.path }, 'request failed')
    return sendable(refusal(unexpected()))
  }
}

/** The form of Bot Framework's own refusals. */
function refusal({ refusal, message }: RequestError): HttpResponse {
  const { status, reason, retryAfterSeconds } = refusal
  const body = { error: { code: reason, message } }
  if (retryAfterSeconds === undefined) return { status, body }
  return { status, body, headers: { 'retry-after': String(retryAfterSeconds) } }
}

/** What went wrong inside stays inside. */
function unexpected(): RequestError {
  return new RequestError(
    { status: 500, reason: 'InternalError' },
    'The request could not be handled. The cause is in the log of the server, where traceId ' +
      `begins with "${shortTraceId()}".`,
  )
}

/** Nothing that was not acknowledged is lost: clients send it again. */
function tryAgain({ message }: Error): RequestError {
  const status = { status: 503, reason: 'ServiceUnavailable', retryAfterSeconds: 2 }
  return new RequestError(status, message)
}

/** Restify's own form of an answer would differ from ours; `done` ends its work on the request. */
function refuseWith(describe: (request: Request) => RequestError) {
  return (request: Request, response: Response, _: Error, done: () => void): void => {
    send(response, sendable(refusal(describe(request))))
    done()
  }
}

function notFound({ method }: Request, path: string): RequestError {
  return new RequestError(
    { status: 404, reason: 'NotFound' },
    `There is nothing to ${method} at this path. The chat is at "${path}/".`,
  )
}

function methodNotAllowed({ method }: Request): RequestError {
  return new RequestError(
    { status: 405, reason: 'MethodNotAllowed' },
    `This path does not take ${method}.`,
  )
}

interface Sendable {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly content: Buffer
  readonly onSent?: () => void
}

function sendable({ status, headers, body, ...rest }: HttpResponse): Sendable {
  const isJson = body !== undefined && !Buffer.isBuffer(body)
  const content = isJson ? Buffer.from(JSON.stringify(body)) : (body ?? Buffer.alloc(0))
  return {
    ...rest,
    status,
    content,
    headers: {
      ...safeHeaders,
      ...(isJson ? jsonHeaders : {}),
      ...headers,
      ...(status === 304 ? {} : { 'content-length': String(content.length) }),
      // A body that was refused unread cannot be followed by another request.
      ...(status === 413 ? { connection: 'close' } : {}),
    },
  }
}

/** Restify goes on to answer by itself unless the answer was sent through one of its methods. */
function send(response: Response, { status, headers, content, onSent }: Sendable): void {
  response.sendRaw(status, content, headers)
  onSent?.()
}

const jsonHeaders = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
}

/** What is no page may do nothing in a browser, nor be taken for a page. Pages say more than that. */
const safeHeaders = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

async function listen(restify: RestifyServer, host: string, port: number): Promise<string> {
  const { server } = restify
  return new Promise((resolve, reject) => {
    // Restify takes the errors of its server, and throws those that nobody takes from itself.
    const fail = (error: NodeJS.ErrnoException) => reject(listenError(error, host, port))
    restify.once('error', fail)
    server.listen(port, host, () => {
      restify.off('error', fail)
      resolve(urlOf(server.address() as AddressInfo))
    })
  })
}

function urlOf({ address, family, port }: AddressInfo): string {
  const host = family === 'IPv6' ? `[${address}]` : address
  return `http://${host}:${port}`
}

function listenError(error: NodeJS.ErrnoException, host: string, port: number): ListenError {
  const remedies: Readonly<Record<string, string>> = {
    EADDRINUSE: 'Another program uses it: end that one, or set PORT to another port.',
    EACCES: 'It needs more rights than this user has: set PORT to one above 1023.',
    EADDRNOTAVAIL: 'This machine has no such address: set HOST to one of its own, or 127.0.0.1.',
    ENOTFOUND: 'The name is not known: set HOST to an address, for instance 127.0.0.1.',
  }
  const remedy = remedies[error.code ?? ''] ?? 'Set HOST and PORT to where it may listen.'
  return new ListenError(
    `Expected to listen on "${host}" port "${port}", but got ${error.code}. ${remedy}`,
    { cause: error },
  )
}
