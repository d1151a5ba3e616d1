import {
  type AuthenticateRequestResult,
  BotFrameworkAuthentication,
  type ClaimsIdentity,
  type ConnectorClient,
  ConnectorFactory,
} from 'botframework-connector'
import type { Activity } from 'botbuilder'
import { type Patience, replaceRetries } from './replace-retries.ts'

/** Teams has one address per region; a client that is gone is made again. */
const keptClients = 50

/**
 * Authenticates as another does, but does not make a new HTTP client for every turn: one per
 * address is kept, and none is made for people to sign in, as nobody does. That halves what the SDK
 * costs.
 */
export class LeanAuthentication extends BotFrameworkAuthentication {
  readonly #inner: BotFrameworkAuthentication
  readonly #patience: Patience | undefined
  /** Oldest first. */
  readonly #clients = new Map<string, Promise<ConnectorClient>>()

  constructor(inner: BotFrameworkAuthentication, patience?: Patience) {
    super()
    this.#inner = inner
    this.#patience = patience
  }

  override async authenticateRequest(
    activity: Activity,
    authorization: string,
  ): Promise<AuthenticateRequestResult> {
    const result = await this.#inner.authenticateRequest(activity, authorization)
    const { connectorFactory } = result
    if (connectorFactory === undefined) return result
    return { ...result, connectorFactory: this.#keeping(connectorFactory) }
  }

  override async authenticateStreamingRequest(
    authorization: string,
    channelId: string,
  ): Promise<AuthenticateRequestResult> {
    return this.#inner.authenticateStreamingRequest(authorization, channelId)
  }

  override createConnectorFactory(identity: ClaimsIdentity): ConnectorFactory {
    return this.#keeping(this.#inner.createConnectorFactory(identity))
  }

  /** The SDK asks for it each turn and only keeps it. */
  override async createUserTokenClient(): Promise<never> {
    return undefined as never
  }

  override getOriginatingAudience(): string {
    return this.#inner.getOriginatingAudience()
  }

  #keeping(factory: ConnectorFactory): ConnectorFactory {
    return new KeepingFactory(async (serviceUrl, audience) => {
      const key = `${audience ?? ''} ${serviceUrl}`
      const client = this.#clients.get(key) ?? this.#create(factory, serviceUrl, audience)
      this.#clients.set(key, client)
      this.#forgetOld()
      return client
    })
  }

  async #create(
    factory: ConnectorFactory,
    serviceUrl: string,
    audience: string | undefined,
  ): Promise<ConnectorClient> {
    const client = await factory.create(serviceUrl, audience)
    replaceRetries(client, this.#patience)
    return client
  }

  #forgetOld(): void {
    for (const key of this.#clients.keys()) {
      if (this.#clients.size <= keptClients) return
      this.#clients.delete(key)
    }
  }
}

type Create = ConnectorFactory['create']

class KeepingFactory extends ConnectorFactory {
  override readonly create: Create

  constructor(create: Create) {
    super()
    this.create = create
  }
}
