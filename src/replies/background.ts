import { type FactIndex, indexFacts } from '../../knowledge/fact-index.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { Lexicon } from '../../knowledge/lexicon.ts'

/** What replies are composed from: the knowledge, and how its topics are called. */
export interface Background extends FactIndex {
  readonly topics: Lexicon['topics']
  readonly glossary: Lexicon['glossary']
}

/** Makes the background of a knowledge; made once, never changed. */
export function createBackground(
  knowledge: Knowledge,
  { topics, glossary }: Pick<Lexicon, 'topics' | 'glossary'>,
): Background {
  return { ...indexFacts(knowledge), topics, glossary }
}
