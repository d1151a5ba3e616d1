import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { answerPayload } from '../../dialogs/answer-payload.ts'
import { composeReply } from '../../src/replies/compose-reply.ts'
import { loadExampleTalk, loadTalk, type TestTalk } from '../support/talk/load-talk.ts'

/** What people begin with that is no question of a role. */
const openings = [
  'agent',
  'overview please',
  'tell me',
  'start',
  'operator',
  'contact',
  '/start',
  '/help',
  'hi',
  'help',
  'live chat',
  'can someone call me',
  'is there a phone number',
  'menu',
  'overview',
  'the pay?',
  'how long does it take',
  'which one',
  'asdf qwer',
  'thank you',
  'can you write my CV',
  'is there parking',
  'who made this',
  'is this private',
  'what about the hours?',
  'are they happy?',
  'do I need it',
  'what do they do all day',
  '?',
  'no idea what I want',
  'I hate weekends',
  '12',
]

/** Every so manyth question of the sets, whatever it is about. */
function sample(): readonly string[] {
  const questions = Array.from(
    { length: 12 },
    (_, n) => new URL(`../questions/sonography-${n + 2}.jsonl`, import.meta.url),
  ).flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== ''),
  )
  return questions
    .filter((_, i) => i % 5 === 0)
    .flatMap((line) => {
      const { turns } = JSON.parse(line) as { readonly turns: readonly string[] }
      return turns.slice(0, 1)
    })
}

/** Buttons of first replies that lead to no answer. */
function findFaults(
  messages: readonly string[],
  { answering, background }: TestTalk,
  good: readonly string[] = ['answered', 'compared', 'command'],
): readonly string[] {
  return messages.flatMap((message) => {
    const { verdicts, context } = answering.answer(message)
    const { suggestions } = composeReply(verdicts, background)
    return suggestions.flatMap(({ label, payload }) => {
      const kinds = answerPayload(payload, answering, context).map(({ kind }) => kind)
      return kinds.every((kind) => good.includes(kind))
        ? []
        : [`${message} -> ${label}: ${kinds.join()}`]
    })
  })
}

describe('the buttons below a reply', () => {
  it('can each be answered at once, whatever was said first', () => {
    const messages = [...openings, ...sample()]

    expect(messages.length).toBeGreaterThan(200)
    expect(findFaults(messages, loadTalk())).toEqual([])
  })

  // Short documents have roles of which they say next to nothing, and that is said.
  it.each(['librarians.txt', 'tree-care-ladder.md', 'career-advancement-for-paralegals.txt'])(
    'never ask back from %s',
    (name) => {
      const good = ['answered', 'compared', 'command', 'silent']
      expect(findFaults(openings, loadExampleTalk(name), good)).toEqual([])
    },
  )
})
