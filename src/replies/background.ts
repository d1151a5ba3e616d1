import { type FactIndex, indexFacts } from '../../knowledge/fact-index.ts'
import type { DocumentId, Knowledge } from '../../knowledge/knowledge.ts'
import { limitToDocument } from '../../knowledge/limit-to-document.ts'
import type { Lexicon } from '../../knowledge/lexicon.ts'
import { chatByDefault, type ChatFacts } from './voice/chat-facts.ts'

/** What replies are composed from: the knowledge, how its topics are called, what the chat is. */
export interface Background extends FactIndex {
  readonly topics: Lexicon['topics']
  readonly glossary: Lexicon['glossary']
  readonly chat: ChatFacts
  /** The same as if one of several documents were all there is. */
  readonly of: (document: DocumentId) => Background
}

/** Makes the background of a knowledge; made once, never changed. */
export function createBackground(
  knowledge: Knowledge,
  { topics, glossary }: Pick<Lexicon, 'topics' | 'glossary'>,
  chat: ChatFacts = chatByDefault,
): Background {
  const limited = new Map<DocumentId, Background>()
  const of = (document: DocumentId): Background => {
    const known =
      limited.get(document) ??
      createBackground(limitToDocument(knowledge, document), { topics, glossary }, chat)
    limited.set(document, known)
    return known
  }
  return { ...indexFacts(knowledge), topics, glossary, chat, of }
}
