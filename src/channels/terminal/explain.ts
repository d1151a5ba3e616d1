import { readArguments } from '../../../commands/commands.mjs'
import { runProgram } from '../../../knowledge/run-program.ts'
import { explainTurns } from './explain-turns.ts'
import { loadBotParts } from './load-bot-parts.ts'

await runProgram(() => {
  const { words } = readArguments('explain', process.argv.slice(2))
  const turns = words.filter((turn) => turn.trim() !== '')
  const [first, ...followUps] = turns
  if (first === undefined) {
    console.error('Expected a question, got none. For instance: npm run explain -- "pacs pay"')
    process.exitCode = 1
    return
  }
  console.log(explainTurns([first, ...followUps], loadBotParts(process.env).answering))
})
