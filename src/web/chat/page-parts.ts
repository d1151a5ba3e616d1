/** The title of the document that answers come from, whatever the page around a frame calls the chat. */
export function documentTitle(): string {
  return document.body.dataset.source ?? ''
}

/** Lets a screen reader say something that can be seen elsewhere on the page. */
export function announce(text: string): void {
  const element = document.querySelector('#announced')
  if (element === null) return
  // What stands there already would not be said again.
  element.textContent = ''
  element.textContent = text
}
