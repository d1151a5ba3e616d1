import type { Knowledge } from '../../../knowledge/knowledge.ts'
import { type Lexicon, loadLexicon } from '../../../knowledge/lexicon.ts'
import { loadKnowledge, ownKnowledge } from '../../../knowledge/load-knowledge.ts'
import { type Answerer, createAnswering } from '../../answering/answering.ts'

/** What answers are made from. */
export interface BotParts {
  readonly knowledge: Knowledge
  readonly lexicon: Lexicon
  readonly answering: Answerer
}

/** Loads built knowledge (`KNOWLEDGE`, or the project's own) and what answers from it. */
export function loadBotParts({
  KNOWLEDGE,
}: Readonly<Record<string, string | undefined>>): BotParts {
  const knowledge = loadKnowledge(KNOWLEDGE || ownKnowledge)
  const lexicon = loadLexicon('knowledge/lexicon.json')
  return { knowledge, lexicon, answering: createAnswering(knowledge, lexicon) }
}
