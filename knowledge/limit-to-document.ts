import type { DocumentId, Fact, FactId, Knowledge } from './knowledge.ts'

/** The knowledge as if one of its documents were all there is; names of roles stay those of all. */
export function limitToDocument(knowledge: Knowledge, id: DocumentId): Knowledge {
  const { documents = [], facts, older = [], entries, roles } = knowledge
  const document = documents.find((one) => one.id === id)
  const own = [...facts, ...older].filter((fact) => fact.document === id).toSorted(byNumber)
  const ids: readonly (Fact['role'] | undefined)[] = roles.map((role) => role.id)
  const place = ({ role }: Fact): number => (role === undefined ? roles.length : ids.indexOf(role))
  const isTold = (one: { role?: Fact['role']; topic: Fact['topic'] }, fact: Fact): boolean =>
    fact.role === one.role && fact.topic === one.topic
  return {
    ...knowledge,
    ...(document === undefined ? {} : { source: document, documents: [document] }),
    facts: own.toSorted((a, b) => place(a) - place(b)),
    older: [],
    entries: entries.flatMap((entry) => {
      const told = own.filter((fact) => entry.facts.includes(fact.id) || isTold(entry, fact))
      return told.length === 0 ? [] : [{ ...entry, facts: told.map((fact) => fact.id) }]
    }),
  }
}

/** Facts of one role and topic in the order they are told. */
function byNumber({ id }: Fact, { id: other }: Fact): number {
  return numberOf(id) - numberOf(other)
}

function numberOf(id: FactId): number {
  return Number(id.split('/').at(-1))
}
