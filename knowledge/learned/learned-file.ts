import { readFileSync } from 'node:fs'
import { KnowledgeError } from '../knowledge-error.ts'

/** Raised whenever the meaning of a file changes; the reader refuses any other number. */
const version = 1

/** A file of numbers: a line of JSON that tells what they are, and the numbers, a byte each. */
export interface LearnedFile<Head> {
  readonly head: Head & { readonly inputsHash: string }
  readonly bytes: Uint8Array
}

/** The bytes of such a file. */
export function writeLearned<Head extends object>({ head, bytes }: LearnedFile<Head>): Uint8Array {
  return Buffer.concat([Buffer.from(`${JSON.stringify({ version, ...head })}\n`), bytes])
}

/** Reads such a file; throws a {@link KnowledgeError} with the remedy if it is missing or broken. */
export function readLearned<Head>(path: string): LearnedFile<Head> {
  try {
    const file = readFileSync(path)
    const end = file.indexOf('\n')
    const head: unknown = JSON.parse(file.toString('utf8', 0, end))
    if (!isCurrent(head)) throw new TypeError(`another version than ${version}`)
    // Our own build wrote it, and nobody else does.
    return { head: head as LearnedFile<Head>['head'], bytes: file.subarray(end + 1) }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    const message = `expected what a build has learned, got "${reason}". Run \`npm run knowledge:build\` to make it anew.`
    throw new KnowledgeError([{ where: path, message }], { cause })
  }
}

function isCurrent(head: unknown): boolean {
  return typeof head === 'object' && head !== null && 'version' in head && head.version === version
}
