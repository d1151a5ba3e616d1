import type { Knowledge, NamedSource, Source } from '../../knowledge.ts'

/** A document of a knowledge; the only one has neither id nor name. */
export type ReportedDocument = Source & Partial<Pick<NamedSource, 'id' | 'name'>>

/** The documents of a knowledge, newest first. */
export function documentsOf({ documents, source }: Knowledge): readonly ReportedDocument[] {
  return documents ?? [source]
}
