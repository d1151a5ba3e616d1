import { pino, type DestinationStream, type Logger as PinoLogger } from 'pino'

/** Writes JSON lines; each part of the bot gets a child that carries its name. */
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

/** Creates the logger that everything else is given; lines go to standard output by default. */
export function createLogger(level: LogLevel, destination?: DestinationStream): Logger {
  const options = { level, base: null, redact: secretPaths }
  return destination === undefined ? pino(options) : pino(options, destination)
}
