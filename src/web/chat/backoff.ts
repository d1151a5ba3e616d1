/** How waiting grows from try to try. */
export interface Backoff {
  readonly firstMs: number
  readonly factor: number
  readonly longestMs: number
}

/**
 * Gives how long to wait after so many tries that failed: longer each time, which spares a server in
 * trouble, and up to a quarter more or less, so that pages which failed together do not come together.
 */
export function backoffMs({ firstMs, factor, longestMs }: Backoff, failures: number): number {
  return Math.min(firstMs * factor ** failures, longestMs) * (0.75 + Math.random() / 2)
}
