import { type Activity, MemoryStorage, TestAdapter } from 'botbuilder'
import { describe, expect, it } from 'vitest'
import { comparePayload } from '../../../dialogs/compare-roles/compare-choice.ts'
import { createCareerBot } from '../../../src/bot.ts'
import { createLogger } from '../../../src/logger.ts'
import { loadTalk } from '../../support/talk/load-talk.ts'

const talk = loadTalk()
const roles = talk.background.advancement.slice(0, 2).map(({ id }) => id)
const byGrowth = { type: 'message', value: comparePayload(roles, ['outlook']) }

describe('a comparison', () => {
  it('is shown at once by an old button, as often as it is pressed', async () => {
    const say = startConversation()
    await say('compare roles')
    await say('done')

    const [first, ...more] = await say(byGrowth)
    const [second] = await say(byGrowth)

    expect(first?.text).toContain('has the higher job growth')
    expect(more).toEqual([])
    expect(second?.text).toBe(first?.text)
  })

  it('asks for the other role when it begins with one', async () => {
    const say = startConversation()

    const [reply] = await say({ type: 'message', value: comparePayload(roles.slice(0, 1)) })

    expect(reply?.text).toBe('The echocardiographer and which other role?')
  })

  it('takes all roles and what to compare them by at once', async () => {
    const say = startConversation()

    await say('compare roles')
    const [reply] = await say('echo, pacs and the educator by pay')

    expect(reply?.text).toContain('From highest to lowest')
    expect(reply?.text).not.toContain('Diagnostic Imaging Manager:')
  })

  it('takes over from another dialog', async () => {
    const say = startConversation()
    await say('find my role')

    const [reply] = await say(byGrowth)

    expect(reply?.text).toContain('has the higher job growth')
  })

  it('is answered a question without letting go', async () => {
    const say = startConversation()
    await say('compare echo and pacs')
    await say('compare roles')

    for (const question of [
      'what does the manager earn?',
      'and the educator?',
      'who grows most?',
    ]) {
      const [reply] = await say(question)

      // Below a card, when there is one.
      expect(JSON.stringify(reply)).toContain('Back to you: which roles would you like to compare?')
    }
  })
})

function startConversation(): (
  said: Partial<Activity> | string,
) => Promise<readonly Partial<Activity>[]> {
  const logger = createLogger('silent')
  const adapter = new TestAdapter(
    createCareerBot({ ...talk, storage: new MemoryStorage(), logger }),
  )
  return async (said) => {
    const activity = typeof said === 'string' ? { type: 'message', text: said } : said
    await adapter.receiveActivity({ channelId: 'directline', ...activity })
    return adapter.activeQueue.splice(0)
  }
}
