import { createHash } from 'node:crypto'
import { type QuestionTemplates, buildEntries } from './facts/build-entries.ts'
import { compileSource } from './compile-source.ts'
import type { Doubt } from './facts/draft-fact.ts'
import type { FoundRole } from './roles/found-role.ts'
import { type Fact, type Knowledge, type Role, formatVersion } from '../knowledge.ts'
import { numberFacts } from './facts/number-facts.ts'
import type { Statements } from './words/statements.ts'
import { type Wording, wordsElsewhere } from './roles/wording.ts'

/** Everything a build reads; texts are hashed as they are. */
export interface Inputs {
  /** Name of the source's file. */
  readonly file: string
  readonly source: string
  readonly wording: Wording
  readonly statements: Statements
  readonly templates: QuestionTemplates
  /** Hash of all texts that went into the build. */
  readonly inputsHash: string
  /** Words that mean the same as a word, from a thesaurus. */
  readonly synonymsOf: (words: readonly string[]) => Knowledge['synonyms']
  /** Learns what messages speak of. */
  readonly spokenOf: (of: Pick<Knowledge, 'roles' | 'entries'>) => Knowledge['spokenOf']
}

/** What a build gives. */
export interface Compiled {
  readonly knowledge: Knowledge
  readonly doubts: readonly Doubt[]
}

/** Compiles a source into knowledge. Pure: the same inputs give the same knowledge. */
export function compileKnowledge(inputs: Inputs): Compiled {
  const { source, roles: found, drafts, doubts } = compileSource(inputs)
  const roles = found.map((role) => withWording(role, inputs.wording))
  const numbered = numberFacts(
    drafts,
    roles.map(({ id }) => id),
  )
  const { facts } = numbered
  const knowledge: Knowledge = {
    formatVersion,
    inputsHash: inputs.inputsHash,
    source,
    roles,
    facts,
    entries: buildEntries(roles, numbered, inputs.templates),
    ...wordsElsewhere(inputs.wording),
    synonyms: inputs.synonymsOf(textsToKnow(facts, roles)),
  }
  return { knowledge: withSpokenOf(knowledge, inputs), doubts }
}

/** What the messages of the wording teach, if it has any. */
export function withSpokenOf(knowledge: Knowledge, inputs: Pick<Inputs, 'spokenOf'>): Knowledge {
  const spokenOf = inputs.spokenOf(knowledge)
  return spokenOf === undefined ? knowledge : { ...knowledge, spokenOf }
}

/** What words of the knowledge may be said in other words. */
export function textsToKnow(
  facts: readonly Pick<Fact, 'role' | 'text'>[],
  roles: readonly Role[],
): readonly string[] {
  return [
    ...facts.filter(({ role }) => role !== undefined).map(({ text }) => text),
    ...roles.map(({ name }) => name.toLowerCase()),
  ]
}

/** A role as the source gives it, with what the wording adds. */
export function withWording(role: FoundRole, wording: Wording): Role {
  const own = wording.get(role.id)
  const others = new Set(
    [...wording].flatMap(([id, { aliases }]) => (id === role.id ? [] : aliases)),
  )
  const { id, kind, name, shortName, inSentence, plural, article } = role
  const names = [name, shortName].map((words) => words.toLowerCase())
  // What was written down by hand for another role is not what was derived for this one.
  const derived = role.aliases.filter((alias) => names.includes(alias) || !others.has(alias))
  const aliases = [...new Set([...derived, ...(own?.aliases ?? [])])].toSorted()
  const descriptions = own?.descriptions ?? []
  return { id, kind, name, shortName, inSentence, plural, article, aliases, descriptions }
}

/** One hash over several texts, so that no two lists of texts share it by accident. */
export function hashOf(texts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(`${text.length}\n${text}`)
  return hash.digest('hex')
}
