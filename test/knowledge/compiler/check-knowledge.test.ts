import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkKnowledge } from '../../../knowledge/compiler/check-knowledge.ts'
import type { EntryId, FactId, Knowledge } from '../../../knowledge/knowledge.ts'
import { compileReal, realSource } from './compile.ts'

const { knowledge } = compileReal()
const source = readFileSync(realSource, 'utf8')

function messagesFor(change: Partial<Knowledge>): readonly string[] {
  return checkKnowledge({ ...knowledge, ...change }, source).map(
    ({ where, message }) => `${where}: ${message}`,
  )
}

/** The list with its first item changed. */
function withFirst<Item>(
  [first, ...rest]: readonly Item[],
  change: Partial<Item>,
): readonly Item[] {
  return first === undefined ? [] : [{ ...first, ...change }, ...rest]
}

describe('checkKnowledge', () => {
  it('finds nothing wrong with a fresh build', () => {
    expect(messagesFor({})).toEqual([])
  })

  it('finds a quote that is not in its lines', () => {
    const quote = { text: 'Sonographers fly.', lines: [3, 3] as const, section: '' }
    expect(messagesFor({ facts: withFirst(knowledge.facts, { quote }) })).toEqual([
      'knowledge/sources/career-advancement-in-sonography.txt:3: expected the quote of fact ' +
        '"echocardiographer/overview/1" in lines 3 to 3, "Sonographers fly.", got "Oct 28, 2019". ' +
        'Run `npm run knowledge:build`.',
    ])
  })

  it('finds a fact that no entry tells', () => {
    const id = 'echocardiographer/hobby/1' as FactId
    expect(messagesFor({ facts: withFirst(knowledge.facts, { id }) })).toEqual([
      'echocardiographer/hobby/1: expected an entry that tells this fact, got none. ' +
        'Add its topic to topics.ts.',
    ])
  })

  it('finds an entry that no phrasing reaches', () => {
    expect(messagesFor({ entries: withFirst(knowledge.entries, { phrasings: [] }) })).toEqual([
      'echocardiographer/overview: expected at least one phrasing, got none. Add "questions" for ' +
        'the topic "overview" in knowledge/lexicon/topics.yaml.',
    ])
  })

  it('finds phrasings of two entries that collide', () => {
    const phrasings = ['clinical educator salary']
    const id = 'echocardiographer/overview' as EntryId
    expect(messagesFor({ entries: withFirst(knowledge.entries, { id, phrasings }) })).toEqual([
      'echocardiographer/overview, clinical-educator/salary: expected the phrasing "clinical ' +
        'educator salary" only once, got it 2 times. Change "questions" of one of the topics in ' +
        'knowledge/lexicon/topics.yaml.',
    ])
  })

  it('finds aliases of two roles that collide', () => {
    expect(messagesFor({ roles: withFirst(knowledge.roles, { aliases: ['pacs'] }) })).toEqual([
      'echocardiographer, pacs-administrator: expected the alias "pacs" only once, got it 2 ' +
        'times. Take it from one of the roles in knowledge/wording/.',
    ])
  })

  it('finds that there is no role to advance to, beside other faults', () => {
    const quote = { text: 'Nothing', lines: [1, 1] as const, section: '' }
    const messages = messagesFor({ roles: [], facts: withFirst(knowledge.facts, { quote }) })
    expect(messages).toHaveLength(2)
    expect(messages[1]).toMatch(/expected at least one role to advance to, got none/)
  })
})
