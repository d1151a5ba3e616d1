import { addStyle } from './add-style.ts'
import { tellOwner } from './tell-owner.ts'
import type { WidgetParts } from './widget-parts.ts'

/** Says in the window that the chat was kept out of its frame, and to the owner of the page why that may be. */
export function sayBlocked({ region, address, window: chat }: WidgetParts): void {
  tellOwner(
    `the chat of ${address.origin} was not let into its frame. Is that server up, is ` +
      `${location.origin} in its ALLOWED_ORIGINS, and has this page no policy against the frame: ` +
      `frame-src of a Content-Security-Policy, a sandbox, or a Cross-Origin-Embedder-Policy of ` +
      `require-corp in a browser that does not know "credentialless"?`,
  )
  const words = document.createElement('p')
  words.role = 'alert'
  words.textContent = 'The chat could not be shown here. The console of the browser says why.'
  addStyle({ region }, 'div p{margin:0;padding:20px}')
  chat.replaceChildren(words)
}
