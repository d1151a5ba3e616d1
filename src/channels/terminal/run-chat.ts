import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { Activity } from 'botbuilder'
import type { CareerBot } from '../../bot.ts'
import { showActivity } from './show-activity.ts'
import { TerminalAdapter } from './terminal-adapter.ts'

/** What a chat runs on. */
export interface ChatOptions {
  readonly bot: CareerBot
  readonly input: Readable
  readonly output: Writable
  /** Columns to wrap at. */
  readonly width: number
  /** What is said when a turn fails. */
  readonly apology: string
}

/** Words that end the chat, whatever the bot would say to them. */
const leaving = /^(?:bye|goodbye|exit|quit)[.!]?$/i

/** Talks with the bot line by line until the input ends or the person says goodbye. */
export async function runChat({ bot, input, output, width, apology }: ChatOptions): Promise<void> {
  const show = (activity: Partial<Activity>): void => {
    output.write(`\n${showActivity(activity, width)}\n\n`)
  }
  const adapter = new TerminalAdapter(bot, show)
  adapter.onTurnError = async (context) => {
    await context.sendActivity(apology)
  }
  const lines = createInterface({ input, output, prompt: '> ' })
  // Input from a pipe may have ended before its lines are answered; Node 24 then refuses to prompt.
  let isOpen = true
  lines.once('close', () => {
    isOpen = false
  })
  const prompt = (): void => {
    if (isOpen) lines.prompt()
    else output.write('> ')
  }
  await adapter.receive({ type: 'conversationUpdate', membersAdded: [{ id: 'you', name: 'You' }] })
  prompt()
  for await (const text of lines) {
    await adapter.receive({ type: 'message', text })
    if (leaving.test(text.trim())) break
    prompt()
  }
  lines.close()
}
