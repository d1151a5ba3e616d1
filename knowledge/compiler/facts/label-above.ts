import { cutSentence, type Sentence, splitSentences } from '../source/split-sentences.ts'
import { findColumns } from '../source/find-columns.ts'
import type { FoundRole } from '../roles/found-role.ts'
import { isQuestion } from '../roles/question-names.ts'
import { findTopics } from '../words/find-topics.ts'
import { isSentence, type SentenceLabel } from './labeled-facts.ts'
import type { Passage } from './passage.ts'
import { plainText } from '../words/plain-text.ts'
import { readParagraphLabel } from '../source/read-label.ts'
import type { RoleSentence, SentenceTopics } from './sentence-topics.ts'
import { wordsOf } from '../words/words-of.ts'

/**
 * The sentences of a paragraph without the label that opens it, and the label where it says what
 * they are on: it is marked, or no whole sentence stands behind it. A label that nobody knows
 * ("Reports to") holds for words that are no sentence.
 */
export function labeledSentences(
  passage: Passage,
): readonly [SentenceLabel | undefined, readonly Sentence[]] {
  const { block, statements, about } = passage
  const sentences = splitSentences(block, statements.words)
  const [first, ...others] = sentences
  const label = readParagraphLabel(plainText(block.text), statements)
  if (first === undefined || label === undefined) return [undefined, sentences]
  const { kind, name, length, isMarked } = label
  // Of no role, what says something is told whole: "Tuition aid: up to $3,500 a year."
  const isLabel = /:\W*$/.test(first.plain.slice(0, length))
  const isOnTopic = kind !== undefined || findTopics(name, statements).length > 0
  if (about === undefined && isOnTopic && isLabel) return [undefined, sentences]
  const rest = cutSentence(first, length, first.text.length)
  const holds = isMarked || about === undefined || !isSentence(rest.plain, about, passage)
  const isValue = others.length === 0 && !/[.!?:]["')\]]*$/.test(rest.plain)
  if (!holds || (kind === undefined && !isValue)) return [undefined, [rest, ...others]]
  return [
    { ...(kind === undefined ? {} : { kind }), name },
    kind === undefined ? [rest] : [rest, ...others].flatMap(splitItems),
  ]
}

/** The items of a list, one by one: each is a demand, or a duty, of its own. */
function splitItems(sentence: Sentence): readonly Sentence[] {
  let end = 0
  return sentence.text.split(itemStart).flatMap((piece, i): readonly Sentence[] => {
    const start = end
    end += piece.length
    // Split by a group, every second piece is what stands between.
    return i % 2 === 1 || piece.trim() === '' ? [] : [cutSentence(sentence, start, end)]
  })
}

const itemStart = /((?:^|\n)\s*(?:[-*•·]|\d{1,2}[.)])\s+)/

/** What a sentence stands under: the question it answers, or, of a whole item, "What you need". */
export function labelAbove(
  { plain }: Sentence,
  { block, statements }: Passage,
): SentenceLabel | undefined {
  const [heading = ''] = block.headings
  if (isQuestion(heading)) {
    const words = wordsOf(plainText(heading))
    const asked = statements.questions.find(({ cues }) =>
      cues.some(({ find }) => find(words).length > 0),
    )
    return asked === undefined ? undefined : { kind: asked.topic, name: plainText(heading) }
  }
  const [column, another] = findColumns(`| ${plainText(heading)} |`, statements)
  const item = /^(?:[-*•·]|\d{1,2}[.)])\s+([^]*)$/.exec(plainText(block.text))?.[1]
  if (
    item?.trim() !== plain ||
    column === undefined ||
    column.kind === 'role' ||
    another !== undefined
  )
    return undefined
  return { kind: column.kind, name: heading }
}

/** Whether words leave to what stands above them what they are on: "$26.40 an hour." */
export function needsLabel(
  { text }: RoleSentence,
  { topics, byCue }: SentenceTopics,
  about: FoundRole,
  passage: Passage,
): boolean {
  if (topics.length === 0) return true
  // Of a base role nearly everything is an overview.
  const isGuess = !byCue || (about.kind === 'base' && topics[0] === 'overview')
  return isGuess && !isSentence(text, about, passage)
}
