import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { TeamsPackageError } from '../../errors.ts'
import { checkIcon, iconDemands } from './check-icon.ts'
import { checkManifest } from './check-manifest.ts'
import type { Manifest } from './create-manifest.ts'

/**
 * Puts a manifest and the icons into a zip file as Teams takes it; the same input gives the same
 * bytes.
 *
 * @throws {TeamsPackageError} that lists everything Teams would refuse.
 */
export function packApp(manifest: Manifest, iconFolder: string): Uint8Array {
  const icons = iconDemands.map((demand) => ({
    demand,
    content: readFileSync(join(iconFolder, demand.file)),
  }))
  throwFaults([
    ...checkManifest(manifest),
    ...icons.flatMap(({ content, demand }) => checkIcon(content, demand)),
  ])
  return zipSync(
    {
      'manifest.json': strToU8(`${JSON.stringify(manifest, null, 2)}\n`),
      ...Object.fromEntries(icons.map(({ demand, content }) => [demand.file, content])),
    },
    { mtime: noTime },
  )
}

/** Times in a zip file begin here, in local time; without one each run would give other bytes. */
const noTime = new Date(1980, 0, 1)

function throwFaults(faults: readonly string[]): void {
  if (faults.length === 0) return
  throw new TeamsPackageError(
    ['Teams would refuse this app:', ...faults.map((fault) => `  - ${fault}`)].join('\n'),
  )
}
