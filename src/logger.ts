import { pino, type DestinationStream, type Logger as PinoLogger } from 'pino'
import { currentTrace } from './trace.ts'

/** Writes JSON lines; each part of the bot gets a child that carries its name. A line of a request has its `traceId`. */
export type Logger = PinoLogger

/** From silent to chatty. What a person wrote appears from `debug` on only. */
export const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const

/** One of {@link logLevels}. */
export type LogLevel = (typeof logLevels)[number]

/** Where secrets would stand if somebody logged a request or the configuration. */
const secretPaths = [
  'authorization',
  'headers.authorization',
  '*.headers.authorization',
  'password',
  '*.password',
  'token',
  '*.token',
  'signingKey',
  '*.signingKey',
]

/**
 * Creates the logger that everything else is given. By default it writes to standard output: JSON
 * lines for programs, plain ones for a terminal.
 */
export function createLogger(
  level: LogLevel,
  destination: DestinationStream = process.stdout.isTTY ? plainOutput : pino.destination(1),
): Logger {
  const serializers = { err: describeError }
  return pino({ level, base: null, redact: secretPaths, mixin: traceOf, serializers }, destination)
}

/** What the log has of an error. */
interface LoggedError {
  readonly type: string
  readonly message: string
  readonly stack: string
  readonly code?: string | undefined
  readonly statusCode?: number | undefined
  readonly cause?: LoggedError | undefined
}

/**
 * Takes of an error what tells where it came from. All else that libraries hang on it stays out: those
 * of HTTP keep the request with all that was said, and what the other side answered.
 */
function describeError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' }
  const { name, cause, code, statusCode }: Error & Details = error
  const message = isQuoting(error) ? 'what it says may quote people' : error.message
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    type: name,
    message,
    stack: [`${name}: ${message}`, ...frames].join('\n'),
    code: typeof code === 'string' && /^[\w.-]{1,60}$/.test(code) ? code : undefined,
    statusCode: typeof statusCode === 'number' ? statusCode : undefined,
    cause: cause instanceof Error && cause !== error ? describeError(cause) : undefined,
  }
}

interface Details {
  readonly code?: unknown
  readonly statusCode?: unknown
}

/** A parser repeats the text it fails on, an HTTP client what it was answered. */
function isQuoting(error: Error): boolean {
  return error instanceof SyntaxError || 'request' in error || 'response' in error
}

function traceOf(): object {
  const trace = currentTrace()
  return trace === undefined ? {} : { traceId: trace.traceId, spanId: trace.spanId }
}

const plainOutput: DestinationStream = {
  write: (line) => void process.stdout.write(`${plainLine(line)}\n`),
}

/** Turns a JSON line into what is good to read: time, level, message, and the error if any. */
export function plainLine(line: string): string {
  const { time, level, msg, err } = JSON.parse(line) as {
    readonly time: number
    readonly level: number
    readonly msg?: string
    readonly err?: { readonly stack?: string }
  }
  const clock = new Date(time).toTimeString().slice(0, 8)
  const label = pino.levels.labels[level] ?? String(level)
  return [`${clock} ${label} ${msg ?? ''}`, err?.stack]
    .filter((part) => part !== undefined)
    .join('\n')
}
