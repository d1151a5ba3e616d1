/** What correcting needs to know of words. */
export interface Vocabulary {
  /** Words of the document: the likeliest to be meant. */
  readonly document: ReadonlySet<string>
  /** Words of the document that are not English, for instance abbreviations. */
  readonly names: readonly string[]
  /** Words of the lexicon: the next likeliest. */
  readonly lexicon: ReadonlySet<string>
  /** Whether a word is good English, hence no typing error. */
  readonly isEnglish: (word: string) => boolean
  /** Whether a good English word is so rare that it may be a typing error after all: "manger". */
  readonly isRare: (word: string) => boolean
  /** Words of the roles' full names. */
  readonly nameWords: readonly string[]
  /** Pairs of words that stand side by side in a role's name: "imaging" → "manager". */
  readonly neighbors: ReadonlyMap<string, ReadonlySet<string>>
}
