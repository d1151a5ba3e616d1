import type { Language } from '../words/language.ts'
import type { Token } from '../words/token.ts'
import { thresholds } from '../thresholds.ts'

/**
 * Whether words begin as a question or a request does, with or without a question mark: "which …",
 * "just want to know which …".
 */
export function opensQuestion(
  tokens: readonly Token[],
  { says, isOf, isAuxiliary }: Language,
): boolean {
  const start = tokens
    .slice(0, thresholds.widestStart)
    .filter(({ sentence }) => sentence === tokens[0]?.sentence)
  // "when I trained there was …" tells a story.
  const isStory = start[0]?.word === 'when' && !isAuxiliary(tokens[1]?.word ?? '')
  if (says(start, 'opening') && !isStory) return true
  // "do u need a masters for it", "and would they take me"
  const at = /^(?:and|so|but)$/.test(start[0]?.word ?? '') ? 1 : 0
  const [verb, subject] = [start[at], start[at + 1]]
  if (isAuxiliary(verb?.word ?? '') && isOf('subjectPronoun', subject?.word)) return true
  const clause = tokens.filter((token) => token.clause === tokens[0]?.clause)
  return clause.some(
    ({ word }, i) => isOf('opening', word) && isOf('inquiring', clause[i - 1]?.word),
  )
}
