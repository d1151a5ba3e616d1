/** Asks a server for a token, as the chat page does. */
export async function newToken(url: string): Promise<string> {
  const response = await fetch(`${url}/v3/directline/tokens/generate`, { method: 'POST' })
  return ((await response.json()) as { readonly token: string }).token
}
