import * as fc from 'fast-check'
import { type Activity, MemoryStorage, TestAdapter } from 'botbuilder'
import { describe, expect, it } from 'vitest'
import { finderPayloads } from '../../../dialogs/find-role/find-role-choice.ts'
import { createCareerBot } from '../../../src/bot.ts'
import { createLogger } from '../../../src/logger.ts'
import { loadTalk } from '../../support/talk/load-talk.ts'

const talk = loadTalk()
const masters = { type: 'message', value: finderPayloads.schooling("master's degree") }

describe('buttons of the finder', () => {
  it('answer the open question', async () => {
    const say = startConversation()
    await say('find my role')
    await say('skip')

    const [reply] = await say(masters)

    expect(reply?.text).toContain('(3 of 3)')
  })

  it('change an answer when pressed after it was given, and the open question is asked again', async () => {
    const say = startConversation()
    await say('find my role')
    await say('skip')
    await say('no degree')

    const [reply, ...more] = await say(masters)

    expect(reply?.text).toBe(
      "A master's degree: noted.\n\n(3 of 3) What matters most to you: pay, job growth, or a short path?",
    )
    expect(more).toEqual([])
  })

  it('work twice after the result', async () => {
    const say = startConversation()
    await say('find my role')
    await say('skip the rest')

    const first = await say(masters)
    const second = await say(masters)

    expect(first[0]?.text).toContain("It asks for no more than a master's degree")
    expect(second.map(({ text }) => text)).toEqual(first.map(({ text }) => text))
  })

  it('begin anew with their answer when the dialog is over', async () => {
    const say = startConversation()
    await say('find my role')
    await say('stop')

    const [reply] = await say(masters)

    expect(reply?.text).toContain('two short questions')
    expect(reply?.text).toContain('(1 of 3) What would you enjoy')
    expect((await say('teaching'))[0]?.text).toContain('(3 of 3)')
  })

  it('take over from another dialog', async () => {
    const say = startConversation()
    await say('explore the clinical educator')

    const [reply] = await say(masters)

    expect(reply?.text).toContain('(1 of 3) What would you enjoy')
  })

  it('lead from the result to comparing the first two roles', async () => {
    const say = startConversation()
    await say('find my role')
    await say('teaching')
    await say('skip')
    const [result] = await say('pay')
    const compare = result?.suggestedActions?.actions[1]

    const [reply] = await say({
      type: 'message',
      text: compare?.title ?? '',
      value: compare?.value,
    })

    expect(compare?.title).toBe('Compare the first two')
    expect(reply?.text).toContain('clinical educator')
    expect(reply?.text).toContain('diagnostic imaging manager')
    expect(reply?.text).not.toContain('PACS')
  })

  it('lead from the result to exploring a role', async () => {
    const say = startConversation()
    await say('find my role')
    await say('teaching')
    const [result] = await say('skip the rest')
    const explore = result?.suggestedActions?.actions[0]

    const [reply] = await say({
      type: 'message',
      text: explore?.title ?? '',
      value: explore?.value,
    })

    expect(explore?.title).toBe('Explore Clinical Educator')
    expect(JSON.stringify(reply?.attachments)).toContain('What else about clinical educators')
  })
})

describe('the finder', () => {
  const moves = `
    find my role | teaching | hearts and money | a bachelor | no degree | pay | skip
    back | change my answer | change my education | my education | repeat | help | 1
    2 | 9 | 1 and 2 | why? | and the second? | what does a PACS admin earn? | asdf
    start over | stop | thanks | what if I had a phd? | skip the rest | compare | 
    explore the educator | cooking | ok | none | which of them needs no degree?`
    .split(/[|\n]/)
    .map((move) => move.trim())

  it('has one answer to whatever is said, in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...moves), { minLength: 1, maxLength: 12 }),
        async (said) => {
          const say = startConversation()
          for (const text of said) {
            const [reply, ...more] = await say(text)

            expect(reply?.text, said.join(' / ')).not.toBe('')
            expect(more).toEqual([])
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('has a way on from every state', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...moves), { maxLength: 8 }), async (said) => {
        const say = startConversation()
        for (const text of said) await say(text)

        const [reply] = await say('find my role')
        // Which answer to change is a question too.
        const isAsking = reply?.text?.includes('?') ?? false

        expect(isAsking || reply?.text?.includes('pick one'), said.join(' / ')).toBe(true)
        expect(reply?.suggestedActions?.actions.length).toBeGreaterThan(1)
      }),
      { numRuns: 40 },
    )
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
