import { createRequire } from 'node:module'
import Ajv, { type ErrorObject } from 'ajv-draft-04'
import addFormats from 'ajv-formats'

/** One of Microsoft's schemas for the files of a Teams app. */
export interface SchemaOfFile {
  /** What the faults call the file. */
  readonly file: string
  /** Of the manifest: `1.27`. */
  readonly version: string
  readonly schema: 'MicrosoftTeams' | 'MicrosoftTeams.Localization'
}

/** Checks what is in a file of a Teams app, without a network; gives every fault as a sentence. */
export function checkSchema(content: unknown, of: SchemaOfFile): readonly string[] {
  // Some of the patterns are not valid in Unicode mode.
  const options = { allErrors: true, verbose: true, strict: false, unicodeRegExp: false }
  const ajv = new Ajv.default(options)
  addFormats.default(ajv, ['uri', 'email', 'regex'])
  const validate = ajv.compile(loadSchema(of))
  if (validate(content)) return []
  return (validate.errors ?? []).map((fault) => `${of.file}, ${sayFault(fault)}`)
}

function loadSchema({ version, schema }: SchemaOfFile): object {
  const folder = '@microsoft/app-manifest/build/json-schemas/teams'
  const load = createRequire(import.meta.url)
  return load(`${folder}/v${version}/${schema}.schema.json`) as object
}

function sayFault({ instancePath, message = '', params, data }: ErrorObject): string {
  const extra = 'additionalProperty' in params ? ` "${String(params.additionalProperty)}"` : ''
  const came = typeof data === 'string' ? `, got "${quoteBriefly(data)}"` : ''
  return `${placeOf(instancePath)}: ${message}${extra}${came}`
}

/** A description may have thousands of characters. */
function quoteBriefly(text: string): string {
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
