/** A fault with a cause that a person can act on; `code` is stable, the message says what to do. */
export abstract class CareerBotError extends Error {
  abstract readonly code: string

  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = new.target.name
  }
}

/** Web Chat's bundle cannot be had, or is not the one that was pinned. */
export class WebChatFetchError extends CareerBotError {
  readonly code = 'webChatFetch'
}

/** What a refused request is answered with. */
export interface Refusal {
  readonly status: number
  /** For programs, in PascalCase as Bot Framework writes its own: `TokenExpired`. */
  readonly reason: string
  /** When it is worth trying again. */
  readonly retryAfterSeconds?: number
}

/** A request that is not served; status, reason and message go to whoever sent it. */
export class RequestError extends CareerBotError {
  readonly code = 'request'
  readonly refusal: Refusal

  constructor(refusal: Refusal, message: string, options?: ErrorOptions) {
    super(message, options)
    this.refusal = refusal
  }
}

/** Settings that the bot cannot start with. */
export class ConfigError extends CareerBotError {
  readonly code = 'config'
}

/** The app for Teams cannot be packed; lists why. */
export class TeamsPackageError extends CareerBotError {
  readonly code = 'teamsPackage'

  constructor(faults: readonly string[]) {
    super(['The Teams app cannot be packed:', ...faults.map((fault) => `  - ${fault}`)].join('\n'))
  }
}

/** The state's folder cannot be used. */
export class StateOpenError extends CareerBotError {
  readonly code = 'stateOpen'

  constructor(folder: string, options?: ErrorOptions) {
    super(
      `Expected a folder for the bot's state at "${folder}", but it cannot be opened: ` +
        `${String(options?.cause)}. Give the bot the right to write there, or set STATE_DIR to ` +
        `another folder.`,
      options,
    )
  }
}

/** The disk of the state's folder has no room to begin with. */
export class StateFullError extends CareerBotError {
  readonly code = 'stateFull'

  constructor(folder: string, options?: ErrorOptions) {
    super(
      `Expected room for the bot's state at "${folder}", but its disk is full: ` +
        `${String(options?.cause)}. Make room there (a megabyte to begin with), or set STATE_DIR ` +
        `to a folder on another disk.`,
      options,
    )
  }
}

/** The file that should hold the state holds something else. */
export class StateFileError extends CareerBotError {
  readonly code = 'stateFile'

  constructor(path: string) {
    super(
      `Expected the bot's state in "${path}", but the file holds something else, or is damaged. ` +
        `Move it away to begin with an empty state, or set STATE_DIR to another folder.`,
    )
  }
}

/** A write of state that another write came before. */
export class StateConflictError extends CareerBotError {
  readonly code = 'stateConflict'

  constructor(key: string) {
    super(
      `Expected the state "${key}" to be as it was read, but it was written meanwhile ` +
        `(eTag conflict). Read it again and repeat the change.`,
    )
  }
}

/** What keeps the state is away, or too slow; the same may well work in a moment. */
export class StateUnavailableError extends CareerBotError {
  readonly code = 'stateUnavailable'

  constructor(options?: ErrorOptions) {
    super(`The bot's state cannot be reached at the moment. Try again in a few seconds.`, options)
  }
}

/** A turn went on after another process had taken its place; nothing of it is written. */
export class TurnLostError extends CareerBotError {
  readonly code = 'turnLost'

  constructor(conversation: string) {
    super(
      `A turn of "${conversation}" took so long that its place was given away. Send the message ` +
        `again.`,
    )
  }
}

/** The server cannot listen where it is told to. */
export class ListenError extends CareerBotError {
  readonly code = 'listen'
}

/** The kept key that signs tokens is unusable. */
export class SigningKeyError extends CareerBotError {
  readonly code = 'signingKey'

  constructor(file: string, length: number) {
    super(
      `Expected a key of at least 32 characters in "${file}", but it has ${length}. Delete the ` +
        `file to have a new key made; people then start new conversations.`,
    )
  }
}

/** A set of questions, its fact patterns or a saved run cannot be read; one fault a line. */
export class QuestionSetError extends CareerBotError {
  readonly code = 'questionSet'

  constructor(faults: readonly string[], options?: ErrorOptions) {
    super(faults.join('\n'), options)
  }
}
