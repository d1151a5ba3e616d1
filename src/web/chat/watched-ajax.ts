/** Sends a request of the Direct Line client; what it gives is the client's own affair. */
export type Ajax = (request: object) => unknown

/**
 * An `ajax` that tells when the server refuses a message for coming too fast: Web Chat only says
 * that sending failed.
 */
export function watchedAjax(ajax: Ajax, onLimited: (waitSeconds: number) => void): Ajax {
  const createXHR = (): XMLHttpRequest => {
    const request = new XMLHttpRequest()
    request.addEventListener('load', () => {
      if (request.status !== 429) return
      onLimited(Number(request.getResponseHeader('retry-after')) || 1)
    })
    return request
  }
  return (request) => ajax({ ...request, createXHR })
}
