import type { FoundCue } from './find-cues.ts'
import type { Model } from '../model/model.ts'
import { numberOf } from '../words/number-word.ts'
import { thresholds } from '../thresholds.ts'
import type { Token } from '../words/token.ts'

/**
 * "which role makes over 75", "only the manager clears seventy": where pay is asked for, or a limit is
 * set to nothing else, and no growth, a bare number is thousands.
 */
export function readShortPay(
  tokens: readonly Token[],
  cues: readonly FoundCue[],
  { lexicon, language }: Pick<Model, 'lexicon' | 'language'>,
): readonly Token[] {
  const asks = (topic: string): boolean =>
    cues.some(({ label }) => label.kind === 'topic' && label.id === topic)
  const bounds = new Set(
    cues.flatMap(({ label, at }) =>
      label.kind === 'comparison' && (label.id === 'above' || label.id === 'below') ? at : [],
    ),
  )
  const isLimit = [...bounds].some((at) => language.isOf('reaching', tokens[at]?.word))
  if (!(asks('salary') || isLimit) || asks('outlook') || bounds.size === 0) return tokens
  const { least, most } = thresholds.shortPay
  return tokens.map((token, i) => {
    const { amount = { unit: 'none', value: numberOf(token.word, lexicon) ?? 0 } } = token
    const isShort =
      amount.unit === 'none' && amount.value >= least && amount.value <= most && bounds.has(i - 1)
    return isShort
      ? { ...token, amount: { unit: 'money', value: amount.value * thresholds.roundPay } }
      : token
  })
}
