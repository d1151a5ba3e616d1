/**
 * The path under which the page is served, such as "/careers"; empty for none. The page's own script
 * is there, however the address in the browser ends.
 */
export const ownPath = findOwnPath()

function findOwnPath(): string {
  const script = document.currentScript
  const address = script !== null && 'src' in script ? script.src : location.href
  return new URL('.', address).pathname.replace(/\/$/, '')
}
