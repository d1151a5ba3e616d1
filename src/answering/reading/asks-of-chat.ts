import { isAboutChat } from '../../../knowledge/cue-groups.ts'
import type { Likely } from '../../../knowledge/learned/ways.ts'
import type { FoundCue } from './find-cues.ts'
import type { Model } from '../model/model.ts'
import type { RoleMention } from '../model/role-mentions.ts'
import { thresholds } from '../thresholds.ts'
import type { Token } from '../words/token.ts'

/** "can my manager read this chat": a role in the middle of what asks of the chat is nobody's subject. */
export function isOfChat({ from, to }: RoleMention, cues: readonly FoundCue[]): boolean {
  return cues.some(
    ({ label, at }) =>
      label.kind === 'smallTalk' &&
      isAboutChat(label.id) &&
      (at[0] ?? from) < from &&
      to < (at.at(-1) ?? to),
  )
}

/**
 * "who wrote this document", "is there a phone number for ARDMS": what sounds like a question about
 * the chat may be one about the document, by its words, where the whole is not surely about the chat.
 */
export function asksOfDocument(
  words: readonly Token[],
  [first]: readonly Likely[],
  { language, isDocumentWord }: Model,
): boolean {
  const isOfChat =
    first !== undefined && isAboutChat(first.label) && first.likelihood >= thresholds.surelyOfChat
  return (
    !isOfChat &&
    words.some(
      ({ lemma }) =>
        (isDocumentWord(lemma) && !language.isFunctionWord(lemma)) ||
        language.isOf('documentNoun', lemma),
    )
  )
}
