import { StateConflictError, StateUnavailableError, TurnLostError } from '../errors.ts'
import type { Meter, WriteFailure } from '../metrics/meter.ts'
import type { State } from './open-state.ts'

/** The same state, whose failing writes are counted. */
export function meterState(state: State, meter: Pick<Meter, 'writeFailed'>): State {
  const note = (error: unknown): void => meter.writeFailed(causeOf(error))
  return {
    ...state,
    storage: noting(state.storage, ['write', 'delete'], note),
    transcripts: noting(
      state.transcripts,
      ['open', 'markWelcomed', 'markRerun', 'append', 'post', 'clear'],
      note,
    ),
    feedback: noting(state.feedback, ['record', 'clear'], note),
  }
}

/** Gives an object whose methods of these names tell `note` what they throw. */
function noting<T extends object>(
  store: T,
  names: readonly (keyof T & string)[],
  note: (error: unknown) => void,
): T {
  return new Proxy(store, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name, target)
      if (typeof member !== 'function') return member
      if (!names.some((known) => known === name)) return member.bind(target)
      return async (...args: readonly unknown[]) => {
        try {
          return await Reflect.apply(member, target, args)
        } catch (error) {
          note(error)
          throw error
        }
      }
    },
  })
}

function causeOf(error: unknown): WriteFailure {
  if (error instanceof StateConflictError) return 'conflict'
  if (error instanceof StateUnavailableError) return 'unavailable'
  return error instanceof TurnLostError ? 'turnLost' : 'other'
}
