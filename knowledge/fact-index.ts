import type { Fact, FactId, Knowledge, NamedSource, Role, RoleId } from './knowledge.ts'
import { oncePer } from './once-per.ts'
import type { TopicId } from './topics.ts'

/** A knowledge with what is looked up in it on every turn. */
export interface FactIndex {
  readonly knowledge: Knowledge
  /** Roles one can advance to, in the order of the source. */
  readonly advancement: readonly Role[]
  /** The role the source starts from. */
  readonly base?: Role
  readonly roleOf: (id: RoleId | undefined) => Role | undefined
  /** Whether it is a role one can advance to. */
  readonly isAdvancement: (id: RoleId) => boolean
  /** The document that states a fact; absent where there is one. */
  readonly documentOf: (fact: Fact) => NamedSource | undefined
  /** What older documents say otherwise than a fact, newest first. */
  readonly olderThan: (fact: Fact) => readonly Fact[]
  /** The facts with these ids, in their order; ids that are gone are left out. */
  readonly factsById: (ids: readonly FactId[]) => readonly Fact[]
  /** The facts of a role (`undefined`: of the source) on one topic, best first. */
  readonly factsOn: (role: RoleId | undefined, topic: TopicId) => readonly Fact[]
  /** All facts of a role, or of the source, topic by topic. */
  readonly allFactsOf: (role: RoleId | undefined) => readonly Fact[]
}

/** Indexes a knowledge; made once and shared by answering and replies. */
export const indexFacts = oncePer((knowledge: Knowledge): FactIndex => {
  const roles = new Map(knowledge.roles.map((role) => [role.id, role]))
  const { documents = [], older = [] } = knowledge
  const facts = new Map([...knowledge.facts, ...older].map((fact) => [fact.id, fact]))
  const documentsById = new Map(documents.map((document) => [document.id, document]))
  const byRole = groupFacts(knowledge.facts)
  const base = knowledge.roles.find(({ kind }) => kind === 'base')
  return {
    knowledge,
    advancement: knowledge.roles.filter(({ kind }) => kind === 'advancement'),
    ...(base === undefined ? {} : { base }),
    roleOf: (id) => (id === undefined ? undefined : roles.get(id)),
    isAdvancement: (id) => roles.get(id)?.kind === 'advancement',
    documentOf: ({ document }) =>
      document === undefined ? undefined : documentsById.get(document),
    olderThan: ({ id }) => older.filter(({ newer, isSame }) => newer === id && isSame !== true),
    factsById: (ids) => ids.flatMap((id) => facts.get(id) ?? []),
    factsOn: (role, topic) => byRole.get(role)?.get(topic) ?? [],
    allFactsOf: (role) => [...(byRole.get(role)?.values() ?? [])].flat(),
  }
})

type ByTopic = ReadonlyMap<TopicId, readonly Fact[]>

function groupFacts(facts: readonly Fact[]): ReadonlyMap<RoleId | undefined, ByTopic> {
  const groups = new Map<RoleId | undefined, Map<TopicId, Fact[]>>()
  for (const fact of facts) {
    const topics = groups.get(fact.role) ?? new Map<TopicId, Fact[]>()
    const group = topics.get(fact.topic)
    if (group === undefined) topics.set(fact.topic, [fact])
    else group.push(fact)
    groups.set(fact.role, topics)
  }
  return groups
}
