import type { Knowledge } from '../../../knowledge/knowledge.ts'
import { type Lexicon, loadLexicon } from '../../../knowledge/lexicon.ts'
import { loadKnowledge, ownKnowledge } from '../../../knowledge/load-knowledge.ts'
import { type Answerer, createAnswering } from '../../answering/answering.ts'
import type { Environment } from '../../config/config.ts'
import { readContact } from '../../config/read-contact.ts'
import { readEnvFile } from '../../config/read-env-file.ts'
import { SettingsReader } from '../../config/settings-reader.ts'
import type { ChatFacts } from '../../replies/voice/chat-facts.ts'

/** What answers are made from. */
export interface BotParts {
  readonly knowledge: Knowledge
  readonly lexicon: Lexicon
  readonly answering: Answerer
  readonly chat?: ChatFacts
}

/**
 * Loads built knowledge (`KNOWLEDGE`, or the project's own) and what answers from it, by the
 * settings of an environment, which goes before those in `.env`.
 *
 * @throws {ConfigError} that says what is wrong with them.
 */
export function loadBotParts(env: Environment): BotParts {
  const reader = new SettingsReader({ ...readEnvFile('.env'), ...env })
  const contact = readContact(reader)
  reader.throwFaults()
  const knowledge = loadKnowledge(reader.text('KNOWLEDGE') ?? ownKnowledge)
  const lexicon = loadLexicon('knowledge/lexicon.json')
  return {
    knowledge,
    lexicon,
    answering: createAnswering(knowledge, lexicon),
    chat: { keeps: 'nothing', retentionDays: 0, contact },
  }
}
