/**
 * Runs a command of the project: `node run.mjs start`, and so on; `commands/` has them all. It holds
 * nothing that an old Node cannot read, so that whoever has one is told which is needed.
 */
import { readFileSync } from 'node:fs'

const { engines } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))
const least = engines.node.replace('>=', '')

if (isBefore(process.versions.node, least)) {
  console.error(
    `This needs Node ${least} or later, and runs on ${process.versions.node} ` +
      `(${process.execPath}). Get one from https://nodejs.org, or with "nvm install" in this ` +
      `folder, and run the command again.`,
  )
  process.exitCode = 1
} else {
  // An old Node knows no `await` here.
  void import('./commands/run-command.mjs').then(({ runCommand }) =>
    runCommand(process.argv.slice(2)),
  )
}

function isBefore(version, other) {
  const [numbers, others] = [version, other].map((one) => one.split('.').map(Number))
  const differing = numbers.findIndex((number, i) => number !== (others[i] || 0))
  return differing >= 0 && numbers[differing] < (others[differing] || 0)
}
