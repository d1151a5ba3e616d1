import { describe, expect, it } from 'vitest'
import { postMessage } from '../support/servers/post-message.ts'
import { useProcess } from '../support/servers/use-process.ts'

/** The program as `npm start` runs it, ended with no time for anything. */
describe('a dialog after kill -9', { timeout: 60_000 }, () => {
  const { start, killAtOnce } = useProcess('src/main.ts')

  async function serve(): Promise<string> {
    const child = await start({ PORT: '0' })
    const [, url = ''] = await child.sees(/"the chat is at (http:\/\/127\.0\.0\.1:\d+),/)
    return url
  }

  it.each([
    ['comparing', ['compare roles', 'echo and the educator'], 'salary', 'has the higher median'],
    ['exploring', ['explore a role', 'pacs'], 'skills', 'What else about PACS administrators'],
    ['finding', ['find my role', 'teaching'], 'skip', '(3 of 3)'],
  ])('goes on with the next message while %s', async (_, before, next, expected) => {
    const first = await serve()
    for (const text of before) await postMessage(first, { text })
    await killAtOnce()
    const second = await serve()

    const { texts } = await postMessage(second, { text: next })

    expect(texts.join('\n')).toContain(expected)
  })
})
