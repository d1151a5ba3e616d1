import type { Fact, FactId, Knowledge, Role, RoleId, Value } from '../../../knowledge/knowledge.ts'
import type { TopicId } from '../../../knowledge/topics.ts'
import { type Background, createBackground } from '../../../src/replies/background.ts'
import { loadLexicon } from '../../../knowledge/lexicon.ts'

const lexicon = loadLexicon(new URL('../../../knowledge/lexicon.json', import.meta.url).pathname)

/** A fact to be made: the role's id, the topic, and what it says. */
export interface DraftFact {
  readonly role?: string
  readonly topic: TopicId
  readonly text: string
  readonly value?: Value
  readonly line?: number
}

/** Ids as the compiler gives them. */
export function roleId(id: string): RoleId {
  return id as RoleId
}

/** The id of the nth fact (from 1) of a role on a topic, or of the source. */
export function factId(role: string | undefined, topic: TopicId, number = 1): FactId {
  return `${role ?? 'source'}/${topic}/${number}` as FactId
}

/**
 * A knowledge of bakers and brewers, without a base role or a date: what the document on
 * sonography happens to have must not be taken for granted.
 */
export function createSmallBackground(
  drafts: readonly DraftFact[],
  source: Partial<Knowledge['source']> = {},
): Background {
  const knowledge: Knowledge = {
    formatVersion: 1,
    inputsHash: '',
    source: { file: 'bread.txt', title: 'Bread', sections: ['All'], origins: [], ...source },
    roles: ['baker', 'brewer', 'miller'].map(makeRole),
    facts: makeFacts(drafts),
    entries: [],
    synonyms: {},
  }
  return createBackground(knowledge, lexicon)
}

function makeRole(name: string): Role {
  const title = name.charAt(0).toUpperCase() + name.slice(1)
  return {
    id: roleId(name),
    kind: 'advancement',
    name: title,
    shortName: title,
    inSentence: name,
    plural: `${name}s`,
    article: 'a',
    aliases: [],
    descriptions: [],
  }
}

function makeFacts(drafts: readonly DraftFact[]): readonly Fact[] {
  const counts = new Map<string, number>()
  return drafts.map(({ role, topic, text, value, line = 1 }) => {
    const number = (counts.get(`${role}/${topic}`) ?? 0) + 1
    counts.set(`${role}/${topic}`, number)
    return {
      id: factId(role, topic, number),
      topic,
      text,
      quote: { text, lines: [line, line], section: 'All' },
      ...(role === undefined ? {} : { role: roleId(role) }),
      ...(value === undefined ? {} : { value }),
    }
  })
}
