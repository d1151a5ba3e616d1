/** Sends a request of the Direct Line client; what it gives is the client's own affair. */
export type Ajax = (request: object) => unknown

/** What becomes of a request. */
export interface AjaxEvents {
  /** It was taken; `sentAt` is of `performance.now`. */
  readonly onTaken: (sentAt: number) => void
  readonly onLimited: (waitSeconds: number) => void
  /** The server, or what it needs, is away for the moment. */
  readonly onUnavailable: () => void
}

/** As a proxy says that it reaches no server, and a server that it cannot do it now. */
const unavailable: readonly number[] = [502, 503, 504]

/**
 * An `ajax` that tells when the server has taken a message, and when it cannot take one now, or refuses
 * one for coming too fast: Web Chat only says that sending failed, if anything.
 */
export function watchedAjax(ajax: Ajax, { onTaken, onLimited, onUnavailable }: AjaxEvents): Ajax {
  const createXHR = (): XMLHttpRequest => {
    const sentAt = performance.now()
    const request = new XMLHttpRequest()
    request.addEventListener('load', () => {
      if (request.status === 200) onTaken(sentAt)
      if (unavailable.includes(request.status)) onUnavailable()
      if (request.status === 429) onLimited(Number(request.getResponseHeader('retry-after')) || 1)
    })
    return request
  }
  return (request) => ajax({ ...request, createXHR })
}
