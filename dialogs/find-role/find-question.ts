import type { MoveId } from '../../knowledge/cue-groups.ts'
import { type TopicId, topicMeanings } from '../../knowledge/topics.ts'
import type { SaidMoves } from '../../src/answering/moves/read-moves.ts'
import { type FinderQuestion, finderQuestions } from './find-role-state.ts'

/** The question that a message names first: by its place, its topic, or a word for its answer. */
export function findQuestion(
  { moves, topics, places }: SaidMoves,
  /** Position from which words count. */
  from = 0,
): FinderQuestion | undefined {
  const named = [
    ...moves.map((one) => ({ question: ofMove[one.move], at: one.from })),
    ...topics.map(({ topic, at }) => ({ question: ofTopic(topic), at })),
    ...places
      .filter(({ said }) => said !== 'number')
      .map(({ number, at }) => ({ question: ofPlace(number), at })),
  ]
  return named
    .filter(({ question, at }) => question !== undefined && at >= from)
    .toSorted((a, b) => a.at - b.at)[0]?.question
}

/** The question whose answer a person wants to give anew: "change my education". */
export function findQuestionToChange(said: SaidMoves): FinderQuestion | undefined {
  const change = said.moves.find(({ move }) => move === 'change')
  return change === undefined ? undefined : findQuestion(said, change.to + 1)
}

const ofMove: Partial<Record<MoveId, FinderQuestion>> = {
  aboutLikings: 'likings',
  aboutSchooling: 'schooling',
  aboutPriorities: 'priorities',
}

function ofTopic(topic: TopicId): FinderQuestion | undefined {
  if (topic === 'education') return 'schooling'
  return topicMeanings[topic].priority === undefined ? undefined : 'priorities'
}

function ofPlace(number: number): FinderQuestion | undefined {
  return finderQuestions.at(number > 0 ? number - 1 : number)
}
