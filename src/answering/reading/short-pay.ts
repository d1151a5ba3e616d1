import type { FoundCue } from './find-cues.ts'
import { thresholds } from '../thresholds.ts'
import type { Token } from '../words/token.ts'

/** "which role makes over 75": where pay is asked for, and no growth, a bare number is thousands. */
export function readShortPay(
  tokens: readonly Token[],
  cues: readonly FoundCue[],
): readonly Token[] {
  const asks = (topic: string): boolean =>
    cues.some(({ label }) => label.kind === 'topic' && label.id === topic)
  const bounds = new Set(
    cues.flatMap(({ label, at }) =>
      label.kind === 'comparison' && (label.id === 'above' || label.id === 'below') ? at : [],
    ),
  )
  if (!asks('salary') || asks('outlook') || bounds.size === 0) return tokens
  const { least, most } = thresholds.shortPay
  return tokens.map((token, i) => {
    const { amount } = token
    const isShort =
      amount?.unit === 'none' && amount.value >= least && amount.value <= most && bounds.has(i - 1)
    return isShort
      ? {
          ...token,
          amount: { ...amount, unit: 'money', value: amount.value * thresholds.roundPay },
        }
      : token
  })
}
