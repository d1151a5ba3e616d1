import { describe, expect, it } from 'vitest'
import * as catalogue from '../src/errors.ts'

const errors = {
  webChatFetch: new catalogue.WebChatFetchError('m'),
  request: new catalogue.RequestError({ status: 400, reason: 'Bad' }, 'm'),
  config: new catalogue.ConfigError('m'),
  teamsPackage: new catalogue.TeamsPackageError(['m']),
  stateOpen: new catalogue.StateOpenError('folder', { cause: new Error('EACCES') }),
  stateFull: new catalogue.StateFullError('folder', { cause: new Error('ENOSPC') }),
  stateFile: new catalogue.StateFileError('path'),
  stateConflict: new catalogue.StateConflictError('key'),
  stateUnavailable: new catalogue.StateUnavailableError(),
  turnLost: new catalogue.TurnLostError('conversation'),
  listen: new catalogue.ListenError('m'),
  signingKey: new catalogue.SigningKeyError('file', 3),
  questionSet: new catalogue.QuestionSetError(['m']),
}

describe('errors', () => {
  it.each(Object.entries(errors))('has the stable code %s', (code, error) => {
    expect(error).toBeInstanceOf(catalogue.CareerBotError)
    expect(error.code).toBe(code)
    expect(error.name).toBe(error.constructor.name)
  })

  it('has no class that is missing here', () => {
    const shown = new Set<unknown>(Object.values(errors).map((error) => error.constructor))
    const missing = Object.values(catalogue).filter((exported) => !shown.has(exported))

    expect(missing).toEqual([catalogue.CareerBotError])
  })

  it.each([
    [
      errors.stateOpen,
      'Expected a folder for the bot\'s state at "folder", but it cannot be opened: Error: EACCES. ' +
        'Give the bot the right to write there, or set STATE_DIR to another folder.',
    ],
    [
      errors.stateConflict,
      'Expected the state "key" to be as it was read, but it was written meanwhile ' +
        '(eTag conflict). Read it again and repeat the change.',
    ],
    [
      errors.signingKey,
      'Expected a key of at least 32 characters in "file", but it has 3. Delete the file to have ' +
        'a new key made; people then start new conversations.',
    ],
  ])('says what was expected, what came and what to do: $name', (error, message) => {
    expect(error.message).toBe(message)
  })
})
