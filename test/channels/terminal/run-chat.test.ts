import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { MemoryStorage } from 'botbuilder'
import { describe, expect, it } from 'vitest'
import { createCareerBot } from '../../../src/bot.ts'
import { runChat } from '../../../src/channels/terminal/run-chat.ts'
import { loadTalk } from '../../support/talk/load-talk.ts'

const talk = loadTalk()

async function chat(lines: readonly string[], answering = talk.answering): Promise<string> {
  const logger = { warn: () => undefined }
  const bot = createCareerBot({ ...talk, answering, storage: new MemoryStorage(), logger })
  const output = new PassThrough()
  const shown = text(output)
  const input = Readable.from(lines.map((line) => `${line}\n`))
  await runChat({ bot, input, output, width: 60, apology: 'Please ask again.' })
  output.end()
  return shown
}

describe('runChat', () => {
  it('welcomes, numbers the choices, and takes a number', async () => {
    const shown = await chat(['2'])

    expect(shown).toContain('1) Which roles are there?')
    expect(shown).toContain('- Diagnostic Imaging Manager: $79,953')
  })

  it('ends with a goodbye, whatever follows', async () => {
    const shown = await chat(['bye', 'what does a clinical educator earn'])

    expect(shown).toContain('Goodbye')
    expect(shown).not.toContain('$73,896')
  })

  it('ends when the input ends', async () => {
    expect(await chat([])).toContain('Hello!')
  })

  it('keeps to the width', async () => {
    const shown = await chat(['how do I become a PACS administrator'])

    expect(Math.max(...shown.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60)
  })

  it('goes on after a fault', async () => {
    const faulty: typeof talk.answering = {
      ...talk.answering,
      answer: (question, context) => {
        if (question === 'break') throw new Error('broken')
        return talk.answering.answer(question, context)
      },
    }

    const shown = await chat(['break', 'what does a clinical educator earn'], faulty)

    expect(shown).toMatch(/Please ask again\.[^]*\$73,896/)
  })
})
