import type { Explanation } from '../../answering/explain-answer.ts'
import type { Verdict } from '../../answering/verdict.ts'
import { createBackground } from '../../replies/background.ts'
import { composeReply } from '../../replies/compose-reply.ts'
import { renderText } from '../../replies/render/text/render-text.ts'
import type { BotParts } from './load-bot-parts.ts'

/** One question, answered without a conversation around it. */
export interface OneAnswer {
  readonly question: string
  readonly text: string
  readonly verdicts: readonly Verdict[]
  /** The facts the verdicts rest on, with their quotes. */
  readonly facts: readonly object[]
  readonly why: Explanation
}

/** Answers one question and tells why it came out so. */
export function answerOnce(question: string, parts: BotParts): OneAnswer {
  const background = createBackground(parts.knowledge, parts.lexicon, parts.chat)
  const { verdicts, explain } = parts.answering.answer(question)
  const ids = verdicts.flatMap((verdict) => ('facts' in verdict ? verdict.facts : []))
  const { text = '' } = renderText(composeReply(verdicts, background), parts.knowledge.source)
  return { question, text, verdicts, facts: background.factsById(ids), why: explain() }
}
