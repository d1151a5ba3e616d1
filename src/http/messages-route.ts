import type { Activity } from 'botbuilder'
import type { BotServiceAdapter } from '../adapter-bot-service.ts'
import type { BotLogic } from '../adapter-local.ts'
import { parseChannelActivity } from './parse-channel-activity.ts'
import type { HttpRequest, HttpResponse, Route } from './route.ts'

/** Creates the route that Azure Bot Service, or the emulator, sends activities to. */
export function createMessagesRoute(adapter: BotServiceAdapter, logic: BotLogic): Route {
  return {
    method: 'POST',
    path: '/api/messages',
    handle: async (request) => receive(request, adapter, logic),
  }
}

async function receive(
  request: HttpRequest,
  adapter: BotServiceAdapter,
  logic: BotLogic,
): Promise<HttpResponse> {
  const activity: Activity = parseChannelActivity(await request.readJson())
  const { authorization = '' } = request.headers
  const response = await adapter.receive(authorization, activity, logic)
  return { status: response?.status ?? 200, body: response?.body }
}
