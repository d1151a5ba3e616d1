import { once } from 'node:events'
import { connect } from 'node:net'

/** Sends bytes that no HTTP client would, and gives all that comes back until the end. */
export async function rawRequest(
  url: string,
  ...bytes: readonly (string | Buffer)[]
): Promise<string> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  let received = ''
  socket.setEncoding('utf8').on('data', (text: string) => {
    received += text
  })
  // A server that refuses early resets what is still being sent.
  socket.on('error', () => undefined)
  for (const part of bytes) socket.write(part)
  await once(socket, 'close')
  return received
}
