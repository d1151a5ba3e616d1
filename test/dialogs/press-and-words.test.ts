import * as fc from 'fast-check'
import { type Activity, MemoryStorage, type StoreItems, TestAdapter } from 'botbuilder'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Role } from '../../knowledge/knowledge.ts'
import { isFigure, sourceTopics, type TopicId } from '../../knowledge/topics.ts'
import type { Memory } from '../../dialogs/memory.ts'
import { createCareerBot } from '../../src/bot.ts'
import { createLogger } from '../../src/logger.ts'
import type { Reply, Suggestion } from '../../src/replies/reply.ts'
import { loadTalk } from '../support/talk/load-talk.ts'
import { roleId } from '../support/talk/small-background.ts'
import { parseTranscript } from '../support/talk/transcript.ts'
import { move, type Move } from '../support/talk/walk.ts'

const talk = loadTalk()

describe('a press and its words', () => {
  it('give the same facts at every button of the transcripts', { timeout: 60_000 }, async () => {
    const folder = 'test/transcripts'
    const chats = readdirSync(folder).filter((name) => name.endsWith('.chat'))
    const faults: string[] = []
    for (const name of chats) {
      const { steps } = parseTranscript(readFileSync(join(folder, name), 'utf8'))
      const conversation = new Conversation()
      for (const step of steps) {
        if (step.kind !== 'user' || step.text.startsWith('(')) continue
        await conversation.say({ text: step.text })
        faults.push(...(await faultsAt(conversation)))
      }
    }
    expect(faults).toEqual([])
  })

  it('give the same facts wherever a walk leads', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 5, maxLength: 15 }), async (moves) => {
        const conversation = new Conversation()
        for (const one of moves) await conversation.make(one)

        expect(await faultsAt(conversation)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})

/** Buttons that were looked at before in the same place of a dialog. */
const seen = new Set<string>()

async function faultsAt(conversation: Conversation): Promise<readonly string[]> {
  const faults: string[] = []
  for (const suggestion of conversation.last?.suggestions ?? []) {
    const key = JSON.stringify([suggestion, conversation.stack])
    if (seen.has(key)) continue
    seen.add(key)
    const { payload, label } = suggestion
    const pressed = await conversation.fork().say({ text: label, value: payload })
    for (const messages of wordsOf(suggestion)) {
      const speaking = conversation.fork()
      for (const text of messages) await speaking.say({ text })
      const [one, other] = [factsOf(pressed), factsOf(speaking.last)]
      if (one !== other) faults.push(`"${label}" gives ${one}, "${messages.join('", "')}" ${other}`)
    }
  }
  return faults
}

/** Where in the source a reply rests, whatever the order. */
function factsOf(reply: Reply | undefined): string {
  const quotes = (reply?.citations ?? []).map(
    ({ quote: { text, lines } }) => `${lines[0]}: ${text}`,
  )
  return [...new Set(quotes)].toSorted().join('; ') || 'no fact'
}

/** What a button stands for, as a person would say it who sees no button: message after message. */
function wordsOf({ label, payload }: Suggestion): readonly (readonly string[])[] {
  switch (payload.do) {
    case 'ask': {
      const role = talk.background.roleOf(payload.role)
      const { topic } = payload
      if (topic === undefined) return [[`What can you tell me about ${role?.plural}?`]]
      if (role === undefined && !isOfAll(topic)) return [[`and ${label.toLowerCase()}?`]]
      const { label: name, questions } = talk.lexicon.topics[topic]
      return role === undefined && isFigure(topic)
        ? [[`How do all the roles rank by ${name}?`]]
        : questions.map((question) => [`${fill(question, role)}?`])
    }
    case 'command':
      return [[`${label}, please`]]
    case 'choose':
      return [sayChoice(label, payload.choice)]
  }
}

/** Topics of no role in particular: figures, which roles there are, and the source itself. */
function isOfAll(topic: TopicId): boolean {
  const own: readonly TopicId[] = ['roles', ...sourceTopics]
  return isFigure(topic) || own.includes(topic)
}

function fill(question: string, role: Role | undefined): string {
  const { inSentence = '', article = '', plural = '' } = role ?? {}
  return question
    .replaceAll('{role}', inSentence)
    .replaceAll('{a role}', `${article} ${inSentence}`)
    .replaceAll('{roles}', plural)
}

/** A button below a result begins comparing anew, with roles that its label does not name. */
function sayChoice(label: string, choice: string): readonly string[] {
  const [kind, topics, ids = ''] = choice.split('/')
  const names = ids.split('+').flatMap((id) => talk.background.roleOf(roleId(id))?.plural ?? [])
  return kind === 'take' && topics === '' && names.length > 1
    ? ['compare roles', names.join(' and ')]
    : [`${label}, please`]
}

/** A conversation that can be gone on with in several ways from any point. */
class Conversation {
  readonly #logger = createLogger('silent')
  readonly #kept: StoreItems
  #adapter: TestAdapter
  #shown: readonly (readonly Button[])[] = []

  constructor(kept: StoreItems = {}) {
    this.#kept = kept
    this.#adapter = this.#start()
  }

  get last(): Reply | undefined {
    return this.#stored?.memory?.last
  }

  get stack(): unknown {
    return this.#stored?.dialogs
  }

  get #stored(): { readonly memory?: Memory; readonly dialogs?: unknown } | undefined {
    const [stored] = Object.values(this.#kept)
    return stored === undefined ? undefined : JSON.parse(stored as string)
  }

  fork(): Conversation {
    return new Conversation({ ...this.#kept })
  }

  async make(one: Move): Promise<void> {
    if (one.kind === 'say') await this.say({ text: one.text })
    if (one.kind === 'press' || one.kind === 'pressTwice') {
      const button = this.#shown[one.kind === 'press' ? one.ago : 0]?.[one.place]
      if (button === undefined) return
      const label = one.kind === 'press' && one.as === 'label'
      await this.say(label ? { text: button.title } : { text: button.title, value: button.value })
    }
    if (one.kind === 'restart') this.#adapter = this.#start()
  }

  async say(said: Partial<Activity>): Promise<Reply | undefined> {
    await this.#adapter.receiveActivity({ type: 'message', channelId: 'directline', ...said })
    const replies = this.#adapter.activeQueue.splice(0)
    this.#shown = [replies[0]?.suggestedActions?.actions ?? [], ...this.#shown]
    return this.last
  }

  #start(): TestAdapter {
    const storage = new MemoryStorage(this.#kept)
    return new TestAdapter(createCareerBot({ ...talk, storage, logger: this.#logger }))
  }
}

type Button = NonNullable<Activity['suggestedActions']>['actions'][number]
