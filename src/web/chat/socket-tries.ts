import { type Backoff, backoffMs } from './backoff.ts'

/** The first is soon, as a server that was updated is; then hardly anything is asked in vain. */
const backoff: Backoff = { firstMs: 2_000, factor: 3, longestMs: 5 * 60_000 }

/** A WebSocket that lived shorter has not shown that the network lets it be. */
const provenMs = 30_000

/** Remembers over the streams of a page whether WebSockets get through, and so when to try the next. */
export class SocketTries {
  #failures = 0
  #dueAt = 0

  /** How long to wait before the next try; 0 when it is due. */
  get waitMs(): number {
    return Math.max(0, this.#dueAt - performance.now())
  }

  /** Notes that a WebSocket is gone which was open for so long; 0 when it never was. */
  noteEnd(openMs: number): void {
    if (openMs >= provenMs) this.#failures = 0
    this.#dueAt = performance.now() + backoffMs(backoff, this.#failures)
    this.#failures += 1
  }

  /** Another network may let through what this one does not. */
  forget(): void {
    this.#failures = 0
    this.#dueAt = 0
  }
}
