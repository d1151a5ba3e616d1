import { buildEntries } from './facts/build-entries.ts'
import {
  type Compiled,
  type Inputs,
  textsToKnow,
  withSpokenOf,
  withWording,
} from './compile-knowledge.ts'
import { type CompiledSource, compileSource } from './compile-source.ts'
import type { Doubt, DraftFact } from './facts/draft-fact.ts'
import { findTwins, nameDocuments } from './merging/name-documents.ts'
import {
  type DocumentId,
  formatVersion,
  type Knowledge,
  type NamedSource,
  type Role,
} from '../knowledge.ts'
import { KnowledgeError } from '../knowledge-error.ts'
import { type MergedRoles, mergeRoles } from './merging/merge-roles.ts'
import { numberFacts } from './facts/number-facts.ts'
import { placeDoubts, placeFacts, withText } from './place-quotes.ts'
import type { ReadableDocument } from './formats/readable-document.ts'
import { sayAlike } from './merging/say-alike.ts'
import { sayOfDocument } from './merging/say-of-document.ts'
import { setOlderApart } from './merging/set-older-apart.ts'
import { type Wording, wordsElsewhere } from './roles/wording.ts'

/** What a build of several documents reads. */
export interface SeveralInputs extends Omit<Inputs, 'file' | 'source'> {
  readonly documents: readonly { readonly file: string; readonly document: ReadableDocument }[]
  /** What documents are called: "guide". */
  readonly nouns: readonly string[]
}

/** Several documents as one knowledge. */
export interface CompiledSeveral extends Compiled {
  /** The ids that its roles have in any of them. */
  readonly roleIds: readonly Pick<Role, 'id'>[]
  /** The readable text of a document. */
  readonly textOf: (id: DocumentId | undefined) => string
}

/** Compiles several documents into one knowledge: each fact knows its document. */
export function compileSeveral(inputs: SeveralInputs): CompiledSeveral {
  const { statements, wording } = inputs
  const compiled = inputs.documents.map(({ file, document }) =>
    placed(compileSource({ file, source: document.text, statements }), document),
  )
  const twins = findTwins(compiled.map(({ source }) => source))
  if (twins.length > 0) throw new KnowledgeError(twins)
  const all = nameDocuments(compiled, inputs.nouns)
  const merged = mergeRoles(
    all.map(({ document }) => document.roles),
    wording,
    statements,
  )
  const drafts = all.flatMap(({ document, named }, age) =>
    document.drafts.map((draft) => ofDocument(draft, { named, age }, merged)),
  )
  const roles = merged.roles.map((role) => withWording(role, wordingFor(role, merged, wording)))
  const numbered = numberFacts(
    drafts,
    roles.map(({ id }) => id),
  )
  const documents = all.map(({ named }) => named)
  const { facts, older } = setOlderApart(
    numbered.facts,
    documents.map(({ id }) => id),
  )
  const asRead = numbered.asRead.filter((fact) => facts.includes(fact))
  const knowledge: Knowledge = {
    formatVersion,
    inputsHash: inputs.inputsHash,
    source: newestOf(documents),
    documents,
    roles,
    facts,
    older,
    entries: buildEntries(roles, { facts, asRead }, inputs.templates),
    ...wordsElsewhere(wording),
    synonyms: inputs.synonymsOf(textsToKnow(numbered.facts, roles)),
  }
  return {
    knowledge: withSpokenOf(knowledge, inputs),
    doubts: [
      ...sayAlike(
        merged.alike,
        all.map(({ document, named }) => ({ id: named.id, drafts: document.drafts })),
      ),
      ...all.flatMap(({ document, named }) =>
        document.doubts.map((doubt): Doubt => ({ ...doubt, document: named.id })),
      ),
    ],
    roleIds: compiled.flatMap((document) => document.roles),
    textOf: (id) => all.find(({ named }) => named.id === id)?.document.text ?? '',
  }
}

interface PlacedSource extends CompiledSource {
  readonly text: string
}

/** What a document says, with the places where people find it. */
function placed(compiled: CompiledSource, document: ReadableDocument): PlacedSource {
  return {
    ...compiled,
    text: document.text,
    source: withText(compiled.source, document),
    drafts: placeFacts(compiled.drafts, document),
    doubts: placeDoubts(compiled.doubts, document),
  }
}

function ofDocument(
  draft: DraftFact,
  { named, age }: { readonly named: NamedSource; readonly age: number },
  { mergedOf }: MergedRoles,
): DraftFact {
  const document = { id: named.id, age }
  return draft.role === undefined
    ? { ...draft, text: sayOfDocument(draft.text, named.name), document }
    : { ...draft, role: mergedOf(draft.role), document }
}

/** The wording may go by the id that a role has in any of the documents. */
function wordingFor(
  role: MergedRoles['roles'][number],
  { idsOf }: MergedRoles,
  wording: Wording,
): Wording {
  const own = idsOf(role).flatMap((id) => wording.get(id) ?? [])
  const [first] = own
  if (first === undefined) return wording
  return new Map([
    ...[...wording].filter(([id]) => !idsOf(role).includes(id)),
    [
      role.id,
      {
        where: first.where,
        aliases: own.flatMap(({ aliases }) => aliases),
        descriptions: own.flatMap(({ descriptions }) => descriptions),
      },
    ],
  ])
}

/** The text of a document is kept once. */
function newestOf([newest]: readonly NamedSource[]): Omit<NamedSource, 'id' | 'name' | 'text'> {
  if (newest === undefined) throw new KnowledgeError([])
  const { id: _id, name: _name, text: _text, ...source } = newest
  return source
}
