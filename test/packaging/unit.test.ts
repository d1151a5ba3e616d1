import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.ts'

const isMissing = spawnSync('systemd-analyze', ['--version']).status !== 0

it.skipIf(isMissing)('has a unit in docs/deploying.md that systemd understands', async () => {
  const [, unit = ''] =
    /^```ini\n(.+?)^```$/ms.exec(readFileSync('docs/deploying.md', 'utf8')) ?? []
  const folder = await temporaryFolder()
  const file = join(folder.path, 'career-bot.service')
  // Where Node is on this machine.
  writeFileSync(file, unit.replace('/usr/bin/node', process.execPath))
  const { status, stderr } = spawnSync('systemd-analyze', ['verify', file])
  await folder.remove()

  expect([status, String(stderr)]).toEqual([0, ''])
  expect(unit).toContain('ExecStart=/usr/bin/node run.mjs start\n')
})
