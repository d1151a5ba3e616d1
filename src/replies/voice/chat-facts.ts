import type { Contact } from './contact.ts'

/** What is true of the chat itself, as it was set up; what is said of the chat is said by this. */
export interface ChatFacts {
  /**
   * What is kept: all on the server of whoever runs the bot; the conversations of the page at Azure;
   * or nothing that outlives the program, as in a terminal.
   */
  readonly keeps: 'onServer' | 'pageAtAzure' | 'nothing'
  /** Days after which what nobody comes back to is deleted; 0 for never. */
  readonly retentionDays: number
  /** Nothing where the bot can name nobody. */
  readonly contact?: Contact | undefined
}

/** What is true where nothing is set. */
export const chatByDefault: ChatFacts = { keeps: 'onServer', retentionDays: 30 }
