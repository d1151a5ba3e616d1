import { asRecord } from '../../../knowledge/is-record.ts'
import { checkSchema } from './check-schema.ts'
import type { Manifest } from './create-manifest.ts'
import type { Language } from './read-languages.ts'

/** Gives every fault that Microsoft's schema finds in a manifest, as sentences. */
export function checkManifest(manifest: Manifest): readonly string[] {
  const { manifestVersion: version } = manifest
  return checkSchema(manifest, { file: 'manifest.json', version, schema: 'MicrosoftTeams' })
}

/** The same for the texts of another language, each of which has its place in the manifest. */
export function checkLanguage(language: Language, manifest: Manifest): readonly string[] {
  const { tag, file, texts } = language
  const { manifestVersion: version, localizationInfo } = manifest
  if (tag === localizationInfo?.defaultLanguageTag) {
    return [`${file}: expected another language than that of manifest.json, got "${tag}"`]
  }
  const schema = 'MicrosoftTeams.Localization'
  const faults = checkSchema(texts, { file, version, schema })
  // The schema knows the places that any manifest can have.
  if (faults.length > 0) return faults
  return Object.keys(asRecord(texts))
    .filter((place) => place !== '$schema' && !isTextIn(manifest, place))
    .map((place) => `${file}: expected the place of a text in manifest.json, got "${place}"`)
}

/** `bots[0].botId` leads from member to member. */
function isTextIn(manifest: Manifest, place: string): boolean {
  const names = place.replaceAll(/\[(\d+)\]/g, '.$1').split('.')
  let found: unknown = manifest
  for (const name of names) found = Object.entries(found ?? {}).find(([key]) => key === name)?.[1]
  return typeof found === 'string'
}
