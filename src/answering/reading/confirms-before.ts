import { isOfSource } from '../../../knowledge/topics.ts'
import type { Language } from '../words/language.ts'
import type { MarkedWords } from './marked-words.ts'

/**
 * "the gap is nearly 18 grand. Am I doing the math right?": whether a last sentence says nothing
 * itself, so that it asks whether the one before it holds.
 */
export function confirmsBefore(
  { tokens, mentions, cues }: MarkedWords,
  { isFunctionWord, isOf }: Language,
): boolean {
  const last = tokens.at(-1)?.sentence ?? 0
  const isPlain = tokens.every(
    ({ sentence, word, lemma }) =>
      sentence !== last ||
      isFunctionWord(lemma) ||
      isOf('confirming', word) ||
      isOf('confirmTalk', word),
  )
  const isInLast = (at: number): boolean => tokens[at]?.sentence === last
  const isBare =
    !mentions.some(({ from }) => isInLast(from)) &&
    cues.every(
      ({ label, at }) =>
        label.kind !== 'topic' ||
        isOfSource(label.id) ||
        !at.some((position) => isInLast(position)),
    )
  return last > 0 && isPlain && isBare
}

/** Whether the last sentence wants a yes, too: "thanks", "go" and "what do we put there?" do not. */
export function wantsConfirmation(message: MarkedWords, language: Language): boolean {
  const { tokens, sentenceAsks } = message
  const { isOf } = language
  const last = tokens.at(-1)?.sentence ?? 0
  const own = tokens.filter(({ sentence }) => sentence === last)
  const isAsked =
    sentenceAsks[last] === true ||
    own.some(({ word }) => isOf('confirming', word) || isOf('confirmTalk', word))
  const isOpen = own.some(({ word }) => isOf('opening', word) || isOf('choosing', word))
  return isAsked && !isOpen && confirmsBefore(message, language)
}
