import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { Lexicon } from '../../knowledge/lexicon.ts'
import { createAnswering } from '../answering/answering.ts'
import { createBackground } from '../replies/background.ts'
import { withoutFootnote } from '../replies/answers/without-footnote.ts'
import { composeReply } from '../replies/compose-reply.ts'
import { renderText } from '../replies/render/text/render-text.ts'

/** What a person says, in order; the reply to the last is compared. */
export type Asked = readonly [string, ...string[]]

/** The replies to a question from one knowledge and from another. */
export interface AnswerPair {
  readonly asked: Asked
  readonly before: Answer
  readonly after: Answer
}

/** A reply, with what it says apart from where it has that from. */
interface Answer {
  readonly said: string
  /** With its sources, as a terminal shows it. */
  readonly whole: string
}

/** What becomes of the answers to some questions from one knowledge to another. */
export interface AnswerChanges {
  readonly asked: number
  readonly changed: readonly AnswerPair[]
  /** Answers that say the same and cite another place for it. */
  readonly moved: readonly AnswerPair[]
}

/** Asks both knowledges the same, each question in a conversation of its own. */
export function compareAnswers(
  questions: readonly Asked[],
  { before, after }: { readonly before: Knowledge; readonly after: Knowledge },
  lexicon: Lexicon,
): AnswerChanges {
  const [askBefore, askAfter] = [createAsk(before, lexicon), createAsk(after, lexicon)]
  const pairs = questions.map((asked): AnswerPair => ({
    asked,
    before: askBefore(asked),
    after: askAfter(asked),
  }))
  const isSame = (pair: AnswerPair): boolean => pair.before.said === pair.after.said
  return {
    asked: questions.length,
    changed: pairs.filter((pair) => !isSame(pair)),
    moved: pairs.filter((pair) => isSame(pair) && pair.before.whole !== pair.after.whole),
  }
}

function createAsk(knowledge: Knowledge, lexicon: Lexicon): (asked: Asked) => Answer {
  const { answer } = createAnswering(knowledge, lexicon)
  const background = createBackground(knowledge, lexicon)
  return ([first, ...others]) => {
    let answering = answer(first)
    for (const turn of others) answering = answer(turn, answering.context)
    const reply = composeReply(answering.verdicts, background)
    const { text: whole = '' } = renderText(reply, knowledge.source)
    const card = withoutFootnote(reply.card)
    const words = { ...reply, citations: [], ...(card === undefined ? {} : { card }) }
    const { text: said = '' } = renderText(words, knowledge.source)
    return { said, whole }
  }
}
