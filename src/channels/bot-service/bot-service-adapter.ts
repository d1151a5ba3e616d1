import { CloudAdapter, type Activity, type InvokeResponse, type TurnContext } from 'botbuilder'
import {
  type AuthenticateRequestResult,
  AuthenticationError,
  type BotFrameworkAuthentication,
} from 'botframework-connector'
import type { AdapterOptions, BotLogic } from '../local-adapter.ts'
import { keepEntityMembers } from './keep-entity-members.ts'
import { LeanAuthentication } from './lean-authentication.ts'
import type { Patience } from './replace-retries.ts'
import { tenantsOf } from './tenants-of.ts'
import { RequestError } from '../../errors.ts'
import type { Logger } from '../../logger.ts'
import type { TurnOrder } from '../turn-order.ts'

/** What the adapter needs beside the proof of who it is. */
export interface BotServiceOptions extends AdapterOptions {
  /** The ID of the tenant whose activities alone are served, in lower case; nothing for all. */
  readonly tenantId: string | undefined
  readonly logger: Pick<Logger, 'info' | 'warn'>
}

/**
 * Runs turns for Azure Bot Service (Teams and other channels), or, without an app id, for the
 * emulator on this machine. Differs from the SDK's own in what it sends and does not send: every
 * member of an entity, each message once, and no inner error to the caller.
 */
export class BotServiceAdapter extends CloudAdapter {
  readonly #turnOrder: TurnOrder
  readonly #tenantId: string | undefined
  readonly #logger: BotServiceOptions['logger']

  constructor(
    authentication: BotFrameworkAuthentication,
    { turnOrder, onTurnError, tenantId, logger }: BotServiceOptions,
    patience?: Patience,
  ) {
    super(new LeanAuthentication(authentication, patience))
    keepEntityMembers()
    this.#turnOrder = turnOrder
    this.#tenantId = tenantId
    this.#logger = logger
    this.onTurnError = onTurnError
  }

  /**
   * Authenticates the sender and runs the turn; resolves when its state is saved.
   *
   * @throws {RequestError} 401 when the authorization header does not prove a known channel; 403
   * when the activity is of another tenant than the one that is served.
   */
  async receive(
    authorization: string,
    activity: Activity,
    logic: BotLogic,
  ): Promise<InvokeResponse | undefined> {
    const sender = await this.#authenticate(authorization, activity)
    this.#refuseForeignTenant(activity)
    return this.processActivity(sender, activity, logic)
  }

  async #authenticate(
    authorization: string,
    activity: Activity,
  ): Promise<AuthenticateRequestResult> {
    try {
      return await this.botFrameworkAuthentication.authenticateRequest(activity, authorization)
    } catch (error) {
      if (!isAuthenticationFault(error)) throw error
      const { channelId } = activity
      const msg = `refused a request that no channel has signed for this bot: ${error.message}`
      this.#logger.info({ channelId }, msg)
      throw new RequestError(
        { status: 401, reason: 'Unauthorized' },
        'Expected an authorization header with a token of the Bot Framework for this bot.',
        { cause: error },
      )
    }
  }

  /** An app of one tenant can be installed in others; Azure leaves it to the bot to refuse. */
  #refuseForeignTenant(activity: Activity): void {
    const served = this.#tenantId
    if (served === undefined) return
    const tenants = tenantsOf(activity)
    if (tenants.every((tenant) => tenant === served)) return
    const { channelId } = activity
    this.#logger.warn(
      { served, tenants, channelId },
      `refused an activity of another tenant: expected "${served}", as MicrosoftAppTenantId ` +
        `says, but got "${tenants.join('" and "')}"`,
    )
    throw new RequestError(
      { status: 403, reason: 'ForeignTenant' },
      'This bot serves the people of its own tenant only.',
    )
  }

  protected override async runMiddleware(context: TurnContext, next: BotLogic): Promise<void> {
    await this.#turnOrder.run(context, async () => super.runMiddleware(context, next))
  }
}

/**
 * The SDK wraps only some of what is thrown over a bad token: the first names are those of its
 * token library, the others come from a payload that is no object. That Microsoft's keys cannot be
 * had (500 and more) is not the sender's fault.
 */
function isAuthenticationFault(error: unknown): error is Error {
  if (error instanceof AuthenticationError) return error.statusCode < 500
  return error instanceof Error && namesOfTokenFaults.includes(error.name)
}

const namesOfTokenFaults: readonly string[] = [
  'JsonWebTokenError',
  'NotBeforeError',
  'TokenExpiredError',
  'SyntaxError',
  'TypeError',
]
