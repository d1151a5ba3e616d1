/** What stands under the words of a reply, to be looked over: drawn by each channel its own way. */
export interface Card {
  readonly title: string
  /** Says when the figures are for and what to mind about them. */
  readonly subtitle?: string
  /** Where the facts stand in the source. */
  readonly footnote?: string
  /** A remark at the end of the footnote that need not be made twice in a conversation. */
  readonly caveat?: string
  /** The words of the reply say all of it: a channel that has only words leaves it out. */
  readonly isInWords?: boolean
  readonly blocks: readonly [CardBlock, ...CardBlock[]]
}

/** A part of a card. Every text is plain; a channel that knows citation marks shows none here. */
export type CardBlock =
  | { readonly kind: 'heading' | 'text'; readonly text: string }
  | { readonly kind: 'rows'; readonly rows: readonly CardRow[] }
  | { readonly kind: 'checklist'; readonly steps: readonly CardStep[] }
  | CardTable
  | { readonly kind: 'bars'; readonly chart: BarChart }

/** Rows of cells under the names of their columns; the first column names the row. */
export interface CardTable {
  readonly kind: 'table'
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A label with what is said of it: "Salary", "$79,953 (2018)". */
export interface CardRow {
  readonly label: string
  readonly value: string
}

/** A step of getting somewhere, in the order of the document. */
export interface CardStep {
  readonly text: string
  readonly state: 'done' | 'open'
}

/** Amounts of one unit side by side, in the order they are to be drawn. */
export interface BarChart {
  /** Not said again where the card has the same one. */
  readonly title: string
  readonly bars: readonly {
    readonly label: string
    readonly amount: number
    /** The amount as it is said: "$79,953". */
    readonly value: string
  }[]
}
