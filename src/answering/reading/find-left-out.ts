import { type TopicId, topicMeanings } from '../../../knowledge/topics.ts'
import type { FoundCue } from './find-cues.ts'
import type { Pointer } from './find-pointers.ts'
import type { Model } from '../model/model.ts'
import type { RoleMention } from '../model/role-mentions.ts'
import { positions } from '../words/positions.ts'
import type { Token } from '../words/token.ts'

/** Who is left out of the roles: "besides the manager", "take the teaching one out". */
export interface LeftOut {
  /** Positions of the words for roles that are named, or pointed to, to be left out. */
  readonly positions: readonly number[]
  /** "leaving that one out": whoever was spoken of last. */
  readonly isLast: boolean
}

/** A message in which somebody may be left out. */
interface Naming {
  readonly tokens: readonly Token[]
  readonly cues: readonly FoundCue[]
  readonly mentions: readonly RoleMention[]
  readonly pointers: readonly Pointer[]
}

const nobody: LeftOut = { positions: [], isLast: false }

/** Whom a message leaves out of the roles that it asks about. */
export function findLeftOut(said: Naming, model: Model): LeftOut {
  const found = said.cues.flatMap(({ label, at }) => {
    if (label.kind !== 'comparison' || label.id !== 'except') return []
    const first = leftOutBy(at, said, model)
    return first.positions.length === 0 ? [first] : [first, ...alsoLeftOut(at, said, model)]
  })
  return {
    positions: found.flatMap(({ positions }) => positions),
    isLast: found.some(({ isLast }) => isLast),
  }
}

/** Whom one cue leaves out: between its halves ("take … out"), or else behind it. */
function leftOutBy(at: readonly number[], said: Naming, model: Model): LeftOut {
  const [first = 0, last = first] = [at[0], at.at(-1)]
  const before = said.tokens[first - 1]?.word ?? ''
  // "nothing but hearts" is all that is wanted.
  if (model.language.isOf('nothing', before)) return nobody
  const between = positions(first, last).filter((i) => !at.includes(i))
  const isSplit = between.length > 0
  // "take the manager out to lunch"
  const next = said.tokens[last + 1]
  const goesOn = next?.clause === said.tokens[last]?.clause && /^(?:to|for)$/.test(next?.word ?? '')
  if (isSplit && goesOn) return nobody
  // "without that one" says whom by itself.
  const isWhole = pointsBack(at.slice(1), false, said, model)
  const object = isSplit ? between : isWhole ? [] : objectBehind(last, said, model)
  const named = said.mentions.filter(({ from }) => object.includes(from))
  if (named.some((mention) => owns(mention, said, model))) return nobody
  const pointing =
    named.length > 0 || asksOfWork(said) ? [] : pointersIn(object, isSplit, said, model)
  const roles = new Set([...named, ...pointing].map(({ role }) => role))
  if (roles.size > 0) {
    const words = [...named.flatMap(({ from, to }) => positions(from, to)), ...object]
    // "everything but the hearts and the pay" may be anything.
    return roles.size > 1 && pointing.length > 0 ? nobody : { positions: words, isLast: false }
  }
  return { ...nobody, isLast: isWhole || pointsBack(object, isSplit, said, model) }
}

/** "apart from computers, what do I have to be good at": a part of the work, and not who does it. */
function asksOfWork({ cues }: Naming): boolean {
  const ranks = cues.some(
    ({ label }) =>
      label.kind === 'comparison' && ['highest', 'lowest', 'ranking'].includes(label.id),
  )
  return !ranks && cues.some(({ label }) => label.kind === 'topic' && isOfWork(label.id))
}

function isOfWork(topic: TopicId): boolean {
  return topicMeanings[topic].isDeed === true || topic === 'overview'
}

/** "skip the boss one and the teacher one": each that an "and" adds, and that is nothing but a name. */
function alsoLeftOut(at: readonly number[], said: Naming, model: Model): readonly LeftOut[] {
  const { tokens } = said
  const more: LeftOut[] = []
  let last = at.at(-1) ?? 0
  for (;;) {
    const next = 1 + (objectBehind(last, said, model).at(-1) ?? last)
    const isAdded = /^(?:and|or|nor)$/.test(tokens[next]?.word ?? '')
    const isSame = tokens[next]?.sentence === tokens[last]?.sentence
    if (!isAdded || !isSame || !isBareName(next, said, model)) return more
    const also = leftOutBy([next], said, model)
    if (also.positions.length === 0) return more
    more.push(also)
    last = next
  }
}

/** Whether a clause says nothing behind its first word but who: "and the teacher one". */
function isBareName(
  first: number,
  { tokens, mentions, pointers }: Naming,
  { language, lexicon }: Model,
): boolean {
  const end = tokens.findIndex(({ clause }, i) => i > first && clause !== tokens[first]?.clause)
  return positions(first + 1, (end < 0 ? tokens.length : end) - 1).every((i) => {
    const { word = '', lemma = '' } = tokens[i] ?? {}
    return (
      language.isOf('article', word) ||
      lexicon.politeWords.includes(word) ||
      lexicon.genericRoles.includes(lemma) ||
      mentions.some(({ from, to }) => from <= i && i <= to) ||
      pointers.some((pointer) => pointer.at === i)
    )
  })
}

/** The words that point in what is left out; "take the scans locked away out" says too much for that. */
function pointersIn(
  object: readonly number[],
  isWithin: boolean,
  { tokens, pointers }: Naming,
  { language }: Model,
): readonly Pointer[] {
  const pointing = pointers.filter(({ at }) => object.includes(at))
  const isLean = object.every(
    (i) => language.isFunctionWord(tokens[i]?.lemma ?? '') || pointing.some(({ at }) => at === i),
  )
  return isLean || !isWithin ? pointing : []
}

/** What stands behind a cue to the end of its clause, small words before it and one thing. */
function objectBehind(
  last: number,
  { tokens, mentions }: Naming,
  { language, lexicon }: Model,
): readonly number[] {
  const isSame = (i: number): boolean => tokens[i]?.clause === tokens[last]?.clause
  const mention = mentions.find(({ from }) => from > last)
  const isSmall = ({ lemma }: Token): boolean => language.isFunctionWord(lemma)
  if (
    mention !== undefined &&
    isSame(mention.from) &&
    tokens.slice(last + 1, mention.from).every(isSmall)
  )
    return positions(last + 1, mention.to)
  const end = tokens.findIndex(
    ({ clause, lemma }, i) =>
      i > last && (clause !== tokens[last]?.clause || lexicon.genericRoles.includes(lemma)),
  )
  return positions(last + 1, end < 0 ? tokens.length - 1 : end)
}

/** "skip one of the echo exams" leaves out an exam. */
function owns({ to }: RoleMention, { tokens }: Naming, { language }: Model): boolean {
  const next = tokens[to + 1]
  return (
    next !== undefined &&
    next.clause === tokens[to]?.clause &&
    !language.isFunctionWord(next.lemma) &&
    !language.isAuxiliary(next.word)
  )
}

/** "that one", "that role"; by itself "it" is somebody only within: "leave it out", but "forget it". */
function pointsBack(
  object: readonly number[],
  isWithin: boolean,
  { tokens }: Naming,
  { language, lexicon }: Model,
): boolean {
  const [first, second, third, ...more] = object.flatMap((i) => tokens[i] ?? [])
  const isNoun = (token: Token | undefined): boolean =>
    lexicon.genericRoles.includes(token?.lemma ?? '')
  if (first === undefined || more.length > 0) return false
  // "the top one" of an order is whoever was told of as the first.
  if (third !== undefined) return language.isOf('highFirst', second?.word) && isNoun(third)
  if (second !== undefined) return language.isOf('definite', first.word) && isNoun(second)
  return isWithin && language.isOf('backPronoun', first.word)
}
