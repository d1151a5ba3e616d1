import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes } from 'node:crypto'

/** What a request and all that comes of it are known by, as W3C Trace Context writes it. */
export interface Trace {
  /** 32 hexadecimal digits. */
  readonly traceId: string
  /** 16 hexadecimal digits: what this server does of it. */
  readonly spanId: string
  /** Two hexadecimal digits, as whoever began it set them. */
  readonly flags: string
}

const traces = new AsyncLocalStorage<Trace>()

/** Runs what belongs to a trace, all that it calls included. */
export function runTraced<T>(trace: Trace, act: () => T): T {
  return traces.run(trace, act)
}

/** The trace that the call belongs to, if any. */
export function currentTrace(): Trace | undefined {
  return traces.getStore()
}

/** Goes on with the trace of a header `traceparent`; begins one where it has none, or a wrong one. */
export function continueTrace(traceparent: string | undefined): Trace {
  const spanId = randomBytes(8).toString('hex')
  const [, version, traceId, parent, flags, more] = form.exec(traceparent ?? '') ?? []
  const isKnown =
    traceId !== undefined &&
    flags !== undefined &&
    version !== 'ff' &&
    // Later versions may put something behind, the first may not.
    (version !== '00' || more === undefined) &&
    !/^0+$/.test(traceId) &&
    !/^0+$/.test(parent ?? '')
  if (isKnown) return { traceId, spanId, flags }
  return { traceId: randomBytes(16).toString('hex'), spanId, flags: '00' }
}

/** Writes it for a header. */
export function traceHeader({ traceId, spanId, flags }: Trace): string {
  return `00-${traceId}-${spanId}-${flags}`
}

/** What a person can read out, and the log can be searched for; empty outside of a trace. */
export function shortTraceId(): string {
  return currentTrace()?.traceId.slice(0, 8) ?? ''
}

const form = /^([\da-f]{2})-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})(-.*)?$/
