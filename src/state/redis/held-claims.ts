import type { ReadAhead } from '../turn-changes.ts'
import type { TurnName } from '../turns.ts'

/** A claim on a turn, with what was read when it was got. */
export interface HeldClaim {
  readonly claim: string
  readonly readAhead: ReadAhead
}

/** Claims that messages got when they were posted, until their turns are run. */
export class HeldClaims {
  readonly #held = new Map<string, HeldClaim>()

  hold(name: TurnName, held: HeldClaim): void {
    this.#held.set(placeOf(name), held)
  }

  /** Gives a claim away; it is no longer here. */
  take(name: TurnName): HeldClaim | undefined {
    const held = this.#held.get(placeOf(name))
    this.#held.delete(placeOf(name))
    return held
  }
}

function placeOf({ conversation, activity }: TurnName): string {
  return JSON.stringify([conversation, activity])
}
