import { checkSchema } from './check-schema.ts'
import type { Manifest } from './create-manifest.ts'
import type { Language } from './read-languages.ts'

/** Gives every fault that Microsoft's schema finds in a manifest, as sentences. */
export function checkManifest(manifest: Manifest): readonly string[] {
  const { manifestVersion: version } = manifest
  return checkSchema(manifest, { file: 'manifest.json', version, schema: 'MicrosoftTeams' })
}

/** The same for the texts of another language that belong to a manifest. */
export function checkLanguage(
  { file, texts }: Language,
  { manifestVersion: version }: Manifest,
): readonly string[] {
  return checkSchema(texts, { file, version, schema: 'MicrosoftTeams.Localization' })
}
