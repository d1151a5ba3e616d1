import { createLogger, type Logger, type LogLevel } from '../../src/logger.ts'

/** A logger that keeps its lines for a test to look at. */
export class LogLines {
  readonly logger: Logger
  readonly all: Record<string, unknown>[] = []

  constructor(level: LogLevel) {
    this.logger = createLogger(level, {
      write: (line) => this.all.push(JSON.parse(line) as Record<string, unknown>),
    })
  }
}
