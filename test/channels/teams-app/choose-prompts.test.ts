import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { choosePrompts } from '../../../src/channels/teams-app/choose-prompts.ts'
import { manifestWords } from '../../../src/channels/teams-app/manifest-words.ts'
import { loadExampleTalk, loadTalk } from '../../support/talk/load-talk.ts'

const talk = loadTalk()
const examples = readdirSync('test/fixtures/documents')

describe('choosePrompts', () => {
  it('asks about the roles of the document, and what compares them', () => {
    const prompts = choosePrompts(talk.background, talk.answering.answer)

    expect(prompts.map(({ title }) => title)).toEqual([
      'Which roles are there?',
      'Who earns the most?',
      'How do I become an echocardiographer?',
      'What does a PACS administrator do?',
      'Which role is growing fastest?',
    ])
  })

  it.each(examples)('gives at least three questions, all answered, for %s', (name) => {
    const { background, answering } = loadExampleTalk(name)
    const prompts = choosePrompts(background, answering.answer)
    const kinds = prompts.flatMap(({ title }) =>
      answering.answer(title).verdicts.map(({ kind }) => kind),
    )

    expect(prompts.length).toBeGreaterThanOrEqual(3)
    expect(kinds.filter((kind) => kind !== 'answered' && kind !== 'compared')).toEqual([])
  })

  it('leaves out what the knowledge has no answer to', () => {
    const without = choosePrompts(talk.background, (question) =>
      question.startsWith('Who')
        ? { verdicts: [{ kind: 'silent', roles: [], nearest: [], confidence: 1 }] }
        : talk.answering.answer(question),
    )

    expect(without.map(({ title }) => title)).not.toContain('Who earns the most?')
    expect(without).toHaveLength(4)
  })
})

describe('manifestWords', () => {
  it.each(manifestWords.commands)('has a command that the bot obeys: $title', ({ title }) => {
    expect(talk.answering.answer(title).verdicts).toMatchObject([{ kind: 'command' }])
  })
})
