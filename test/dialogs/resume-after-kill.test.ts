import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Child, startChild } from '../support/child-process.ts'
import { postMessage } from '../support/post-message.ts'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts'

let folder: TemporaryFolder
let child: Child

/** The program as `npm start` runs it, ended with no time for anything. */
describe('a dialog after kill -9', { timeout: 60_000 }, () => {
  beforeEach(async () => {
    folder = await temporaryFolder()
  })

  afterEach(async () => {
    child.kill('SIGKILL')
    await child.exited
    await folder.remove()
  })

  it.each([
    ['comparing', ['compare roles', 'echo and the educator'], 'salary', 'has the higher median'],
    ['exploring', ['explore a role', 'pacs'], 'skills', 'What else about PACS administrators'],
    ['finding', ['find my role', 'teaching'], 'skip', '(3 of 3)'],
  ])('goes on with the next message while %s', async (_, before, next, expected) => {
    const first = await serve()
    for (const text of before) await postMessage(first, { text })
    child.kill('SIGKILL')
    await child.exited
    const second = await serve()

    const { texts } = await postMessage(second, { text: next })

    expect(texts.join('\n')).toContain(expected)
  })
})

async function serve(): Promise<string> {
  child = await startChild('src/main.ts', { PORT: '0', STATE_DIR: folder.path })
  const [, url = ''] = await child.sees(/"the chat is at (http:\/\/127\.0\.0\.1:\d+),/)
  return url
}
