import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { MemoryStorage } from 'botbuilder'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLexiconReader } from '../../knowledge/lexicon-reader.ts'
import { loadKnowledge } from '../../knowledge/load-knowledge.ts'
import { createAnswering } from '../../src/answering/answering.ts'
import { followKnowledge } from '../../src/live/follow-knowledge.ts'
import { createLiveBot, type Known } from '../../src/live/live-bot.ts'
import { sentences } from '../../src/replies/voice/sentences.ts'
import { compileExample } from '../knowledge/compiler/compile.ts'
import { LogLines } from '../support/log-lines.ts'
import { postMessage } from '../support/servers/post-message.ts'
import { type RunningServer, startEchoServer } from '../support/servers/running-server.ts'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts'

const readLexicon = createLexiconReader('knowledge/lexicon.json')
const sonography = readFileSync('knowledge/knowledge.json', 'utf8')

/** The same with other pay of a clinical educator, in words and as a value. */
const raised = sonography.replaceAll('73,896', '78,100').replaceAll('73896', '78100')

let folder: TemporaryFolder
let file: string
let server: RunningServer
let log: LogLines
let stopFollowing: () => Promise<void>

/** A server as `npm start` runs it, on a knowledge file of its own that it follows. */
async function startFollowing(everySeconds: number): Promise<void> {
  const load = (): Known => {
    const [knowledge, lexicon] = [loadKnowledge(file), readLexicon()]
    return { knowledge, lexicon, answering: createAnswering(knowledge, lexicon) }
  }
  const bot = createLiveBot(load(), { storage: new MemoryStorage(), logger: log.logger })
  const knowledge = (): { title: string } => ({ title: bot.knowledge().source.title })
  server = await startEchoServer({ logic: bot.run, health: { version: '0.0.0', knowledge } })
  stopFollowing = followKnowledge({ bot, load, file, everySeconds, logger: log.logger })
}

/** Puts a file in its place at once, as a build does. */
function save(text: string): void {
  writeFileSync(`${file}.new`, text)
  renameSync(`${file}.new`, file)
}

async function ask(text: string): Promise<string> {
  return (await postMessage(server.url, { text })).texts.join('\n')
}

async function logged(message: RegExp, times = 1): Promise<void> {
  const found = (): number => log.all.filter(({ msg }) => message.test(String(msg))).length
  await expect.poll(found).toBe(times)
}

describe('a bot that follows its knowledge', () => {
  beforeEach(async () => {
    folder = await temporaryFolder()
    file = join(folder.path, 'knowledge.json')
    log = new LogLines('info')
    save(sonography)
    await startFollowing(0.05)
  })

  afterEach(async () => {
    await stopFollowing()
    await server.stop()
    await folder.remove()
  })

  it('takes over a new figure, and the conversation goes on', async () => {
    await ask('how do I become a clinical educator')
    save(raised)
    await logged(/was exchanged/)

    expect(await ask('and the pay?')).toContain(
      'The median salary of a clinical educator was $78,100',
    )
  })

  it('keeps an open dialog over it', async () => {
    await ask('compare roles')
    await ask('educator and manager')
    save(raised)
    await logged(/was exchanged/)

    expect(await ask('salary')).toMatch(/\$78,100/)
  })

  it('forgets a conversation about a role that is gone with a kind word, and answers', async () => {
    await ask('what does a PACS admin earn')
    save(JSON.stringify(compileExample('career-advancement-in-nursing.txt').knowledge))
    await logged(/was exchanged: answers come from "Career Advancement in Nursing"/)
    const answer = await ask('what does a nurse educator earn')

    expect(answer).toContain(sentences.stateForgotten)
    expect(answer).toContain('$74,600')
    expect(await ask('and the job growth?')).not.toContain(sentences.stateForgotten)
  })

  it.each([
    [
      'half a file',
      sonography.slice(0, 5_000),
      /knowledge\.json: expected built knowledge as JSON/,
    ],
    ['another version', '{"formatVersion": 0}', /expected formatVersion 1, got "0"/],
    ['no JSON at all', 'Career Advancement', /expected built knowledge as JSON/],
  ])('tells of %s, and answers from what it had', async (_, text, reason) => {
    await ask('how do I become a clinical educator')
    save(text)
    await logged(/cannot be used; answers come from the old/)

    expect(log.all.at(-1)).toMatchObject({ reason: expect.stringMatching(reason) as string, file })
    expect(await ask('and the pay?')).toContain('$73,896')
  })

  it('tells of facts that would break a turn, before any does', async () => {
    const { facts, ...rest } = JSON.parse(sonography) as { facts: readonly object[] }
    save(JSON.stringify({ ...rest, facts: facts.map((fact) => ({ ...fact, quote: undefined })) }))
    await logged(/cannot be used/)

    expect(await ask('what does a PACS admin earn')).toContain('$72,218')
  })

  it('takes over what is mended after that', async () => {
    save('{')
    await logged(/cannot be used/)
    save(sonography.replaceAll('72,218', '75,000'))
    await logged(/was exchanged/)

    expect(await ask('what does a PACS admin earn')).toContain('$75,000')
  })

  it('ends a turn with the knowledge that it began with', async () => {
    const asked = Array.from({ length: 20 }, async (_, i) =>
      postMessage(server.url, {
        text: 'what do the educator and the PACS admin earn',
        conversation: { id: `c${i}` },
      }),
    )
    save(raised.replaceAll('72,218', '75,000'))
    const texts = (await Promise.all(asked)).map((posted) => posted.texts.join('\n'))
    await logged(/was exchanged/)

    const isOne = (text: string): boolean =>
      (text.includes('$73,896') && text.includes('$72,218')) ||
      (text.includes('$78,100') && text.includes('$75,000'))
    expect(texts.filter((text) => !isOne(text))).toEqual([])
  })

  it('tells at /health what it answers from', async () => {
    save(JSON.stringify(compileExample('career-advancement-in-nursing.txt').knowledge))
    await logged(/was exchanged/)
    const health = await (await fetch(`${server.url}/health`)).json()

    expect(health).toMatchObject({ knowledge: { title: 'Career Advancement in Nursing' } })
  })
})
