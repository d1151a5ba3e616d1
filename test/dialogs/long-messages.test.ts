import { describe, expect, it } from 'vitest'
import { sentences } from '../../src/replies/voice/sentences.ts'
import { longMessages, story } from '../fixtures/long-messages.ts'
import { loadTalk } from '../support/talk/load-talk.ts'
import { chatWith } from '../support/talk/chat-with.ts'

const talk = loadTalk()

describe('a long message', () => {
  it.each(longMessages)('is answered where it is $what', async ({ text, answers }) => {
    const [{ text: reply = '' } = {}] = await chatWith(talk)({ text })

    for (const answer of answers) expect(reply).toMatch(answer)
    expect(reply.startsWith(sentences.partlyRead)).toBe(true)
    expect(reply.split(sentences.partlyRead)).toHaveLength(2)
  })

  it('is read whole, and nothing is said of that, while it asks nothing', async () => {
    const [{ text = '' } = {}] = await chatWith(talk)({ text: story })

    expect(text).not.toContain(sentences.partlyRead)
  })
})
