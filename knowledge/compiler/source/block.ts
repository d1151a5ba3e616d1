/** A piece of the source: lines that belong together, and the heading they stand under. */
export interface Block {
  readonly kind:
    | 'title'
    | 'date'
    | 'author'
    | 'heading'
    | 'paragraph'
    | 'tableHead'
    | 'tableRow'
    | 'label'
    /** A figure alone on its line, and the line above or below that says what it is. */
    | 'figure'
    | 'note'
  /** As the source writes it; the lines of a paragraph stay apart by line breaks. */
  readonly text: string
  /** First and last line, counted from 1. */
  readonly lines: readonly [first: number, last: number]
  /** The heading above, as the source writes it; the title where there is none. */
  readonly section: string
  /** The headings it stands under, the innermost first. */
  readonly headings: readonly string[]
  /** The role that it tells of, where no heading names one. */
  readonly about?: string
}
