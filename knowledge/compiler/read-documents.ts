import { readdirSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { readDocument, sourceEndings } from './formats/read-document.ts'
import { type ReadableDocument, unreadable } from './formats/readable-document.ts'
import { type Fault, KnowledgeError } from '../knowledge-error.ts'

/** A document, and the file it was read from. */
export interface ReadSource {
  readonly path: string
  readonly document: ReadableDocument
}

/** Files, and of folders every document in them; throws a `KnowledgeError` where one has none. */
export function listDocuments(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => {
    if (!isFolder(path)) return [path]
    const documents = documentsIn(path)
    if (documents.length === 0) throw noneIn(path)
    return documents
  })
}

/** Reads files, and those of folders; throws a `KnowledgeError` where two are the same. */
export async function readDocuments(paths: readonly string[]): Promise<readonly ReadSource[]> {
  const documents: ReadSource[] = []
  for (const path of listDocuments(paths))
    documents.push({ path, document: await readDocument(path) })
  const faults = documents.flatMap(({ path, document }, i): readonly Fault[] => {
    const twin = documents.slice(0, i).find((other) => other.document.text === document.text)
    return twin === undefined ? [] : [twinFault(path, twin.path)]
  })
  if (faults.length > 0) throw new KnowledgeError(faults)
  return documents
}

function twinFault(path: string, twin: string): Fault {
  return {
    where: path,
    message:
      path === twin
        ? 'expected each document once, got this one twice. Name it once.'
        : `expected each document once, got the same text in "${twin}". Leave one of them out.`,
  }
}

/** The documents of a folder, by name; whatever else lies there is left alone. */
export function documentsIn(folder: string): readonly string[] {
  // Word keeps a file "~$name" beside a document that is open.
  const names = readdirSync(folder).filter(
    (name) => !/^[.~]/.test(name) && sourceEndings.includes(extname(name).toLowerCase()),
  )
  return names.toSorted().map((name) => join(folder, name))
}

function noneIn(folder: string): Error {
  const names = readdirSync(folder).toSorted()
  const found = names.length === 0 ? 'an empty folder' : `"${names.slice(0, mostNamed).join(', ')}"`
  return unreadable(
    folder,
    `expected at least one document (${sourceEndings.join(', ')}) in this folder, got ${found}. ` +
      'Put one there, or name another with --source.',
  )
}

/** Files that an error names. */
const mostNamed = 5

/** Whether there is a folder of this name. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
