/** What correcting needs to know of words. */
export interface Vocabulary {
  /** Words of the document: the likeliest to be meant. */
  readonly document: ReadonlySet<string>
  /** Words of the document that are no English, for instance abbreviations. */
  readonly names: readonly string[]
  /** Words of the lexicon: the next likeliest. */
  readonly lexicon: ReadonlySet<string>
  /** Whether a word is good English, hence no typing error. */
  readonly isEnglish: (word: string) => boolean
  /** Pairs of words that stand side by side in a role's name: "imaging" → "manager". */
  readonly neighbors: ReadonlyMap<string, ReadonlySet<string>>
}
