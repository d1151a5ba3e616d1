import type { FoundCue } from './find-cues.ts'
import { isClaim } from './find-claim.ts'
import type { MarkedWords } from './marked-words.ts'
import type { Group } from './group-clauses.ts'
import type { Model } from '../model/model.ts'
import type { Ask } from './reading.ts'
import { thresholds } from '../thresholds.ts'
import type { Token } from '../words/token.ts'

/** Whether clauses are put so that yes or no answers them, as a question or as a claim. */
export function findYesNo(
  clauses: Group['body'],
  said: readonly Token[],
  message: MarkedWords,
  model: Model,
): Pick<Ask, 'wantsYesNo' | 'claims'> {
  const { tokens, cues } = message
  const { language } = model
  const from = clauses[0]?.from ?? 0
  const asks = startsWithAuxiliary(tokens, clauses, language) && !isDenial(message, from, language)
  const claims = !asks && isClaim(said, message, model)
  return { wantsYesNo: !isPutAside(from, cues) && (asks || claims), claims }
}

/** "don't care about the pay", "need the pay for PACS": without a subject it is no question. */
function isDenial(
  { tokens, sentenceAsks }: MarkedWords,
  from: number,
  { isOf }: Model['language'],
): boolean {
  const [first, second, third] = tokens.slice(from).map(({ word }) => word)
  if (first === 'need') return sentenceAsks[tokens[from]?.sentence ?? 0] !== true
  return first === 'do' && second === 'not' && isOf('stating', third)
}

/** "don't like computers", "don't count the manager" open like questions and ask nothing. */
function isPutAside(from: number, cues: readonly FoundCue[]): boolean {
  return cues.some(
    ({ label, at: [first] }) =>
      (label.kind === 'wish' && label.id === 'dislikes' && first === from + 1) ||
      (label.kind === 'comparison' && label.id === 'except' && first === from),
  )
}

/** "so do I need a master's": small words may stand before the auxiliary. */
function startsWithAuxiliary(
  tokens: readonly Token[],
  clauses: Group['body'],
  language: Model['language'],
): boolean {
  return clauses.some(({ from, to }, i) => {
    // "…, don't they?" asks for a yes to what stands before it.
    const isShort = to - from < thresholds.longestTag
    if (i > 0 && isShort && language.isOf('ownPronoun', tokens[to]?.word)) return false
    const words = tokens.slice(from, to + 1).map(({ word }) => word)
    const first = words.findIndex((word) => !language.isOf('leadIn', word))
    if (language.isAuxiliary(words[first] ?? '')) return true
    // "if I get the cert am I guaranteed a job"
    const opens = words.some((word) => language.isOf('opening', word))
    const isTurned = words.some(
      (word, at) =>
        at > 0 && language.isAuxiliary(word) && language.isOf('subjectPronoun', words[at + 1]),
    )
    return !opens && isTurned && words.length > thresholds.longestTag
  })
}
