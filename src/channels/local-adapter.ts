import {
  CloudAdapterBase,
  type Activity,
  type InvokeResponse,
  type ResourceResponse,
  type TurnContext,
} from 'botbuilder'
import {
  AuthenticationConstants,
  BotFrameworkAuthentication,
  ClaimsIdentity,
  ConnectorFactory,
} from 'botframework-connector'
import type { TurnErrorHandler } from './turn-error.ts'
import type { TurnOrder } from './turn-order.ts'

/** A channel inside this process: takes what the bot sends, as Bot Framework's Connector does. */
export interface LocalChannel {
  readonly send: (conversationId: string, activity: Partial<Activity>) => Promise<ResourceResponse>
  readonly update: (
    conversationId: string,
    activityId: string,
    activity: Partial<Activity>,
  ) => Promise<ResourceResponse>
  readonly remove: (conversationId: string, activityId: string) => Promise<void>
}

/** What an adapter needs beside its channel. */
export interface AdapterOptions {
  readonly turnOrder: TurnOrder
  readonly onTurnError: TurnErrorHandler
}

/** Handles one activity; the same for every channel. */
export type BotLogic = (context: TurnContext) => Promise<void>

/**
 * Runs turns of a channel that lives in this process and vouches for its people itself. What is
 * said goes nowhere by HTTP, unlike through {@link CloudAdapter}; all else is as there: invokes,
 * proactive messages, traces.
 */
export class LocalAdapter extends CloudAdapterBase {
  readonly #authentication: LocalAuthentication
  readonly #turnOrder: TurnOrder

  constructor(channel: LocalChannel, { turnOrder, onTurnError }: AdapterOptions) {
    const authentication = new LocalAuthentication(channel)
    super(authentication)
    this.#authentication = authentication
    this.#turnOrder = turnOrder
    this.onTurnError = onTurnError
  }

  /** Runs a turn for an activity; resolves when it has ended and its state is saved. */
  async receive(activity: Activity, logic: BotLogic): Promise<InvokeResponse | undefined> {
    return this.processActivity(this.#authentication.result, activity, logic)
  }

  protected override async runMiddleware(context: TurnContext, next: BotLogic): Promise<void> {
    await this.#turnOrder.run(context, async () => super.runMiddleware(context, next))
  }
}

const localBotId = 'career-bot'

class LocalAuthentication extends BotFrameworkAuthentication {
  readonly result
  readonly #connectorFactory: LocalConnectorFactory

  constructor(channel: LocalChannel) {
    super()
    this.#connectorFactory = new LocalConnectorFactory(channel)
    this.result = {
      audience: '',
      claimsIdentity: new ClaimsIdentity(
        [{ type: AuthenticationConstants.AudienceClaim, value: localBotId }],
        'local',
      ),
      connectorFactory: this.#connectorFactory,
    }
  }

  override async authenticateRequest() {
    return this.result
  }

  override async authenticateStreamingRequest() {
    return this.result
  }

  override createConnectorFactory(): ConnectorFactory {
    return this.#connectorFactory
  }

  /** Nobody signs in here. The SDK asks for the client of each turn and only keeps it. */
  override async createUserTokenClient(): Promise<never> {
    return undefined as never
  }
}

type ConnectorClient = Awaited<ReturnType<ConnectorFactory['create']>>

class LocalConnectorFactory extends ConnectorFactory {
  readonly #client: ConnectorClient

  constructor(channel: LocalChannel) {
    super()
    this.#client = connectorClient(channel)
  }

  override async create(): Promise<ConnectorClient> {
    return this.#client
  }
}

/** The adapter's base calls these methods of the client and no others. */
function connectorClient({ send, update, remove }: LocalChannel): ConnectorClient {
  const conversations = {
    sendToConversation: send,
    replyToActivity: async (
      conversationId: string,
      _replyToId: string,
      activity: Partial<Activity>,
    ) => send(conversationId, activity),
    updateActivity: update,
    deleteActivity: remove,
  }
  return { conversations } as unknown as ConnectorClient
}
