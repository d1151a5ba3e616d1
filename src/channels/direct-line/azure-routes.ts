import { randomUUID } from 'node:crypto'
import type { HttpRequest, HttpResponse, Route } from '../../http/route.ts'
import { authorizeRefresh } from './authorize.ts'
import type { AzureDirectLine, AzureToken } from './azure-direct-line.ts'
import type { Gate } from './gate.ts'
import { requestOrigin } from './request-origin.ts'
import type { Grant, Tokens } from './tokens.ts'

/** What the routes speak for. */
export interface AzureRoutesOptions {
  readonly azure: AzureDirectLine
  /** Sign what a client comes back with for a new token of Azure's. */
  readonly tokens: Tokens
  readonly gate: Gate
  readonly publicUrl: string | undefined
  readonly allowedOrigins: readonly string[]
}

/**
 * Creates the routes that give tokens of Azure's Direct Line. All else the page asks Azure itself, at
 * the `domain` it is given.
 */
export function createAzureRoutes(options: AzureRoutesOptions): readonly Route[] {
  return [
    {
      method: 'POST',
      path: '/v3/directline/tokens/generate',
      handle: async (request) => generate(options, request),
    },
    {
      method: 'POST',
      path: '/v3/directline/tokens/refresh',
      handle: async (request) => refresh(options, request),
    },
  ]
}

/** Azure takes a token from a page of the named origins only. */
async function generate(options: AzureRoutesOptions, request: HttpRequest): Promise<HttpResponse> {
  await options.gate.admit(request)
  const { azure, publicUrl, allowedOrigins } = options
  const userId = `dl_${randomUUID()}`
  const token = await azure.generate(userId, [
    publicUrl === undefined ? requestOrigin(request) : new URL(publicUrl).origin,
    ...allowedOrigins,
  ])
  return tokenResponse(options, { conversationId: token.conversationId, userId }, token)
}

/** Azure refreshes no token that has expired, and a laptop sleeps longer than one lives. */
async function refresh(options: AzureRoutesOptions, request: HttpRequest): Promise<HttpResponse> {
  await options.gate.admit(request)
  const grant = authorizeRefresh(options.tokens, request.headers)
  return tokenResponse(options, grant, await options.azure.renew(grant))
}

function tokenResponse(
  { azure, tokens }: AzureRoutesOptions,
  grant: Grant,
  { token, expiresInSeconds }: AzureToken,
): HttpResponse {
  return {
    status: 200,
    body: {
      conversationId: grant.conversationId,
      token,
      expires_in: expiresInSeconds,
      domain: azure.domain,
      refreshToken: tokens.issue(grant, 'conversation'),
    },
  }
}
