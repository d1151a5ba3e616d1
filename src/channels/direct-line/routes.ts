import { randomUUID } from 'node:crypto'
import { RequestError } from '../../errors.ts'
import type { HttpRequest, HttpResponse, Route } from '../../http/route.ts'
import { authorize, authorizeRefresh } from './authorize.ts'
import type { DirectLine } from './direct-line.ts'
import type { Gate } from './gate.ts'
import type { HeldReads } from './held-reads.ts'
import { parseClientActivity } from './parse-client-activity.ts'
import { streamUrl } from './stream-url.ts'
import type { Grant, Tokens } from './tokens.ts'

/** What the routes speak for. */
export interface DirectLineRoutesOptions {
  readonly directLine: DirectLine
  readonly reads: HeldReads
  readonly tokens: Tokens
  readonly gate: Gate
  /** Where clients reach the server; taken from each request when it is not known. */
  readonly publicUrl: string | undefined
}

/** Creates the routes of the Direct Line 3.0 protocol, as far as Web Chat and its like use it. */
export function createDirectLineRoutes(options: DirectLineRoutesOptions): readonly Route[] {
  return routesOf(options).map((route) => ({
    ...route,
    handle: async (request) => {
      await options.gate.admit(request)
      return route.handle(request)
    },
  }))
}

function routesOf(options: DirectLineRoutesOptions): readonly Route[] {
  return [
    { method: 'POST', path: '/v3/directline/tokens/generate', handle: () => generate(options) },
    {
      method: 'POST',
      path: '/v3/directline/tokens/refresh',
      handle: ({ headers }) => tokenResponse(options, authorizeRefresh(options.tokens, headers)),
    },
    {
      method: 'POST',
      path: '/v3/directline/conversations',
      handle: async (request) => begin(options, request),
    },
    {
      method: 'GET',
      path: '/v3/directline/conversations/:conversationId',
      handle: async (request) => resume(options, request),
    },
    {
      method: 'GET',
      path: '/v3/directline/conversations/:conversationId/activities',
      handle: async (request) => read(options, request),
    },
    {
      method: 'POST',
      path: '/v3/directline/conversations/:conversationId/activities',
      handle: async (request) => post(options, request),
    },
  ]
}

/** Whoever asks gets a new id: one of her own choice could be somebody else's. */
function generate(options: DirectLineRoutesOptions): HttpResponse {
  const grant = { conversationId: randomUUID(), userId: `dl_${randomUUID()}` }
  return tokenResponse(options, grant)
}

function tokenResponse(options: DirectLineRoutesOptions, grant: Grant): HttpResponse {
  return { status: 200, body: tokenBody(options, grant) }
}

function tokenBody({ tokens }: DirectLineRoutesOptions, grant: Grant): object {
  return {
    conversationId: grant.conversationId,
    token: tokens.issue(grant, 'conversation'),
    expires_in: tokens.lifeSeconds,
  }
}

async function begin(
  options: DirectLineRoutesOptions,
  request: HttpRequest,
): Promise<HttpResponse> {
  return join(options, request, authorize(options.tokens, request.headers))
}

async function resume(
  options: DirectLineRoutesOptions,
  request: HttpRequest,
): Promise<HttpResponse> {
  return join(options, request, authorizeFor(options, request))
}

/** The token goes along each time: the client replaces its own by it. */
async function join(
  options: DirectLineRoutesOptions,
  request: HttpRequest,
  grant: Grant,
): Promise<HttpResponse> {
  const { directLine, tokens, publicUrl } = options
  const { last } = await directLine.open(grant)
  const url = streamUrl({
    base: publicUrl,
    request,
    conversationId: grant.conversationId,
    streamToken: tokens.issue(grant, 'stream'),
  })
  return {
    status: last === 0 ? 201 : 200,
    body: { ...tokenBody(options, grant), streamUrl: url },
    onSent: () => void directLine.welcome(grant),
  }
}

/** `wait`, in seconds, is ours: clients of the protocol leave it out and are answered at once. */
async function read(options: DirectLineRoutesOptions, request: HttpRequest): Promise<HttpResponse> {
  const { conversationId } = authorizeFor(options, request)
  const watermark = request.query.get('watermark') ?? ''
  const wait = request.query.get('wait') ?? ''
  const waitMs = /^\d{1,3}$/.test(wait) ? Number(wait) * 1_000 : 0
  return { status: 200, body: await options.reads.read(conversationId, watermark, waitMs) }
}

async function post(options: DirectLineRoutesOptions, request: HttpRequest): Promise<HttpResponse> {
  const grant = authorizeFor(options, request)
  await options.gate.admitMessage(grant.conversationId)
  const activity = parseClientActivity(await request.readJson())
  return { status: 200, body: await options.directLine.post(grant, activity) }
}

/** 404 and not 403: a client takes any 403 for an expired token, and gives up for good. */
function authorizeFor({ tokens }: DirectLineRoutesOptions, request: HttpRequest): Grant {
  const grant = authorize(tokens, request.headers)
  if (grant.conversationId === request.params['conversationId']) return grant
  throw new RequestError(
    { status: 404, reason: 'ConversationNotFound' },
    'The token does not belong to this conversation.',
  )
}
