import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { Lexicon } from '../../knowledge/lexicon.ts'
import { decide, decideMade } from './deciding/decide.ts'
import { createByDocument } from './documents/decide-by-document.ts'
import { explainAnswer, type Explanation } from './explain-answer.ts'
import { keepReadings } from './reading/kept-readings.ts'
import { createModel } from './model/model.ts'
import { read } from './reading/read.ts'
import type { Reading } from './reading/reading.ts'
import { readMoves, type SaidMoves } from './moves/read-moves.ts'
import { readPreferences, type SaidPreferences } from './finding/read-preferences.ts'
import { remember } from './deciding/remember.ts'
import { type Context, emptyContext, type Verdict } from './verdict.ts'
import type { MadeAsk } from './reading/made-ask.ts'

/** The outcome of reading one message: one verdict per ask, at least one. */
export interface Answering {
  readonly verdicts: readonly [Verdict, ...Verdict[]]
  readonly context: Context
  /** Whether it was so long that only what is asked in it was read. */
  readonly isPartlyRead: boolean
  /** What the message says of the person herself. Made only when asked for. */
  readonly preferences: () => SaidPreferences
  /** What the message says to a dialog. Made only when asked for. */
  readonly moves: () => SaidMoves
  /** Why, for people: words, readings, scores. Made only when asked for. */
  readonly explain: () => Explanation
}

/** Answers questions from one knowledge; holds no state, the caller keeps the context. */
export interface Answerer {
  /** Never throws, whatever the text; the same text and context always give the same verdicts. */
  readonly answer: (question: string, context?: Context) => Answering
  /** The verdicts on asks that a button or a dialog makes, as on the same words said in full. */
  readonly answerMade: (asks: readonly MadeAsk[], context?: Context) => Answering['verdicts']
}

/** How an answerer is made. */
export interface AnsweringOptions {
  /** How many questions have their readings kept, about 10 kB each; by default none. */
  readonly keptReadings?: number
}

/** "nah, too much stress" asks nothing that the next turn could go on with. */
function askedFor(verdicts: Answering['verdicts'], { asksSomething }: Reading): readonly Verdict[] {
  return asksSomething ? verdicts : verdicts.filter(({ kind }) => kind !== 'silent')
}

/**
 * Makes an answerer over a knowledge.
 *
 * @example
 * const { verdicts } = createAnswering(knowledge, lexicon).answer('how do I become a PACS admin')
 */
export function createAnswering(
  knowledge: Knowledge,
  lexicon: Lexicon,
  { keptReadings = 0 }: AnsweringOptions = {},
): Answerer {
  const model = createModel(knowledge, lexicon)
  const byDocument = createByDocument(knowledge, lexicon, model)
  const readQuestion = keepReadings(keptReadings, (question) => read(question, model))
  return {
    answerMade: (asks, context = emptyContext) => decideMade(asks, context, model),
    answer: (question, context = emptyContext) => {
      const of = byDocument?.find(question) ?? { rest: question }
      const reading = readQuestion(of.rest)
      let moves: SaidMoves | undefined
      // 7. Resolve, and 8. Decide: ask by ask, since what one found the next may point back to
      const verdicts = byDocument?.decide(reading, context, of) ?? decide(reading, context, model)
      const documents = byDocument?.limitOf(reading, context, of)
      return {
        verdicts,
        isPartlyRead: reading.isPartlyRead,
        // 9. Remember
        context: {
          ...remember(askedFor(verdicts, reading), context, model),
          ...(documents === undefined ? {} : { documents }),
        },
        preferences: () => readPreferences(reading, model),
        moves: () => (moves ??= readMoves(reading, model)),
        explain: () => explainAnswer(reading, verdicts, model.searchEntries(question)),
      }
    },
  }
}
