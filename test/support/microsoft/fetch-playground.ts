import { execFile } from 'node:child_process'
import { realpath } from 'node:fs/promises'
import { promisify } from 'node:util'

const packageName = '@microsoft/m365agentsplayground@0.2.28'

/**
 * Whether tests in Microsoft's emulator of Teams are left out: on a laptop unless they are wished
 * for, as its license and its 15 MB are to be taken by will, but never in CI.
 */
export const isPlaygroundUnwanted =
  process.env['TEAMS_PLAYGROUND'] === undefined && process.env['CI'] !== 'true'

if (isPlaygroundUnwanted) {
  console.warn(
    `Tests in the Agents Playground are skipped: set TEAMS_PLAYGROUND=1 to let npm fetch ` +
      `${packageName}.`,
  )
}

/** Gives the path of the emulator's program, which npm keeps in its own cache. */
export async function fetchPlayground(): Promise<string> {
  const found = 'command -v agentsplayground'
  const options = ['--yes', '--prefer-offline', `--package=${packageName}`]
  const { stdout } = await promisify(execFile)('npm', ['exec', ...options, '-c', found])
  return realpath(stdout.trim())
}
