import type { IncomingMessage } from 'node:http'
import { RequestError } from '../errors.ts'

/** In bytes. Bot Framework channels send at most a tenth of it. */
const bodyLimit = 256 * 1024

/** Deeper JSON overflows the stack of whoever walks it next; cards reach about 20. */
const depthLimit = 100

/**
 * Reads a request's body as JSON. Restify's own parser is not used: it accepts bodies without end,
 * parses forms, and dies of a body that is not the gzip its header says.
 *
 * @throws {RequestError} 400 for no JSON, 413 for a body over 256 kB, 415 for another
 * type or a compressed body.
 */
export async function readJsonBody(request: IncomingMessage): Promise<unknown> {
  checkType(request)
  const text = (await readBody(request)).toString('utf8')
  checkDepth(text)
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new RequestError(
      { status: 400, reason: 'BadJson' },
      `Expected a JSON body, but it cannot be parsed: ${(error as SyntaxError).message}.`,
      { cause: error },
    )
  }
}

function checkType({ headers }: IncomingMessage): void {
  const encoding = headers['content-encoding'] ?? 'identity'
  if (encoding !== 'identity') {
    throw new RequestError(
      { status: 415, reason: 'UnsupportedEncoding' },
      `Expected a body without compression, but content-encoding is "${encoding}".`,
    )
  }
  const type = headers['content-type'] ?? ''
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new RequestError(
      { status: 415, reason: 'UnsupportedMediaType' },
      `Expected content-type "application/json", but it is "${type}".`,
    )
  }
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > bodyLimit) throw tooLarge()
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      // What comes beyond the limit is read and dropped, so that the answer can be delivered.
      if (size > bodyLimit) reject(tooLarge())
      else chunks.push(chunk)
    })
    request.once('end', () => resolve(Buffer.concat(chunks)))
    request.once('error', reject)
  })
}

function tooLarge(): RequestError {
  return new RequestError(
    { status: 413, reason: 'BodyTooLarge' },
    `Expected a body of at most ${bodyLimit} bytes; send less text.`,
  )
}

function checkDepth(text: string): void {
  if (depthOf(text) <= depthLimit) return
  throw new RequestError(
    { status: 400, reason: 'TooDeep' },
    `Expected JSON nested at most ${depthLimit} levels deep.`,
  )
}

/** Counts brackets outside of strings: the text may be anything, it is not parsed yet. */
function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (token === '{' || token === '[') depth += 1
    else if (token === '}' || token === ']') depth -= 1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}
