import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { checkKnowledge } from './check-knowledge.ts'
import { compileLexicon, lexiconFiles } from './compile-lexicon.ts'
import { type Compiled, compileKnowledge, hashOf } from './compile-knowledge.ts'
import { KnowledgeError } from './knowledge-error.ts'
import { parseLexicon } from './lexicon.ts'
import { parseStatements } from './statements.ts'
import { readSynonyms } from './thesaurus.ts'
import { parseWording, wordingFaults } from './wording.ts'

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
  readonly lexicon: string
}

/** Compiles a source and checks the result; throws a {@link KnowledgeError} of all faults found. */
export function buildFromFiles(files: BuildFiles): Build {
  const source = readText(files.source)
  const wordingText = files.wording === undefined ? '' : readText(files.wording)
  const texts = [...lexiconFiles, 'statements'].map((name) =>
    readText(join(files.lexicon, `${name}.yaml`)),
  )
  const lexicon = compileLexicon(files.lexicon)
  const { topics, functionWords, englishWords } = parseLexicon(JSON.parse(lexicon))
  const english = { functionWords: new Set(functionWords), words: new Set(englishWords) }
  const wording = parseWording(wordingText)
  const compiled = compileKnowledge({
    file: basename(files.source),
    source,
    wording,
    statements: parseStatements(texts.at(-1) ?? ''),
    templates: Object.fromEntries(
      Object.entries(topics).map(([topic, { questions }]) => [topic, questions]),
    ),
    inputsHash: hashOf([source, wordingText, ...texts]),
    synonymsOf: (words) => readSynonyms(words, english),
  })
  const faults = [
    ...wordingFaults(wording, compiled.knowledge.roles, files.wording ?? ''),
    ...checkKnowledge(compiled.knowledge, source),
  ]
  if (faults.length > 0) throw new KnowledgeError(faults)
  return { ...compiled, lexicon }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new KnowledgeError(
      [{ where: path, message: `expected a file to read, got "${reason}". Correct the path.` }],
      { cause },
    )
  }
}
