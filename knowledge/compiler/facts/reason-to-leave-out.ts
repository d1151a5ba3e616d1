import { anyOf } from '../words/any-of.ts'
import type { Doubt } from './draft-fact.ts'
import { findMentions } from '../roles/find-mentions.ts'
import { oncePer } from '../../once-per.ts'
import type { Passage } from './passage.ts'
import { plainText } from '../words/plain-text.ts'
import type { Sentence } from '../source/split-sentences.ts'
import type { Statements } from '../words/statements.ts'
import { subjectOf } from './subject-of.ts'
import { wordsOf } from '../words/words-of.ts'

/** Why a sentence states nothing of a role, if so. */
export function reasonToLeaveOut(
  { plain }: Sentence,
  passage: Passage,
): Pick<Doubt, 'kind' | 'what'> | undefined {
  const words = wordsOf(plain)
  const { statements, roles, about, block, isClosing, isOfNobody } = passage
  if (words.length === 0) return { kind: 'noSentence', what: 'it holds no words' }
  if (new RegExp(`^${anyOf(statements.words.yesOrNo)}\\W*$`, 'i').test(plain))
    return { kind: 'noSentence', what: 'it says yes or no alone' }
  const above = block.headings.length > 1 ? wordsOf(plainText(block.section)) : []
  // "Two routes." says nothing without what follows.
  if (words.length <= mostCountWords && countOf(statements).test(plain))
    return { kind: 'noSentence', what: 'it only counts what follows' }
  if (statements.asides.some(({ opens }) => opens(words) || opens(above)))
    return { kind: 'aside', what: 'it speaks of the text itself' }
  if (isOfNobody && findMentions(plain, roles, statements.words).length === 0)
    return { kind: 'noRole', what: 'nothing says which role it is on' }
  if (
    isClosing &&
    subjectOf(plain, findMentions(plain, roles, statements.words), statements) === undefined
  )
    return { kind: 'behindRoles', what: 'it stands behind the roles and is about none' }
  if (about === undefined && !/[.!?:]["')\]]*$/.test(plain))
    return { kind: 'noSentence', what: 'it is no sentence' }
  return statements.several.some(({ opens }) => opens(words))
    ? { kind: 'severalRoles', what: 'it is about several roles' }
    : undefined
}

/** Longest sentence that only counts what follows, in words. */
const mostCountWords = 6

const countOf = oncePer(
  ({ numbers, words }: Statements) =>
    new RegExp(`^${anyOf(numbers.slice(2))} ${anyOf(words.counted)}\\b[^:;]*$`, 'i'),
)
