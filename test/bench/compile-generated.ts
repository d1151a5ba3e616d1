import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { compileKnowledge } from '../../knowledge/compiler/compile-knowledge.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { parseStatements } from '../../knowledge/compiler/words/statements.ts'
import { generateSource } from './generate-source.ts'

/** The knowledge of a generated source, by the real compiler; without the thesaurus. */
export function compileGenerated(roleCount: number): Knowledge {
  return compileSource(`${roleCount}-roles.txt`, generateSource(roleCount))
}

/** The knowledge of any source, without the thesaurus. */
export function compileSource(file: string, source: string): Knowledge {
  const topics = parse(readFileSync('knowledge/lexicon/topics.yaml', 'utf8')) as Readonly<
    Record<string, { readonly questions: readonly string[] }>
  >
  const { knowledge } = compileKnowledge({
    file,
    source,
    wording: new Map(),
    statements: parseStatements(readFileSync('knowledge/lexicon/statements.yaml', 'utf8')),
    templates: Object.fromEntries(
      Object.entries(topics).map(([topic, { questions }]) => [topic, questions]),
    ),
    inputsHash: '',
    synonymsOf: () => ({}),
    spokenOf: () => undefined,
  })
  return knowledge
}
