import { readFileSync } from 'node:fs'
import { type Activity, MemoryStorage, type Storage, TestAdapter } from 'botbuilder'
import { createCareerBot } from '../../../src/bot.ts'
import { createLogger } from '../../../src/logger.ts'
import { sentences } from '../../../src/replies/voice/sentences.ts'
import { createTurnErrorHandler } from '../../../src/channels/turn-error.ts'
import type { TestTalk } from './load-talk.ts'

/** A message that the answering under test cannot take: it stands for a fault of the bot. */
const faultyText = '(a fault of the bot)'

/** What is done in a transcript: the person speaks or joins, or the bot is started anew. */
type Step =
  | { readonly kind: 'user'; readonly text: string }
  | { readonly kind: 'join' }
  | { readonly kind: 'restart' }

/**
 * Plays what the person says in a transcript through the real bot, and gives the transcript with
 * what the bot said. `join:` lets the person enter, `restart:` starts the bot anew on its state.
 */
export async function replay(path: string, talk: TestTalk): Promise<string> {
  const { why, steps } = parseTranscript(readFileSync(path, 'utf8'))
  const storage = new MemoryStorage()
  let adapter = createAdapter(storage, talk)
  const lines = [why]
  for (const step of steps) {
    lines.push('', drawStep(step))
    if (step.kind === 'restart') adapter = createAdapter(storage, talk)
    else await adapter.receiveActivity(toActivity(step))
    lines.push(...adapter.activeQueue.splice(0).map(drawReply))
  }
  return `${lines.join('\n')}\n`
}

/** Reads what is done in a transcript, and why it is there; what the bot said is left out. */
export function parseTranscript(text: string): {
  readonly why: string
  readonly steps: readonly Step[]
} {
  const [why = '', ...lines] = text.split('\n')
  const steps: Step[] = []
  let isUser = false
  for (const line of lines) {
    const last = steps.at(-1)
    if (line.startsWith('user: ')) steps.push({ kind: 'user', text: line.slice('user: '.length) })
    else if (line === 'user:') steps.push({ kind: 'user', text: '' })
    else if (line === 'join:') steps.push({ kind: 'join' })
    else if (line === 'restart:') steps.push({ kind: 'restart' })
    else if (isUser && line.startsWith('  ') && last?.kind === 'user') {
      steps[steps.length - 1] = { kind: 'user', text: `${last.text}\n${line.trim()}` }
    }
    isUser = line.startsWith('user:') || (isUser && line.startsWith('  '))
  }
  return { why, steps }
}

function createAdapter(storage: Storage, talk: TestTalk): TestAdapter {
  const logger = createLogger('silent')
  const answering: TestTalk['answering'] = {
    ...talk.answering,
    answer: (question, context) => {
      if (question === faultyText) throw new Error('a fault that a transcript asked for')
      return talk.answering.answer(question, context)
    },
  }
  const adapter = new TestAdapter(createCareerBot({ ...talk, answering, storage, logger }))
  const handle = createTurnErrorHandler({ storage, logger, apology: sentences.turnFailed })
  adapter.onTurnError = async (context, error) => {
    // Only the fault that was asked for is part of the transcript.
    if (context.activity.text !== faultyText) throw error
    await handle(context, error)
  }
  return adapter
}

function toActivity(step: Exclude<Step, { kind: 'restart' }>): Partial<Activity> {
  return step.kind === 'join'
    ? { type: 'conversationUpdate', membersAdded: [{ id: 'user', name: 'User' }] }
    : { type: 'message', text: step.text }
}

function drawStep(step: Step): string {
  return step.kind === 'user' ? `user: ${indent(step.text)}` : `${step.kind}:`
}

function drawReply({ text = '', suggestedActions }: Partial<Activity>): string {
  const labels = suggestedActions?.actions.map(({ title }) => title) ?? []
  const suggestions = labels.length === 0 ? [] : [`[${labels.join(' | ')}]`]
  return `bot: ${indent([text, ...suggestions].join('\n'))}`
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line, i) => (i === 0 || line === '' ? line : `  ${line}`))
    .join('\n')
    .trimEnd()
}
