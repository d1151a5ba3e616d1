import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parse } from 'yaml'
import { type Compiled, compileKnowledge } from '../../../knowledge/compiler/compile-knowledge.ts'
import {
  type CompiledSeveral,
  compileSeveral,
  type SeveralInputs,
} from '../../../knowledge/compiler/compile-several.ts'
import { listDocuments, readDocuments } from '../../../knowledge/compiler/read-documents.ts'
import { placeQuotes } from '../../../knowledge/compiler/place-quotes.ts'
import { readDocument } from '../../../knowledge/compiler/formats/read-document.ts'
import type { Fact, Knowledge } from '../../../knowledge/knowledge.ts'
import { type Statements, parseStatements } from '../../../knowledge/compiler/words/statements.ts'
import { parseWording } from '../../../knowledge/compiler/roles/wording.ts'

/** `knowledge/lexicon/statements.yaml`, compiled. */
export const statements: Statements = parseStatements(
  readFileSync('knowledge/lexicon/statements.yaml', 'utf8'),
)

/** The document the bot is made for. */
export const realSource = 'knowledge/sources/career-advancement-in-sonography.txt'

/** Compiles the real document with its wording; without thesaurus, which takes its time. */
export function compileReal(): Compiled {
  return compileFile(realSource, 'knowledge/wording/career-advancement-in-sonography.yaml')
}

/** Compiles an example document of another profession, without wording and thesaurus. */
export function compileExample(name: string): Compiled {
  return compileFile(`test/fixtures/documents/${name}`)
}

/** Compiles a document of any format, with the places of its quotes; else as an example. */
export async function compileDocument(path: string): Promise<Compiled> {
  const document = await readDocument(path)
  return placeQuotes(compileFile(path, undefined, document.text), document)
}

/** Compiles documents of a trade into one knowledge, without thesaurus. */
export async function compileFolder(folder: string, wording = ''): Promise<CompiledSeveral> {
  const documents = (await readDocuments(listDocuments([folder]))).map(({ path, document }) => ({
    file: basename(path),
    document,
  }))
  return compileTogether(documents, wording)
}

/** Compiles texts, by the names of their files, into one knowledge, without thesaurus. */
export function compileTexts(
  texts: Readonly<Record<string, string>>,
  wording = '',
): CompiledSeveral {
  const documents = Object.entries(texts).map(([file, text]) => ({ file, document: { text } }))
  return compileTogether(documents, wording)
}

function compileTogether(documents: SeveralInputs['documents'], wording: string): CompiledSeveral {
  return compileSeveral({
    documents,
    nouns: ['guide', 'handbook'],
    wording: parseWording(wording),
    statements,
    templates: readTemplates(),
    inputsHash: '',
    synonymsOf: () => ({}),
    spokenOf: () => undefined,
  })
}

function readTemplates(): SeveralInputs['templates'] {
  const topics = parse(readFileSync('knowledge/lexicon/topics.yaml', 'utf8')) as Readonly<
    Record<string, { readonly questions: readonly string[] }>
  >
  return Object.fromEntries(
    Object.entries(topics).map(([topic, { questions }]) => [topic, questions]),
  )
}

/** What facts say, wherever they stand. */
export function saidBy({ facts }: Knowledge): readonly Omit<Fact, 'quote'>[] {
  return facts.map(({ quote: _quote, ...said }) => said)
}

function compileFile(
  path: string,
  wording?: string,
  source = readFileSync(path, 'utf8'),
): Compiled {
  return compileKnowledge({
    file: basename(path),
    source,
    wording: parseWording(wording === undefined ? '' : readFileSync(wording, 'utf8')),
    statements,
    templates: readTemplates(),
    inputsHash: '',
    synonymsOf: () => ({}),
    spokenOf: () => undefined,
  })
}

/** Compiles a text, without thesaurus and phrasings. */
export function compileText(source: string, wording = ''): Compiled {
  return compileKnowledge({
    file: 'text.txt',
    source,
    wording: parseWording(wording),
    statements,
    templates: {},
    inputsHash: '',
    synonymsOf: () => ({}),
    spokenOf: () => undefined,
  })
}

/** Facts of a role, or of the source itself, on a topic, in the order they are told. */
export function factsOf(
  knowledge: Knowledge,
  role: string | undefined,
  topic: string,
): readonly Fact[] {
  return knowledge.facts.filter((fact) => fact.role === role && fact.topic === topic)
}

/** Their sentences. */
export function textsOf(
  knowledge: Knowledge,
  role: string | undefined,
  topic: string,
): readonly string[] {
  return factsOf(knowledge, role, topic).map(({ text }) => text)
}
