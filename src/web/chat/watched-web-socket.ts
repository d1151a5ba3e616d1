/** What the page does when its stream opens and closes. */
export interface StreamEvents {
  readonly onOpen: () => void
  readonly onClose: () => void
}

/**
 * A WebSocket that tells when it opens and closes: the Direct Line client keeps a lost stream to
 * itself, and stays silent for up to 15 seconds before it tries again.
 */
export function watchedWebSocket({ onOpen, onClose }: StreamEvents): typeof WebSocket {
  return class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      this.addEventListener('open', onOpen)
      this.addEventListener('close', onClose)
    }
  }
}
