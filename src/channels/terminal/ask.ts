import { readArguments } from '../../../commands/commands.mjs'
import { runProgram } from '../../../knowledge/run-program.ts'
import { answerOnce } from './answer-once.ts'
import { loadBotParts } from './load-bot-parts.ts'
import { wrap } from './wrap.ts'

/** Wider lines are hard to read, whatever the terminal could show. */
const widest = 88

await runProgram(() => {
  const { words, options } = readArguments<{ json?: true }>('ask', process.argv.slice(2))
  const question = words.join(' ').trim()
  if (question === '') {
    console.error('Expected a question, got none. For instance: npm run ask -- "what does it pay"')
    process.exitCode = 1
    return
  }
  const answer = answerOnce(question, loadBotParts(process.env))
  console.log(options.json ? JSON.stringify(answer, null, 2) : wrap(answer.text, widest))
})
