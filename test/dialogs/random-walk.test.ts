import * as fc from 'fast-check'
import { type Activity, MemoryStorage, TestAdapter } from 'botbuilder'
import { describe, expect, it } from 'vitest'
import { createCareerBot } from '../../src/bot.ts'
import { createLogger } from '../../src/logger.ts'
import { sentences } from '../../src/replies/voice/sentences.ts'
import { loadTalk } from '../support/talk/load-talk.ts'
import { move, type Move } from '../support/talk/walk.ts'

const talk = loadTalk()

describe('a walk through the dialogs', () => {
  it('always gets one reply, and always has a way on', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 5, maxLength: 40 }), async (moves) => {
        const conversation = new Conversation()
        for (const one of moves) await conversation.make(one)

        expect(conversation.faults).toEqual([])
        expect(await conversation.leaveAndAsk()).toContain('$72,218')
      }),
      { numRuns: 150, examples: [[[{ kind: 'say', text: 'hLd' }]]] },
    )
  })
})

type Button = NonNullable<Activity['suggestedActions']>['actions'][number]

/** What is said to a person who is on the way out, or wants a moment. */
const partings = [sentences.thanks, sentences.farewell, sentences.pause] as const

/** A person's side of a conversation: she sees replies and their buttons, new and old. */
class Conversation {
  readonly #logger = createLogger('silent')
  readonly #storage = new MemoryStorage()
  #adapter = this.#start()
  /** The buttons of each reply, newest first. */
  #shown: readonly (readonly Button[])[] = []

  readonly #faults: string[] = []

  /** What went wrong so far, for people. */
  get faults(): readonly string[] {
    return this.#faults
  }

  async make(move: Move): Promise<void> {
    switch (move.kind) {
      case 'say':
        return this.#send({ text: move.text })
      case 'press':
        return this.#press(this.#shown[move.ago] ?? [], move.place, move.as)
      case 'pressTwice': {
        const [buttons = []] = this.#shown
        await this.#press(buttons, move.place, 'value')
        return this.#press(buttons, move.place, 'value')
      }
      case 'restart':
        return this.#restart()
    }
  }

  /** Whatever is open can be left, and then a question is answered by itself. */
  async leaveAndAsk(): Promise<string | undefined> {
    await this.#send({ text: 'cancel' })
    const [reply] = await this.#exchange({ text: 'What does a PACS administrator earn?' })
    return reply?.text
  }

  #start(): TestAdapter {
    return new TestAdapter(
      createCareerBot({ ...talk, storage: this.#storage, logger: this.#logger }),
    )
  }

  /** A process that starts anew has only what was written. */
  #restart(): void {
    this.#adapter = this.#start()
  }

  async #press(buttons: readonly Button[], place: number, as: 'value' | 'label'): Promise<void> {
    const button = buttons[place]
    if (button === undefined) return
    const value: unknown = button.value
    await this.#send(as === 'label' ? { text: button.title } : { text: button.title, value })
  }

  async #send(said: Partial<Activity>): Promise<void> {
    const [reply, ...more] = await this.#exchange(said)
    const buttons = reply?.suggestedActions?.actions ?? []
    // Buttons would hold her back. A typo can ask for a pause, too: "hLd" is read as "hold".
    const isParting = partings.some((words) => reply?.text?.startsWith(words) === true)

    const text = reply?.text?.trim() ?? ''
    const told = JSON.stringify(said)
    if (text === '') this.#faults.push(`no reply to ${told}`)
    if (more.length > 0) this.#faults.push(`${more.length + 1} replies to ${told}`)
    if (!isParting && buttons.length === 0) this.#faults.push(`no way on from "${text}"`)
    this.#shown = [buttons, ...this.#shown]
  }

  async #exchange(said: Partial<Activity>): Promise<readonly Partial<Activity>[]> {
    await this.#adapter.receiveActivity({ type: 'message', channelId: 'directline', ...said })
    return this.#adapter.activeQueue.splice(0)
  }
}
