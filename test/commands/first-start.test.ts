import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { postMessage } from '../support/servers/post-message.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** As behind a firewall: the registry accepts, and never answers. */
it(
  'tells of its fetching, gives up, and starts without the page',
  { timeout: 180_000 },
  async () => {
    const folder = await temporaryFolder()
    for (const part of ['run.mjs', 'package.json', 'commands', 'src', 'dialogs', 'knowledge']) {
      cpSync(part, join(folder.path, part), { recursive: true })
    }
    symlinkSync(resolve('node_modules'), join(folder.path, 'node_modules'), 'dir')
    const registry = createServer().listen(0, '127.0.0.1')
    await once(registry, 'listening')
    const { port } = registry.address() as AddressInfo
    const { PATH = '' } = process.env
    const child = spawn(process.execPath, ['run.mjs', 'start'], {
      cwd: folder.path,
      env: {
        PATH,
        HOME: folder.path,
        PORT: '0',
        npm_config_registry: `http://127.0.0.1:${port}/`,
        npm_config_cache: join(folder.path, 'npm-cache'),
      },
    })
    let output = ''
    child.stderr.on('data', (text) => (output += String(text)))
    for await (const text of child.stdout) {
      output += String(text)
      if (output.includes('/api/messages')) break
    }
    const [url = ''] = /http:\/\/127\.0\.0\.1:\d+(?=\/api)/.exec(output) ?? []
    const { texts } = await postMessage(url, { text: 'what does a PACS administrator earn' })
    const page = await fetch(url)
    child.kill('SIGKILL')
    await once(child, 'exit')
    registry.closeAllConnections()
    await folder.remove()

    expect(output).toMatch(
      /^Fetching Web Chat .+\n(?:Still fetching Web Chat, for \d+ seconds now.+\n)+/,
    )
    expect(output).toMatch(
      /network timeout at[^]+Connect to the network, or point npm at a registry/,
    )
    expect(output).toContain('The bot starts without the chat page, for Teams and the Emulator.')
    expect(output).toContain('there is no chat page, as it is not built')
    expect(texts.join()).toContain('$72,218')
    expect(page.status).toBe(503)
  },
)
