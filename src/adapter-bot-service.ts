import { CloudAdapter, type Activity, type InvokeResponse, type TurnContext } from 'botbuilder'
import { AuthenticationError, type BotFrameworkAuthentication } from 'botframework-connector'
import type { AdapterOptions, BotLogic } from './adapter-local.ts'
import { keepEntityMembers } from './connector/keep-entity-members.ts'
import { LeanAuthentication } from './connector/lean-authentication.ts'
import type { Patience } from './connector/replace-retries.ts'
import { RequestError } from './errors.ts'
import type { TurnOrder } from './turn-order.ts'

/**
 * Runs turns for Azure Bot Service (Teams and other channels), or, without an app id, for the
 * emulator on this machine. Differs from the SDK's own in what it sends and does not send: every
 * member of an entity, each message once, and no inner error to the caller.
 */
export class BotServiceAdapter extends CloudAdapter {
  readonly #turnOrder: TurnOrder

  constructor(
    authentication: BotFrameworkAuthentication,
    { turnOrder, onTurnError }: AdapterOptions,
    patience?: Patience,
  ) {
    super(new LeanAuthentication(authentication, patience))
    keepEntityMembers()
    this.#turnOrder = turnOrder
    this.onTurnError = onTurnError
  }

  /**
   * Authenticates the sender and runs the turn; resolves when its state is saved.
   *
   * @throws {RequestError} 401 when the authorization header does not prove a known channel.
   */
  async receive(
    authorization: string,
    activity: Activity,
    logic: BotLogic,
  ): Promise<InvokeResponse | undefined> {
    try {
      return await this.processActivity(authorization, activity, logic)
    } catch (error) {
      if (!isAuthenticationFault(error)) throw error
      throw new RequestError(
        { status: 401, reason: 'Unauthorized' },
        'Expected an authorization header with a token of the Bot Framework for this bot.',
        { cause: error },
      )
    }
  }

  protected override async runMiddleware(context: TurnContext, next: BotLogic): Promise<void> {
    await this.#turnOrder.run(context, async () => super.runMiddleware(context, next))
  }
}

/** The SDK wraps only some of what the token library throws; the names are that library's. */
function isAuthenticationFault(error: unknown): boolean {
  if (error instanceof AuthenticationError) return true
  const name = error instanceof Error ? error.name : ''
  return ['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError'].includes(name)
}
