import { DeliveryModes, type Activity } from 'botbuilder'
import type { BotServiceAdapter } from './bot-service-adapter.ts'
import type { BotLogic } from '../local-adapter.ts'
import type { BotIdentity } from '../../config/bot-identity.ts'
import { RequestError } from '../../errors.ts'
import { parseChannelActivity } from './parse-channel-activity.ts'
import type { HttpRequest, HttpResponse, Route } from '../../http/route.ts'

/** What the route hands activities to. */
export interface MessagesRouteOptions {
  readonly adapter: BotServiceAdapter
  readonly identity: BotIdentity
  /** Whether others than this machine reach it. */
  readonly isPublic: boolean
  readonly logic: BotLogic
}

/** Creates the route that Azure Bot Service, or the emulator, sends activities to. */
export function createMessagesRoute(options: MessagesRouteOptions): Route {
  return {
    method: 'POST',
    path: '/api/messages',
    handle: async (request) => receive(request, options),
  }
}

async function receive(
  request: HttpRequest,
  { adapter, identity, isPublic, logic }: MessagesRouteOptions,
): Promise<HttpResponse> {
  const activity = parseChannelActivity(await request.readJson())
  if (identity.kind === 'anonymous') checkReplies(activity, isPublic)
  const { authorization = '' } = request.headers
  const response = await adapter.receive(authorization, activity, logic)
  return { status: response?.status ?? 200, body: response?.body }
}

/**
 * Replies go wherever an activity says. With an app id a signature vouches for the address;
 * without one, whoever reaches the bot could make it call any other host, and others than this
 * machine could make it call what listens on this one.
 */
function checkReplies({ serviceUrl, deliveryMode }: Activity, isPublic: boolean): void {
  if (deliveryMode === DeliveryModes.ExpectReplies) return
  if (isPublic) {
    throw new RequestError(
      { status: 403, reason: 'RepliesElsewhere' },
      `Expected deliveryMode "expectReplies". The bot runs without MicrosoftAppId for others than ` +
        `this machine, and so answers in the response only; set MicrosoftAppId to serve channels.`,
    )
  }
  const host = URL.canParse(serviceUrl) ? new URL(serviceUrl).hostname : ''
  if (['localhost', '127.0.0.1', '[::1]'].includes(host)) return
  throw new RequestError(
    { status: 403, reason: 'ForeignServiceUrl' },
    `Expected serviceUrl to lead to this machine, but got "${serviceUrl}". The bot runs without ` +
      `MicrosoftAppId, for the emulator only; set it to serve other channels.`,
  )
}
