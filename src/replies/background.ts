import type { Fact, FactId, Knowledge, Role, RoleId } from '../../knowledge/knowledge.ts'
import type { Lexicon } from '../../knowledge/lexicon.ts'
import type { TopicId } from '../../knowledge/topics.ts'

/** What replies are composed from: the knowledge, and how its topics are called. */
export interface Background {
  readonly knowledge: Knowledge
  readonly topics: Lexicon['topics']
  /** Roles one can advance to, in the order of the source. */
  readonly advancement: readonly Role[]
  /** The role the source starts from. */
  readonly base?: Role
  readonly roleOf: (id: RoleId | undefined) => Role | undefined
  /** The facts with these ids, in their order; ids that are gone are left out. */
  readonly factsOf: (ids: readonly FactId[]) => readonly Fact[]
  /** The facts of a role (`undefined`: of the source) on a topic, best first. */
  readonly factsOn: (role: RoleId | undefined, topic: TopicId) => readonly Fact[]
}

/** Indexes a knowledge for replies; made once, never changed. */
export function createBackground(
  knowledge: Knowledge,
  { topics }: Pick<Lexicon, 'topics'>,
): Background {
  const roles = new Map(knowledge.roles.map((role) => [role.id, role]))
  const facts = new Map(knowledge.facts.map((fact) => [fact.id, fact]))
  const byEntry = groupByEntry(knowledge.facts)
  const base = knowledge.roles.find(({ kind }) => kind === 'base')
  return {
    knowledge,
    topics,
    advancement: knowledge.roles.filter(({ kind }) => kind === 'advancement'),
    ...(base === undefined ? {} : { base }),
    roleOf: (id) => (id === undefined ? undefined : roles.get(id)),
    factsOf: (ids) => ids.flatMap((id) => facts.get(id) ?? []),
    factsOn: (role, topic) => byEntry.get(entryKey(role, topic)) ?? [],
  }
}

function groupByEntry(facts: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> {
  const groups = new Map<string, Fact[]>()
  for (const fact of facts) {
    const key = entryKey(fact.role, fact.topic)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [fact])
    else group.push(fact)
  }
  return groups
}

function entryKey(role: RoleId | undefined, topic: TopicId): string {
  return `${role ?? ''}/${topic}`
}
