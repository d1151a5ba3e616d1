import { createRequire } from 'node:module'
import Ajv, { type ErrorObject } from 'ajv-draft-04'
import addFormats from 'ajv-formats'

/**
 * Checks a manifest against Microsoft's schema of its version, without a network; gives every
 * fault as a sentence.
 */
export function checkManifest(manifest: { readonly manifestVersion: string }): readonly string[] {
  const ajv = new Ajv.default({ allErrors: true, verbose: true, strict: false })
  addFormats.default(ajv, ['uri', 'email', 'regex'])
  const validate = ajv.compile(loadSchema(manifest.manifestVersion))
  return validate(manifest) ? [] : (validate.errors ?? []).map(sayFault)
}

function loadSchema(version: string): object {
  const folder = '@microsoft/app-manifest/build/json-schemas/teams'
  const load = createRequire(import.meta.url)
  return load(`${folder}/v${version}/MicrosoftTeams.schema.json`) as object
}

function sayFault({ instancePath, message = '', params, data }: ErrorObject): string {
  const extra = 'additionalProperty' in params ? ` "${String(params.additionalProperty)}"` : ''
  const came = typeof data === 'string' ? `, got "${shorten(data)}"` : ''
  return `manifest.json, ${placeOf(instancePath)}: ${message}${extra}${came}`
}

/** A description may have thousands of characters. */
function shorten(text: string): string {
  return text.length <= 100 ? text : `${text.slice(0, 100)}… (${text.length} characters)`
}

/** `/bots/0/botId` is `bots[0].botId`. */
function placeOf(instancePath: string): string {
  const place = instancePath
    .slice(1)
    .replaceAll(/\/(\d+)(?=\/|$)/g, '[$1]')
    .replaceAll('/', '.')
  return place === '' ? 'top level' : place
}
