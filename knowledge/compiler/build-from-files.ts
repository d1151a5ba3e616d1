import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { QuestionTemplates } from './facts/build-entries.ts'
import { checkEntries, checkKnowledge, checkQuotes } from './check-knowledge.ts'
import { compileLexicon, lexiconFiles } from './lexicon/compile-lexicon.ts'
import { type Compiled, compileKnowledge, hashOf, type Inputs } from './compile-knowledge.ts'
import { compileSeveral, type SeveralInputs } from './compile-several.ts'
import { readTraining } from './ways/read-training.ts'
import { placeQuotes } from './place-quotes.ts'
import { readDocuments, type ReadSource } from './read-documents.ts'
import { collectFaults, type Fault, KnowledgeError } from '../knowledge-error.ts'
import { remedyForFile } from '../missing-file.ts'
import type { DocumentId } from '../knowledge.ts'
import { parseLexicon } from '../lexicon.ts'
import { type Statements, parseStatements } from './words/statements.ts'
import { type English, readSynonyms } from './lexicon/thesaurus.ts'
import { learnSpokenOf, readSpoken, type SpokenFile } from './roles/spoken-of.ts'
import { joinWordings, parseWording, wordingFaults } from './roles/wording.ts'

/** The files a build reads. */
export interface BuildFiles {
  /** One document or several. */
  readonly source: string | readonly string[]
  /** Absent when the source has none; several make one. */
  readonly wording?: string | readonly string[]
  /** The folder of `topics.yaml`, `statements.yaml` and the like. */
  readonly lexicon: string
}

/** What a build gives, and the lexicon it was made with, as JSON. */
export interface Build extends Compiled {
  /** The readable text of a document, which quotes are from; the only one has no id. */
  readonly textOf: (id: DocumentId | undefined) => string
  readonly lexicon: string
}

/** Compiles sources and checks the result; throws a {@link KnowledgeError} of all faults found. */
export async function buildFromFiles(files: BuildFiles): Promise<Build> {
  const documents = await readDocuments([files.source].flat())
  const wordingFiles = [files.wording ?? []].flat()
  const wordingTexts = wordingFiles.length === 0 ? [''] : wordingFiles.map(readText)
  const faulty: Fault[] = []
  const wording = collectFaults(
    () => joinWordings(wordingTexts.map((text, i) => parseWording(text, wordingFiles[i]))),
    faulty,
  )
  const lexicon = collectFaults(() => readLexicon(files.lexicon), faulty)
  if (wording === undefined || lexicon === undefined) throw new KnowledgeError(faulty)
  const spoken = readSpoken(wordingFiles)
  const inputs = {
    wording,
    statements: lexicon.statements,
    templates: lexicon.templates,
    inputsHash: hashOf([
      ...documents.map(({ document }) => document.text),
      ...wordingTexts,
      ...spoken.map(({ text }) => text),
      ...lexicon.texts,
    ]),
    synonymsOf: (words: readonly string[]) => readSynonyms(words, lexicon.english),
    // Only a wording with messages needs the general ways.
    spokenOf: (of: Parameters<Inputs['spokenOf']>[0]) =>
      spoken.length === 0 ? undefined : learnFrom(spoken, of, files.lexicon, lexicon.json),
  }
  const [first, ...others] = documents
  const compiled =
    first !== undefined && others.length === 0
      ? compileOne(first, inputs)
      : compileAll(documents, { ...inputs, nouns: lexicon.documentNouns })
  return { ...compiled, lexicon: lexicon.json }
}

function learnFrom(
  spoken: readonly SpokenFile[],
  of: Parameters<Inputs['spokenOf']>[0],
  folder: string,
  json: string,
): ReturnType<Inputs['spokenOf']> {
  const shortForms = parseLexicon(JSON.parse(json))
  const general = readTraining(join(dirname(folder), 'training'), shortForms)
  return learnSpokenOf(spoken, of, general, shortForms)
}

function compileOne({ path, document }: ReadSource, inputs: SharedInputs): Built {
  const source = document.text
  const compiled = compileKnowledge({ ...inputs, file: basename(path), source })
  const faults = [
    ...wordingFaults(inputs.wording, compiled.knowledge.roles),
    ...checkKnowledge(compiled.knowledge, source, path),
  ]
  if (faults.length > 0) throw new KnowledgeError(faults)
  return { ...placeQuotes(compiled, document), textOf: () => source }
}

function compileAll(
  sources: readonly ReadSource[],
  inputs: SharedInputs & Pick<SeveralInputs, 'nouns'>,
): Built {
  const documents = sources.map(({ path, document }) => ({ file: basename(path), document }))
  const { roleIds, ...compiled } = compileSeveral({ ...inputs, documents })
  const { knowledge } = compiled
  const facts = [...knowledge.facts, ...(knowledge.older ?? [])]
  const faults = [
    ...wordingFaults(inputs.wording, roleIds),
    ...(knowledge.documents ?? []).flatMap(({ id, file }) =>
      checkQuotes(
        facts.filter(({ document }) => document === id),
        compiled.textOf(id),
        file,
      ),
    ),
    ...checkEntries(knowledge, documents.map(({ file }) => file).join(', ')),
  ]
  if (faults.length > 0) throw new KnowledgeError(faults)
  return compiled
}

type Built = Omit<Build, 'lexicon'>

type SharedInputs = Omit<Inputs, 'file' | 'source'>

/** The lexicon as far as a build needs it. */
interface BuildLexicon {
  readonly texts: readonly string[]
  readonly json: string
  readonly statements: Statements
  readonly templates: QuestionTemplates
  readonly english: English
  /** What documents are called. */
  readonly documentNouns: readonly string[]
}

function readLexicon(folder: string): BuildLexicon {
  const paths = [...lexiconFiles, 'statements'].map((name) => join(folder, `${name}.yaml`))
  const texts = paths.map(readText)
  const inputs = JSON.stringify([folder, texts])
  if (lastLexicon?.inputs !== inputs) {
    lastLexicon = { inputs, lexicon: makeLexicon(folder, texts) }
  }
  return lastLexicon.lexicon
}

/** It takes most of a build, and who builds at each save of a document has it as it was. */
let lastLexicon: { readonly inputs: string; readonly lexicon: BuildLexicon } | undefined

function makeLexicon(folder: string, texts: readonly string[]): BuildLexicon {
  const faults: Fault[] = []
  const json = collectFaults(() => compileLexicon(folder), faults)
  const statements = collectFaults(() => parseStatements(texts.at(-1) ?? ''), faults)
  if (json === undefined || statements === undefined) throw new KnowledgeError(faults)
  const { topics, functionWords, englishWords, wordClasses } = parseLexicon(JSON.parse(json))
  return {
    texts,
    json,
    statements,
    templates: Object.fromEntries(
      Object.entries(topics).map(([topic, { questions }]) => [topic, questions]),
    ),
    documentNouns: wordClasses.documentNoun,
    english: { functionWords: new Set(functionWords), words: new Set(englishWords) },
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new KnowledgeError(
      [
        {
          where: path,
          message: `expected a file to read, got "${reason}". ${remedyForFile(path)}`,
        },
      ],
      { cause },
    )
  }
}
