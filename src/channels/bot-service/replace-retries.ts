import { setTimeout as delay } from 'node:timers/promises'
import type { ConnectorClient } from 'botframework-connector'

/** The parts of an Azure pipeline that are used here; its package is the SDK's own dependency. */
interface Pipeline {
  readonly removePolicy: (which: { readonly name: string }) => unknown
  readonly addPolicy: (policy: Policy, options: { readonly phase: 'Retry' }) => void
}

interface Policy {
  readonly name: string
  readonly sendRequest: (request: Request, next: SendRequest) => Promise<Response>
}

interface Request {
  /** In milliseconds. */
  timeout: number
}

interface Response {
  readonly status: number
  readonly headers: { readonly get: (name: string) => string | undefined }
}

type SendRequest = (request: Request) => Promise<Response>

/** How long the bot waits for a channel. */
export interface Patience {
  /** A channel that takes longer to accept a message is as good as down. */
  readonly requestTimeoutMs: number
  /** A channel that asks for a longer pause gets none; the person has given up by then. */
  readonly longestPauseMs: number
  /** Where a channel asks for a pause and does not say for how long; the next one is twice as long. */
  readonly firstPauseMs: number
}

const usualPatience: Patience = {
  requestTimeoutMs: 10_000,
  longestPauseMs: 5_000,
  firstPauseMs: 1_000,
}

const mostPauses = 2
const policyName = 'retryWhenAsked'

/**
 * Makes a connector send each message once, and again only when the channel says "too many
 * requests", which means that it has not taken it. The SDK sends it up to four times on other faults, which can post it
 * twice, and waits without end for a channel that does not answer. It has no option for either.
 */
export function replaceRetries(
  connector: ConnectorClient,
  patience: Patience = usualPatience,
): void {
  const pipeline = pipelineOf(connector)
  pipeline.removePolicy({ name: 'defaultRetryPolicy' })
  pipeline.removePolicy({ name: policyName })
  pipeline.addPolicy(createPolicy(patience), { phase: 'Retry' })
}

/** Private in the SDK's types, but no other way leads there; a test on the wire holds it. */
function pipelineOf(connector: ConnectorClient): Pipeline {
  return (connector as unknown as { readonly client: { readonly pipeline: Pipeline } }).client
    .pipeline
}

function createPolicy({ requestTimeoutMs, longestPauseMs, firstPauseMs }: Patience): Policy {
  return {
    name: policyName,
    sendRequest: async (request, next) => {
      request.timeout = requestTimeoutMs
      for (let pauses = 0; ; pauses += 1) {
        const response = await next(request)
        if (response.status !== 429 || pauses === mostPauses) return response
        const pauseMs = pauseAskedFor(response) ?? ownPause(firstPauseMs, pauses)
        if (pauseMs > longestPauseMs) return response
        await delay(pauseMs)
      }
    },
  }
}

/** The pause in milliseconds, which is asked for in seconds or with a date; nothing if it is not. */
function pauseAskedFor({ headers }: Response): number | undefined {
  const asked = headers.get('retry-after') ?? ''
  if (/^\d+(\.\d+)?$/.test(asked)) return Number(asked) * 1_000
  const pauseMs = Date.parse(asked) - Date.now()
  return Number.isNaN(pauseMs) ? undefined : Math.max(0, pauseMs)
}

/** Not all conversations that were sent away are to come back at once. */
function ownPause(firstPauseMs: number, pauses: number): number {
  return firstPauseMs * 2 ** pauses * (1 + Math.random() / 2)
}
