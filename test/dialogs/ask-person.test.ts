import { MemoryStorage, TestAdapter } from 'botbuilder'
import { describe, expect, it } from 'vitest'
import { createCareerBot } from '../../src/bot.ts'
import { createLogger } from '../../src/logger.ts'
import { loadTalk } from '../support/talk/load-talk.ts'

const talk = loadTalk()
const line = (subject: string): string =>
  `Ask a person: Write to careers@example.org, subject "${subject}"`

/** A person to turn to, where the owner has named one. */
describe('a person to turn to', () => {
  it('is named with the question that was asked before', async () => {
    const { say } = converse()
    await say('what does a clinical educator earn')
    await say('thanks')

    expect(await say('can I talk to a human')).toContain(line('what does a clinical educator earn'))
  })

  it('is named without a question where none was asked', async () => {
    const said = await converse().say('is there a phone number')

    expect(said).toMatch(/Ask a person: Write to careers@example\.org$/)
  })

  it('is named with "help", and with what else is asked of the bot', async () => {
    const { say } = converse()

    expect(await say('help')).toContain('Ask a person: ')
    expect(await say('what can you do')).toContain('Ask a person: ')
  })

  it('is named at the third question in a row that came to nothing, and not at the fourth', async () => {
    const { say } = converse()
    const questions = ['is there parking', 'a pension?', 'thanks', 'summers off?', 'a company car?']
    const named: boolean[] = []
    for (const question of questions) named.push((await say(question)).includes(line(question)))

    expect(named).toEqual([false, false, false, true, false])
  })

  it('is not named where an answer came in between', async () => {
    const { say } = converse()
    const questions = ['is there parking', 'a pension?', 'what does an educator earn', 'a car?']
    const said: string[] = []
    for (const question of questions) said.push(await say(question))

    expect(said.join()).not.toContain('Ask a person')
  })

  it('is named where a dialog lets go', async () => {
    const { say } = converse()
    await say('compare')
    await say('asdf')
    await say('qwer')

    expect(await say('zxcv')).toContain('Ask a person: ')
  })

  it('is asked nothing of what was forgotten', async () => {
    const { say } = converse()
    await say('what does a clinical educator earn')
    await say('forget me')

    expect(await say('live chat')).toMatch(/Ask a person: Write to careers@example\.org$/)
  })

  it('is not there where the owner has named nobody, which is said', async () => {
    const said = await converse({}).say('can I talk to a human')

    expect(said).toContain("I can't hand you over")
    expect(said).not.toContain('Ask a person')
  })
})

const contact = { kind: 'mail', address: 'careers@example.org' } as const

function converse(named: { readonly contact?: typeof contact } = { contact }): {
  readonly say: (text: string) => Promise<string>
} {
  const adapter = new TestAdapter(
    createCareerBot({
      ...talk,
      storage: new MemoryStorage(),
      chat: { keeps: 'onServer', retentionDays: 30, ...named },
      logger: createLogger('silent'),
    }),
  )
  return {
    say: async (text) => {
      await adapter.receiveActivity({ type: 'message', text })
      const said = adapter.activeQueue.splice(0).map(({ text: words = '' }) => words)
      return said.join('\n\n')
    },
  }
}
