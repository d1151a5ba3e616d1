import { MemoryStorage, TestAdapter } from 'botbuilder'
import { describe, expect, it, vi } from 'vitest'
import { createCareerBot } from '../../src/bot.ts'
import type { Logger } from '../../src/logger.ts'
import { sentences } from '../../src/replies/voice/sentences.ts'
import { loadTalk } from '../support/talk/load-talk.ts'

const talk = loadTalk()

const openings = ['compare roles', 'explore a role', 'find my role']

/** While servers are replaced one by one, each reads what the other has stored. */
describe('what an older or a newer bot stored', () => {
  it.each([0, 99].flatMap((version) => openings.map((opening) => [opening, version] as const)))(
    'is forgotten with a log line and a kind sentence: %s, of version %i',
    async (opening, version) => {
      const stored: Record<string, string> = {}
      const storage = new MemoryStorage(stored)
      const warn = vi.fn<Logger['warn']>()
      const start = (): TestAdapter =>
        new TestAdapter(createCareerBot({ ...talk, storage, logger: { warn } }))
      await start().receiveActivity({ type: 'message', text: opening })
      for (const [key, value] of Object.entries(stored)) {
        stored[key] = value.replaceAll(/"v":1,/g, `"v":${version},`)
      }
      const adapter = start()

      await adapter.receiveActivity({ type: 'message', text: 'what does a PACS admin earn?' })

      const texts = adapter.activeQueue.map(({ text }) => text)
      expect(texts).toHaveLength(1)
      expect(texts[0]).toContain(sentences.stateForgotten)
      expect(texts[0]).toContain('$72,218')
      expect(warn).toHaveBeenCalledOnce()
    },
  )
})
