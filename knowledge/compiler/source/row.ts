import type { Block } from './block.ts'
import type { Column } from './find-columns.ts'

/** A row of a table: what it is about, and what stands in its columns. */
export interface Row {
  /** As the source writes it. */
  readonly name: string
  readonly cells: readonly { readonly column: Column; readonly text: string }[]
  readonly block: Block
  /** Figures that may stand under several columns, or that nobody could read. */
  readonly unread: readonly string[]
}
