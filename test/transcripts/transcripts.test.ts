import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadTalk } from '../support/load-talk.ts'
import { replay } from '../support/transcript.ts'

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
