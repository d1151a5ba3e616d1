import type { Doubt, DraftFact } from './facts/draft-fact.ts'
import { doubtLabels, labelFacts } from './facts/label-facts.ts'
import { doubtTables, tableFacts } from './facts/table-facts.ts'
import { findRoles, withToldRoles } from './roles/find-roles.ts'
import type { FoundRole } from './roles/found-role.ts'
import { namingFacts } from './facts/naming-facts.ts'
import { readBlocks } from './source/read-blocks.ts'
import { readSource } from './facts/source-facts.ts'
import { readTables } from './source/read-table.ts'
import { sentenceFacts } from './facts/sentence-facts.ts'
import { withoutRepeated } from './facts/without-repeated.ts'
import type { Source } from '../knowledge.ts'
import type { Statements } from './words/statements.ts'

/** What one document says, before its facts are numbered. */
export interface CompiledSource {
  readonly source: Source
  readonly roles: readonly FoundRole[]
  /** As they were read: prose as it runs, then what tables add. */
  readonly drafts: readonly DraftFact[]
  readonly doubts: readonly Doubt[]
}

/** Reads roles and facts out of a document. */
export function compileSource({
  file,
  source,
  statements,
}: {
  readonly file: string
  readonly source: string
  readonly statements: Statements
}): CompiledSource {
  const read = readBlocks(source, statements)
  const tables = readTables(read, statements)
  const blocks = withToldRoles(read, tables, statements)
  const roles = findRoles(blocks, tables, statements)
  const prose = sentenceFacts(blocks, roles, statements)
  const ofTables = tableFacts(tables, roles, statements)
  const ofLabels = withoutRepeated(labelFacts(blocks, roles, statements), ofTables)
  const reading = readSource(file, blocks, tables, roles, statements)
  return {
    source: withToldOrigins(reading.source, prose.facts),
    roles,
    drafts: [
      ...prose.facts,
      ...namingFacts(blocks, roles, statements.words),
      // "Median salary: $77,400" says more than a cell "$77,400".
      ...withoutRepeated(ofTables, ofLabels),
      ...ofLabels,
      ...reading.facts,
    ],
    doubts: [
      ...doubtTables(blocks, tables, statements),
      ...doubtLabels(blocks, roles, statements),
      ...prose.doubts,
    ],
  }
}

/** A sentence on where figures are from names their source, where no note of a table does. */
function withToldOrigins(source: Source, facts: readonly DraftFact[]): Source {
  const told = facts.filter(({ topic }) => topic === 'sourceOrigin')
  return {
    ...source,
    origins: [
      ...source.origins,
      ...told.map(({ text }) => ({ topic: 'salary', name: text }) as const),
    ],
  }
}
