/** The path under which people reach the server, such as "/careers"; empty for none. */
export function pathOf(publicUrl: string | undefined): string {
  return publicUrl === undefined ? '' : new URL(publicUrl).pathname.replace(/\/$/, '')
}

/**
 * Takes the path away from what a request asks for: proxies pass it on or take it away themselves,
 * and some of those leave a slash too many.
 */
export function withoutPath(url: string, path: string): string {
  const rest = url.startsWith(path) ? url.slice(path.length) : url
  if (!/^[/?]|^$/.test(rest)) return url
  return rest.replace(/^\/*/, '/')
}
