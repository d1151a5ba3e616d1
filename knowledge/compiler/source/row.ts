import type { Block } from './block.ts'
import type { Column } from './find-columns.ts'

/** What stands in a column. */
interface Cell {
  readonly column: Column
  readonly text: string
  /** The stage of a career it is for. */
  readonly stage?: string
}

/** A row of a table: what it is about, and what stands in its columns. */
export interface Row {
  /** As the source writes it. */
  readonly name: string
  readonly cells: readonly Cell[]
  readonly block: Block
  /** Figures that may stand under several columns, or that nobody could read. */
  readonly unread: readonly string[]
}
