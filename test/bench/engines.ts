import { containerBootstrap } from '@nlpjs/core'
import { LangEn } from '@nlpjs/lang-en-min'
import { Nlp } from '@nlpjs/nlp'
import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { Lexicon } from '../../knowledge/lexicon.ts'
import { createAnswering } from '../../src/answering/answering.ts'
import { emptyContext } from '../../src/answering/verdict.ts'

/** A question, and whether a conversation begins with it. */
export interface Question {
  readonly text: string
  readonly opens: boolean
}

/** Answers a question, or gives the entry nearest to it; only its time counts here. */
export type Engine = (question: Question) => unknown

/** Our own, which also reads the question, compares roles and remembers the conversation. */
export function createOwn(knowledge: Knowledge, lexicon: Lexicon): Engine {
  const { answer } = createAnswering(knowledge, lexicon)
  let context = emptyContext
  return ({ text, opens }) => {
    const answering = answer(text, opens ? emptyContext : context)
    context = answering.context
    return answering.verdicts
  }
}

/** Plain Fuse over all phrasings, as a bot with fuzzy search has it. */
export function createFuse({ entries }: Knowledge): Engine {
  const fuse = new Fuse([...entries], {
    keys: ['phrasings'],
    includeScore: true,
    ignoreLocation: true,
    threshold: 0.6,
  })
  return ({ text }) => fuse.search(text, { limit: 1 })
}

/** Full-text search with prefixes and fuzzy terms over all phrasings. */
export function createMiniSearch({ entries }: Knowledge): Engine {
  const index = new MiniSearch({
    fields: ['text'],
    searchOptions: { fuzzy: 0.2, prefix: true },
  })
  index.addAll(entries.map(({ id, phrasings }) => ({ id, text: phrasings.join(' ') })))
  return ({ text }) => index.search(text)[0]
}

/** The classifier of nlp.js, trained on all phrasings. */
export async function trainNlp({ entries }: Knowledge): Promise<Engine> {
  const container = await containerBootstrap()
  container.use(Nlp)
  container.use(LangEn)
  const nlp = container.get('nlp')
  nlp.settings.autoSave = false
  nlp.addLanguage('en')
  for (const { id, phrasings } of entries) {
    for (const phrasing of phrasings) nlp.addDocument('en', phrasing, id)
  }
  // Told here: it reports every epoch otherwise.
  await nlp.nluManager.train({ log: false })
  return async ({ text }) => nlp.process('en', text)
}
