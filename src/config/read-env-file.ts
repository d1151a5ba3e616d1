import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'

/** Reads settings kept in a file; without one there are none. */
export function readEnvFile(file: string): Readonly<Record<string, string | undefined>> {
  try {
    return parseEnv(readFileSync(file, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw error
  }
}
