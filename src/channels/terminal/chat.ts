import { MemoryStorage } from 'botbuilder'
import { runProgram } from '../../../knowledge/run-program.ts'
import { createCareerBot } from '../../bot.ts'
import { sentences } from '../../replies/voice/sentences.ts'
import { createLogger } from '../../logger.ts'
import { loadBotParts } from './load-bot-parts.ts'
import { runChat } from './run-chat.ts'

/** Wider lines are hard to read, whatever the terminal could show. */
const widest = 88

await runProgram(async () => {
  const { stdin, stdout } = process
  const bot = createCareerBot({
    ...loadBotParts(process.env),
    storage: new MemoryStorage(),
    logger: createLogger('silent'),
  })
  await runChat({
    bot,
    input: stdin,
    output: stdout,
    width: Math.min(stdout.columns ?? widest, widest),
    apology: sentences.turnFailed,
  })
})
