import { KnowledgeError } from '../../knowledge/knowledge-error.ts'
import { watchFiles } from '../../knowledge/watch-files.ts'
import type { Logger } from '../logger.ts'
import { createBackground } from '../replies/background.ts'
import { composeReply } from '../replies/compose-reply.ts'
import type { Known, LiveBot } from './live-bot.ts'

/** What following takes. */
export interface FollowOptions {
  readonly bot: LiveBot
  readonly file: string
  /** Reads the file, and makes what answers from it; throws where it is broken. */
  readonly load: () => Known
  /** How often the file is looked at; 0 for never. */
  readonly everySeconds: number
  readonly logger: Pick<Logger, 'info' | 'error'>
}

/**
 * Takes over the knowledge whenever its file is written; gives what ends that. A file that cannot
 * be used is told of in the log, and the bot goes on with what it knows.
 */
export function followKnowledge(options: FollowOptions): () => Promise<void> {
  const { file, everySeconds } = options
  if (everySeconds === 0) return async () => undefined
  const everyMs = everySeconds * 1_000
  const end = watchFiles(() => [file], {
    everyMs,
    isLasting: false,
    onChange: () => takeOver(options),
  })
  return async () => end()
}

function takeOver({ bot, file, load, logger }: FollowOptions): void {
  const start = performance.now()
  try {
    const known = load()
    rehearse(known)
    bot.exchange(known)
  } catch (error) {
    // What is wrong with a file is said in words; a stack leads nowhere.
    const fault = error instanceof KnowledgeError ? { reason: error.message } : { err: error }
    logger.error({ ...fault, file }, 'the new knowledge cannot be used; answers come from the old')
    return
  }
  const { source, roles, facts } = bot.knowledge()
  const tookMs = Math.round(performance.now() - start)
  logger.info(
    { file, title: source.title, roles: roles.length, facts: facts.length, tookMs },
    `the knowledge was exchanged: answers come from "${source.title}"`,
  )
}

/** So many entries are asked for: a broken build breaks at the first ones. */
const rehearsed = 10

/** Asks some of what the knowledge answers: what would break a turn breaks here. */
function rehearse({ knowledge, lexicon, answering }: Known): void {
  const background = createBackground(knowledge, lexicon)
  for (const { phrasings } of knowledge.entries.slice(0, rehearsed)) {
    composeReply(answering.answer(phrasings[0] ?? '').verdicts, background)
  }
}
