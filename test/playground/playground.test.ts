import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Child, startChild } from '../support/servers/child-process.ts'
import { isChromiumMissing } from '../support/pages/chromium.ts'
import { openChromium } from '../support/pages/open-chromium.ts'
import { isPlaygroundUnwanted } from '../support/microsoft/fetch-playground.ts'
import { Playground } from '../support/microsoft/playground.ts'
import { PlaygroundChat } from '../support/microsoft/playground-chat.ts'
import { playgroundConfig } from '../support/microsoft/playground-config.ts'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts'

const { groupChat, personalChat, team } = playgroundConfig
const ben = { id: '29:ben', name: 'Ben' }

/** The program in front of Microsoft's emulator of Teams. */
describe.skipIf(isPlaygroundUnwanted)(
  'the bot in the Agents Playground',
  { timeout: 60_000 },
  () => {
    const playground = usePlayground()

    it('is at home in a personal chat', async () => {
      const chat = new PlaygroundChat(playground(), { kind: 'personal', id: personalChat.id })

      await chat.install()
      await chat.say('what does a PACS administrator earn?')
      await chat.say('and how do I become one?')
      await chat.rate('like', 'just what I asked')
      await chat.say('rank all roles by pay')
      await chat.say('find my role')
      await chat.press('Educating future sonographers')
      await chat.say('what does a clinical educator earn?')
      await chat.press("A bachelor's degree")
      await chat.say('1')
      await chat.search('educator')

      expect(playground().complaints).toEqual([])
      await expect(chat.transcript).toMatchFileSnapshot(transcriptFile('personal'))
    })

    it('tells people apart in a group chat', async () => {
      const chat = new PlaygroundChat(playground(), { kind: 'groupChat', id: groupChat.id })

      await chat.say('find my role')
      await chat.sayAs(ben, 'compare roles')
      await chat.say('2')
      await chat.sayAs(ben, 'echocardiographer and clinical educator')

      expect(playground().complaints).toEqual([])
      await expect(chat.transcript).toMatchFileSnapshot(transcriptFile('group'))
    })

    it('replies in the thread of a channel', async () => {
      const [careers] = team.channels
      const chat = new PlaygroundChat(playground(), { kind: 'channel', id: careers.id })

      await chat.say('tell me about clinical educators')
      await chat.say('and the pay?')

      expect(playground().complaints).toEqual([])
      await expect(chat.transcript).toMatchFileSnapshot(transcriptFile('channel'))
    })
  },
)

describe.skipIf(isPlaygroundUnwanted || isChromiumMissing)(
  'the page of the Agents Playground',
  { timeout: 60_000 },
  () => {
    const playground = usePlayground()

    it('has buttons that can be pressed', async () => {
      const browser = await openChromium()
      try {
        const page = await browser.newPage({ viewport: { width: 1000, height: 1100 } })
        // The page wants fonts of Microsoft's network; without one it would wait for them to time out.
        await page.route(
          ({ hostname }) => hostname !== '127.0.0.1',
          async (route) => route.abort(),
        )
        await page.goto(playground().url)
        await page.getByText('career').first().waitFor()
        await page.getByRole('textbox').first().fill('find my role')
        await page.keyboard.press('Enter')
        const choice = 'Educating future sonographers'
        await page.getByRole('button', { name: choice }).click()
        await page.getByText('(2 of 3)').waitFor()

        // What is chosen stands in place of the buttons.
        await page.getByText(`Your choice: ${choice}`).waitFor()
        expect(await page.getByRole('button', { name: choice }).count()).toBe(0)
      } finally {
        await browser.close()
      }
    })
  },
)

/** Starts the program and the emulator for the tests of a block. */
function usePlayground(): () => Playground {
  let folder: TemporaryFolder
  let bot: Child
  let playground: Playground

  beforeAll(async () => {
    folder = await temporaryFolder()
    bot = await startChild('src/main.ts', { STATE_DIR: folder.path, PORT: '0' })
    const [, url = ''] = await bot.sees(/"the chat is at (http:\/\/127\.0\.0\.1:\d+),/)
    playground = await Playground.start(url)
  }, 60_000)

  afterAll(async () => {
    bot.kill('SIGTERM')
    await bot.exited
    await folder.remove()
    await playground.stop()
  })

  return () => playground
}

/** What was shown; `npm run teams:try -- --update` writes it anew. */
function transcriptFile(name: string): string {
  return join(import.meta.dirname, `${name}.chat`)
}
