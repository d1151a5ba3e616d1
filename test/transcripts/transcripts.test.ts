import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadExampleTalk, loadFolderTalk, loadTalk } from '../support/talk/load-talk.ts'
import { replay } from '../support/talk/transcript.ts'

const folder = import.meta.dirname
const talk = loadTalk()

describe('transcripts', () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.chat'))

  it.each(names)('%s is what the bot says', async (name) => {
    const path = join(folder, name)

    const played = await replay(path, talk)

    await expect(played).toMatchFileSnapshot(path)
  })
})

describe('transcripts on another document', () => {
  const document = 'where-a-warehouse-associate-can-go'
  const names = readdirSync(join(folder, document))

  it.each(names)(`${document}/%s is what the bot says`, async (name) => {
    const path = join(folder, document, name)

    const played = await replay(path, loadExampleTalk(`${document}.md`))

    await expect(played).toMatchFileSnapshot(path)
  })
})

describe('transcripts on several documents', () => {
  const names = readdirSync(join(folder, 'bakers'))
  const bakers = loadFolderTalk('test/fixtures/several/bakers')

  it.each(names)('bakers/%s is what the bot says', async (name) => {
    const path = join(folder, 'bakers', name)

    const played = await replay(path, await bakers)

    await expect(played).toMatchFileSnapshot(path)
  })
})
