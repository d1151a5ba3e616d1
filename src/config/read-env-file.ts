import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { decodeText } from '../../knowledge/decode-text.ts'

/** Reads settings kept in a file, in whatever encoding an editor has left it; without one there are none. */
export function readEnvFile(file: string): Readonly<Record<string, string | undefined>> {
  try {
    return parseEnv(decodeText(readFileSync(file)))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw error
  }
}
