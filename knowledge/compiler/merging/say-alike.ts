import type { Doubt, DraftFact } from '../facts/draft-fact.ts'
import type { DocumentId } from '../../knowledge.ts'
import type { RolePair } from './alike-names.ts'

/** A document with what it says. */
interface Read {
  readonly id: DocumentId
  readonly drafts: readonly DraftFact[]
}

/** Asks who keeps the documents whether two roles are one, with the line that says so. */
export function sayAlike(pairs: readonly RolePair[], documents: readonly Read[]): readonly Doubt[] {
  return pairs.map(([role, other]) => {
    const document = documents.find(({ drafts }) => drafts.some((draft) => draft.role === other))
    const draft = document?.drafts.find((one) => one.role === other)
    return {
      kind: 'alikeName',
      ...(document === undefined ? {} : { document: document.id }),
      line: draft?.quote.lines[0] ?? 1,
      ...(draft?.quote.place === undefined ? {} : { place: draft.quote.place }),
      text: other.name,
      what:
        `kept apart from "${role.name}", whose name is alike; if they are one role, write in the ` +
        `wording file "${role.id}: { aliases: [${other.name.toLowerCase()}] }"`,
    }
  })
}
