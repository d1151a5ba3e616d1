import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SigningKeyError } from '../errors.ts'

/** In characters; what is shorter was cut off or made by hand. */
const shortestKey = 32

/**
 * Gives the key kept in a folder, so that tokens outlive a restart; makes one at the first start,
 * which only this user may read. Where there is none, `known` is kept if it is given.
 *
 * @throws {SigningKeyError} when the file holds no key.
 */
export async function keptSigningKey(folder: string, known?: string): Promise<string> {
  const file = join(folder, 'direct-line.key')
  await mkdir(folder, { recursive: true })
  // Two servers that start at once must end up with the same key: only one can create the file.
  await writeFile(file, `${known ?? randomBytes(48).toString('base64url')}\n`, {
    flag: 'wx',
    mode: 0o600,
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  const key = (await readFile(file, 'utf8')).trim()
  if (key.length < shortestKey) throw new SigningKeyError(file, key.length)
  return key
}
