import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { QuestionTemplates } from './facts/build-entries.ts'
import { checkKnowledge } from './check-knowledge.ts'
import { compileLexicon, lexiconFiles } from './lexicon/compile-lexicon.ts'
import { type Compiled, compileKnowledge, hashOf } from './compile-knowledge.ts'
import { placeQuotes } from './place-quotes.ts'
import { readDocument } from './formats/read-document.ts'
import { collectFaults, type Fault, KnowledgeError } from '../knowledge-error.ts'
import { remedyForFile } from '../missing-file.ts'
import { parseLexicon } from '../lexicon.ts'
import { type Statements, parseStatements } from './words/statements.ts'
import { type English, readSynonyms } from './lexicon/thesaurus.ts'
import { parseWording, wordingFaults } from './roles/wording.ts'

/** The files a build reads. */
export interface BuildFiles {
  readonly source: string
  /** Absent when the source has none. */
  readonly wording?: string
  /** The folder of `topics.yaml`, `statements.yaml` and the like. */
  readonly lexicon: string
}

/** What a build gives, and the lexicon it was made with, as JSON. */
export interface Build extends Compiled {
  /** The readable text of the source, which quotes are from. */
  readonly text: string
  readonly lexicon: string
}

/** Compiles a source and checks the result; throws a {@link KnowledgeError} of all faults found. */
export async function buildFromFiles(files: BuildFiles): Promise<Build> {
  const document = await readDocument(files.source)
  const source = document.text
  const wordingText = files.wording === undefined ? '' : readText(files.wording)
  const faulty: Fault[] = []
  const wording = collectFaults(() => parseWording(wordingText, files.wording), faulty)
  const lexicon = collectFaults(() => readLexicon(files.lexicon), faulty)
  if (wording === undefined || lexicon === undefined) throw new KnowledgeError(faulty)
  const compiled = compileKnowledge({
    file: basename(files.source),
    source,
    wording,
    statements: lexicon.statements,
    templates: lexicon.templates,
    inputsHash: hashOf([source, wordingText, ...lexicon.texts]),
    synonymsOf: (words) => readSynonyms(words, lexicon.english),
  })
  const faults = [
    ...wordingFaults(wording, compiled.knowledge.roles),
    ...checkKnowledge(compiled.knowledge, source, files.source),
  ]
  if (faults.length > 0) throw new KnowledgeError(faults)
  return { ...placeQuotes(compiled, document), text: source, lexicon: lexicon.json }
}

/** The lexicon as far as a build needs it. */
interface BuildLexicon {
  readonly texts: readonly string[]
  readonly json: string
  readonly statements: Statements
  readonly templates: QuestionTemplates
  readonly english: English
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
  const { topics, functionWords, englishWords } = parseLexicon(JSON.parse(json))
  return {
    texts,
    json,
    statements,
    templates: Object.fromEntries(
      Object.entries(topics).map(([topic, { questions }]) => [topic, questions]),
    ),
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
