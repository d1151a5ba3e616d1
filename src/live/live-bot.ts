import type { Knowledge } from '../../knowledge/knowledge.ts'
import { type CareerBot, type CareerBotOptions, createCareerBot } from '../bot.ts'

/** What answers come from; one belongs to the other. */
export type Known = Pick<CareerBotOptions, 'knowledge' | 'lexicon' | 'answering'>

/** A bot whose knowledge can be exchanged while it runs. */
export interface LiveBot {
  /** Runs a turn, from its beginning to its end with the knowledge that is in use when it begins. */
  readonly run: CareerBot
  readonly knowledge: () => Knowledge
  /** Answers from other knowledge, from the next turn on. */
  readonly exchange: (known: Known) => void
}

/**
 * Creates a bot that answers from `known` until that is exchanged. Conversations go on, since they
 * are kept in the storage; one that speaks of a role which is gone is forgotten when it is opened.
 */
export function createLiveBot(known: Known, others: Omit<CareerBotOptions, keyof Known>): LiveBot {
  const create = (one: Known): { readonly known: Known; readonly bot: CareerBot } => ({
    known: one,
    bot: createCareerBot({ ...others, ...one }),
  })
  let current = create(known)
  return {
    run: async (context) => current.bot(context),
    knowledge: () => current.known.knowledge,
    exchange: (next) => {
      current = create(next)
    },
  }
}
