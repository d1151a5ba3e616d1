import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { isRecord } from './is-record.ts'
import { type Knowledge, formatVersion } from './knowledge.ts'
import { remedyForFile } from './missing-file.ts'
import { type Fault, KnowledgeError } from './knowledge-error.ts'

/** Where the bot's own knowledge lies, which a build makes unless it is told otherwise. */
export const ownKnowledge = 'knowledge/knowledge.json'

/** Reads built knowledge; throws a {@link KnowledgeError} if it is missing, broken or outdated. */
export function loadKnowledge(path: string): Knowledge {
  return parseKnowledge(readJson(path), path)
}

/**
 * Checks version and shape of built knowledge; the lists in it are trusted, as they are our own
 * build.
 */
export function parseKnowledge(json: unknown, where = ownKnowledge): Knowledge {
  const remedy = remedyFor(where)
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    const got = json === null ? 'null' : typeof json
    throw fault(where, `expected an object, got "${got}". ${remedy}`)
  }
  const read = json as Readonly<Record<string, unknown>>
  if (read.formatVersion !== formatVersion) {
    throw fault(
      where,
      `expected formatVersion ${formatVersion}, got "${String(read.formatVersion)}". ${remedy}`,
    )
  }
  const faults = shapeFaults(read).map((message) => ({ where, message: `${message} ${remedy}` }))
  if (faults.length > 0) throw new KnowledgeError(faults)
  // Every field that the types promise was looked at, or is written by our own build only.
  return json as Knowledge
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    const hint = existsSync(path) ? '' : `${remedyForFile(path)} `
    const message = `expected built knowledge as JSON, got "${reason}". ${hint}${remedyFor(path)}`
    throw new KnowledgeError([{ where: path, message }], { cause })
  }
}

/** The command that makes exactly this file. */
function remedyFor(path: string): string {
  if (resolve(path) === resolve(ownKnowledge)) {
    return 'Run `npm run knowledge:build` to make it anew.'
  }
  const shown = /\s/.test(path) ? `"${path}"` : path
  return (
    `Run \`npm run knowledge:build -- --source DOCUMENT --out ${shown}\` to make it of a document ` +
    'of yours, whose file goes in the place of DOCUMENT.'
  )
}

function fault(where: string, message: string): KnowledgeError {
  const faults: readonly Fault[] = [{ where, message }]
  return new KnowledgeError(faults)
}

/** Lists, and for each the fields without which nothing can be answered. */
const lists = {
  roles: ['id', 'kind', 'name', 'inSentence', 'plural'],
  facts: ['id', 'topic', 'text'],
  entries: ['id', 'topic'],
} as const

function shapeFaults(read: Readonly<Record<string, unknown>>): readonly string[] {
  const objects = ['source', 'synonyms'].flatMap((key) =>
    isRecord(read[key]) ? [] : [`expected "${key}" to be an object, got "${typeof read[key]}".`],
  )
  return [
    ...objects,
    ...Object.entries(lists).flatMap(([key, fields]) => listFaults(key, read[key], fields)),
  ]
}

function listFaults(key: string, value: unknown, fields: readonly string[]): readonly string[] {
  if (!Array.isArray(value)) return [`expected "${key}" to be a list, got "${typeof value}".`]
  return value.flatMap((item: unknown, index) =>
    fields
      .filter((field) => !isRecord(item) || typeof item[field] !== 'string')
      .map((field) => `expected "${key}[${index}].${field}" to be a text, got none.`),
  )
}
