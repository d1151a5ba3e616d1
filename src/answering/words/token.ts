/** What a number in a question stands for. */
export type AmountUnit = 'money' | 'percent' | 'none'

/** A word or number of a question. */
export interface Token {
  /** As typed, for saying it back. */
  readonly raw: string
  /** Lower case, expanded, corrected. */
  readonly word: string
  /** The form found in a dictionary: "managers" → "manager". */
  readonly lemma: string
  /** Number of the sentence it stands in, from 0. */
  readonly sentence: number
  /** Number of the clause it stands in, from 0, counted over the whole question. */
  readonly clause: number
  readonly amount?: { readonly value: number; readonly unit: AmountUnit }
  /** Written with a capital although it does not open a sentence. */
  readonly capital: boolean
  /** Said in brackets. */
  readonly bracketed?: boolean
}
