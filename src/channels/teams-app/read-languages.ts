import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { TeamsPackageError } from '../../errors.ts'

/** Texts of the app in a language besides English; the bot itself stays with English. */
export interface Language {
  /** As Teams calls it: `de-de`. */
  readonly tag: string
  /** `de-de.json`. */
  readonly file: string
  /** From the place in the manifest, such as `description.short`, to what stands there instead. */
  readonly texts: unknown
}

/**
 * Reads every JSON file of a folder; each is named by the tag of its language.
 *
 * @throws {TeamsPackageError} that lists what is no JSON, or tells that there is no such folder.
 */
export function readLanguages(folder: string): readonly Language[] {
  const faults: string[] = []
  const languages = filesOf(folder).flatMap((file): readonly Language[] => {
    try {
      const texts: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'))
      return [{ tag: file.replace('.json', ''), file, texts }]
    } catch (error) {
      faults.push(`${join(folder, file)}: expected JSON, got "${String(error)}"`)
      return []
    }
  })
  if (faults.length > 0) throw new TeamsPackageError(faults)
  return languages
}

/** In an order that is the same on every machine. */
function filesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .toSorted()
  } catch (cause) {
    throw new TeamsPackageError([`${folder}: expected a folder of texts, got "${String(cause)}"`])
  }
}
