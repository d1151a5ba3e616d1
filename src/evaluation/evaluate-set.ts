import type { Lexicon } from '../../knowledge/lexicon.ts'
import { createAnswering, type Answering } from '../answering/answering.ts'
import { emptyContext } from '../answering/verdict.ts'
import { createBackground } from '../replies/background.ts'
import { composeReply } from '../replies/compose-reply.ts'
import { renderText } from '../replies/render/text/render-text.ts'
import { judge, type RowFault, type Shown } from './judge.ts'
import type { QuestionRow } from './question-row.ts'
import type { QuestionSet } from './question-set.ts'

/** What came of a row. */
export interface Outcome extends Shown {
  readonly set: string
  readonly row: QuestionRow
  /** Empty when the reply is right. */
  readonly faults: readonly RowFault[]
  /** Of the least confident verdict, 0 to 1. */
  readonly confidence: number
}

/** Asks every row of a set, each in a conversation of its own, and judges the last reply. */
export function evaluateSet(set: QuestionSet, lexicon: Lexicon): readonly Outcome[] {
  const { answer } = createAnswering(set.knowledge, lexicon)
  const background = createBackground(set.knowledge, lexicon)
  const show = ({ verdicts }: Answering): Shown => {
    const reply = composeReply(verdicts, background)
    const { text = '' } = renderText(reply, set.knowledge.source)
    return { text, buttons: reply.suggestions.map(({ label }) => label), verdicts }
  }
  return set.rows.map((row) => {
    const [first, ...others] = row.turns
    let answering = answer(first, emptyContext)
    for (const turn of others) answering = answer(turn, answering.context)
    const shown = show(answering)
    return {
      ...shown,
      set: set.name,
      row,
      faults: judge(row, shown, set.patterns),
      confidence: Math.min(...shown.verdicts.map(({ confidence }) => confidence)),
    }
  })
}
