import { existsSync, readFileSync } from 'node:fs'
import { isRecord } from './is-record.ts'
import { type Knowledge, formatVersion } from './knowledge.ts'
import { remedyForFile } from './missing-file.ts'
import { type Fault, KnowledgeError } from './knowledge-error.ts'

const remedy = 'Run `npm run knowledge:build` to make it anew.'

/** Reads built knowledge; throws a {@link KnowledgeError} if it is missing, broken or outdated. */
export function loadKnowledge(path: string): Knowledge {
  return parseKnowledge(readJson(path), path)
}

/**
 * Checks version and shape of built knowledge; the lists in it are trusted, as they are our own
 * build.
 */
export function parseKnowledge(json: unknown, where = 'knowledge.json'): Knowledge {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw fault(where, `expected an object, got "${json === null ? 'null' : typeof json}".`)
  }
  const read = json as Readonly<Record<string, unknown>>
  if (read.formatVersion !== formatVersion) {
    throw fault(
      where,
      `expected formatVersion ${formatVersion}, got "${String(read.formatVersion)}".`,
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
    const message = `expected built knowledge as JSON, got "${reason}". ${hint}${remedy}`
    throw new KnowledgeError([{ where: path, message }], { cause })
  }
}

function fault(where: string, message: string): KnowledgeError {
  const faults: readonly Fault[] = [{ where, message: `${message} ${remedy}` }]
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
