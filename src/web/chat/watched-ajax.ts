/** Sends a request of the Direct Line client; what it gives is the client's own affair. */
export type Ajax = (request: object) => unknown

/** What becomes of a request. */
export interface AjaxEvents {
  /** It was taken; `sentAt` is of `performance.now`. */
  readonly onTaken: (sentAt: number) => void
  readonly onLimited: (waitSeconds: number) => void
}

/**
 * An `ajax` that tells when the server has taken a message, and when it refuses one for coming too
 * fast: Web Chat only says that sending failed.
 */
export function watchedAjax(ajax: Ajax, { onTaken, onLimited }: AjaxEvents): Ajax {
  const createXHR = (): XMLHttpRequest => {
    const sentAt = performance.now()
    const request = new XMLHttpRequest()
    request.addEventListener('load', () => {
      if (request.status === 200) onTaken(sentAt)
      if (request.status === 429) onLimited(Number(request.getResponseHeader('retry-after')) || 1)
    })
    return request
  }
  return (request) => ajax({ ...request, createXHR })
}
