import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { TeamsPackageError } from '../../errors.ts'
import { checkIcon, iconDemands } from './check-icon.ts'
import { checkLanguage, checkManifest } from './check-manifest.ts'
import type { Manifest } from './create-manifest.ts'
import type { Language } from './read-languages.ts'

/** What goes into an app package besides the manifest. */
export interface PackageParts {
  readonly iconFolder: string
  /** Those the manifest names. */
  readonly languages: readonly Language[]
}

/**
 * Makes a zip file as Teams takes it; the same input gives the same bytes.
 *
 * @throws {TeamsPackageError} that lists everything Teams would refuse.
 */
export function packApp(manifest: Manifest, { iconFolder, languages }: PackageParts): Uint8Array {
  const icons = iconDemands.map((demand) => ({
    demand,
    content: readFileSync(join(iconFolder, demand.file)),
  }))
  const faults = [
    ...checkManifest(manifest),
    ...languages.flatMap((language) => checkLanguage(language, manifest)),
    ...icons.flatMap(({ content, demand }) => checkIcon(content, demand)),
  ]
  if (faults.length > 0) throw new TeamsPackageError(faults)
  const files = [
    ['manifest.json', toBytes(manifest)],
    ...languages.map(({ file, texts }) => [file, toBytes(texts)]),
    ...icons.map(({ demand, content }) => [demand.file, content]),
  ]
  return zipSync(Object.fromEntries(files), { mtime: noTime })
}

/** Times in a zip file begin here, in local time; without one each run would give other bytes. */
const noTime = new Date(1980, 0, 1)

function toBytes(json: unknown): Uint8Array {
  return strToU8(`${JSON.stringify(json, null, 2)}\n`)
}
