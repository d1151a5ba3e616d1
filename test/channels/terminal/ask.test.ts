import { afterEach, describe, expect, it } from 'vitest'
import { type Child, startChild } from '../../support/servers/child-process.ts'

let child: Child

/** The program behind `npm run ask`. */
describe('ask', { timeout: 60_000 }, () => {
  afterEach(async () => {
    child.kill('SIGKILL')
    await child.exited
  })

  it.each([
    ['an option there is none of', ['--bogus', 'pay'], {}, "unknown option '--bogus'"],
    ['no question', [], {}, 'npm run ask -- "what does it pay"'],
    ['no knowledge', ['pay'], { KNOWLEDGE: 'nothing.json' }, 'npm run knowledge:build'],
  ])('ends with 1 and in plain words for %s', async (_, args, env, message) => {
    child = await startChild('src/channels/terminal/ask.ts', env, args)

    expect(await child.exited).toEqual({ code: 1, signal: null })
    expect(child.output()).toContain(message)
    expect(child.output()).not.toContain('    at ')
  })

  it('answers one question and ends', async () => {
    child = await startChild('src/channels/terminal/ask.ts', {}, ['what', 'does', 'pacs', 'pay'])

    expect(await child.exited).toEqual({ code: 0, signal: null })
    expect(child.output()).toContain('$72,218')
  })
})
