import type { ChatFacts } from '../replies/voice/chat-facts.ts'
import type { Config } from './config.ts'

/** What is true of a chat with these settings. */
export function chatFactsOf({
  retentionDays,
  contact,
  directLine,
}: Pick<Config, 'retentionDays' | 'contact' | 'directLine'>): ChatFacts {
  const keeps = directLine.azure === undefined ? 'onServer' : 'pageAtAzure'
  return { keeps, retentionDays, contact }
}
