import type { RoleId } from '../../../knowledge/knowledge.ts'
import { topicMeanings } from '../../../knowledge/topics.ts'
import { cutParts } from '../reading/cut-parts.ts'
import { findSpent } from '../reading/describe-asks.ts'
import { findCues } from '../reading/find-cues.ts'
import type { Model } from '../model/model.ts'
import type { Liking } from './preferences.ts'
import type { Reading } from '../reading/reading.ts'
import type { Term } from '../model/terms.ts'
import { thresholds } from '../thresholds.ts'

/** What a person would like to do, and what she would rather not. */
interface FoundLikings {
  readonly likings: readonly Liking[]
  readonly avoided: readonly RoleId[]
}

/** The roles that a person names, and those that a part of what she says describes, each once. */
export function findLikings(reading: Reading, model: Model): FoundLikings {
  const { tokens, wish } = reading
  const message = openLikingSearch(reading, model)
  const found = cutParts(tokens, model).map((part) => ({
    likings: [...namedIn(part, message), ...describedIn(part, message)],
    isExcepted: isExcepted(part, reading),
  }))
  const excepted = found.flatMap(({ likings, isExcepted }) => (isExcepted ? likings : []))
  const avoided = [...new Set([...wish.ruledOut, ...excepted.map(({ role }) => role)])]
  const likings = found
    .flatMap((part) => (part.isExcepted ? [] : part.likings))
    .filter(({ role }) => !avoided.includes(role))
  return {
    likings: likings.filter(
      ({ role }, i) => likings.findIndex((other) => other.role === role) === i,
    ),
    avoided,
  }
}

/** "Anything but teaching": the cue begins before the part and ends in it. */
function isExcepted([first = 0]: readonly number[], { cues }: Reading): boolean {
  return cues.some(
    ({ label, at }) =>
      ((label.kind === 'wish' && label.id === 'dislikes') ||
        (label.kind === 'comparison' && label.id === 'except')) &&
      (at[0] ?? first) < first &&
      at.at(-1) === first,
  )
}

/** A message with what is looked up for each of its words. */
interface LikingSearch {
  readonly reading: Reading
  readonly model: Model
  readonly termsAt: readonly (readonly Term[])[]
  /** Words that describe no role: they name one, ask for a topic, or are not wanted. */
  readonly isSpent: (at: number) => boolean
  /** Words such as "I like", which say that something is enjoyed and not what. */
  readonly isLeadIn: (at: number) => boolean
}

function openLikingSearch(reading: Reading, model: Model): LikingSearch {
  const { tokens, mentions, wish } = reading
  const { isFunctionWord } = model.language
  const cues = findCues(tokens, mentions, model)
  const spent = findSpent(cues)
  const likes = new Set(
    cues.flatMap(({ label, at }) => (label.kind === 'wish' && label.id === 'likes' ? at : [])),
  )
  return {
    reading,
    model,
    termsAt: model.terms.ofQuestion(tokens.map(({ lemma }) => lemma)),
    isSpent: (at) =>
      spent.has(at) ||
      wish.unwanted.has(at) ||
      mentions.some(({ from, to }) => from <= at && at <= to),
    isLeadIn: (at) => {
      const { word = '', lemma = '' } = tokens[at] ?? {}
      const isSmall = isFunctionWord(word) || isFunctionWord(lemma)
      return !word.endsWith('ing') && (likes.has(at) || isSmall)
    },
  }
}

function namedIn(
  positions: readonly number[],
  { reading, model }: LikingSearch,
): readonly Liking[] {
  const { tokens, mentions, wish } = reading
  return mentions
    .filter(
      ({ role, from }) =>
        positions.includes(from) && !wish.unwanted.has(from) && model.isAdvancement(role),
    )
    .map(({ role, from, to }) => {
      const words = tokens.slice(from, to + 1).map(({ raw }) => raw)
      return { role, words: words.join(' ') }
    })
}

/** The roles that a part comes closest to, with her words for them and the fact they meet. */
function describedIn(part: readonly number[], message: LikingSearch): readonly Liking[] {
  const { termsAt, isSpent } = message
  const { descriptions, allFactsOf } = message.model
  const positions = part.filter((at) => !isSpent(at))
  const described = descriptions.findRoles(positions.map((at) => termsAt[at] ?? []))
  const [best] = described
  if (best === undefined || best.score < thresholds.wish) return []
  const close = described.filter(({ score }) => best.score / score < thresholds.descriptionLead)
  return close.map(({ id }): Liking => {
    const telling = positions.filter((at) => speaksFor(id, termsAt[at] ?? [], descriptions))
    const facts = allFactsOf(id).filter(({ topic }) => topicMeanings[topic].tellsWork === true)
    const [met] = descriptions.findFacts(
      telling.map((at) => termsAt[at] ?? []),
      facts,
    )
    const words = sayBack(part, telling, message)
    return { role: id, words, ...(met === undefined ? {} : { fact: met.id }) }
  })
}

/** A word speaks for a role unless it speaks twice as much for another. */
function speaksFor(
  role: RoleId,
  terms: readonly Term[],
  { findRoles }: Model['descriptions'],
): boolean {
  const described = findRoles([terms])
  const most = described[0]?.score ?? 0
  return described.some(({ id, score }) => id === role && score > most * thresholds.likingShare)
}

/** The part without "I like" in front. */
function sayBack(
  part: readonly number[],
  telling: readonly number[],
  { reading: { tokens }, isLeadIn }: LikingSearch,
): string {
  const from = part.find((at) => !isLeadIn(at)) ?? telling[0] ?? 0
  const to = part.findLast((at) => !isLeadIn(at)) ?? from
  const isShort = to - from < thresholds.longestSaidBack
  const [first, last] = isShort ? [from, to] : [telling[0] ?? from, telling.at(-1) ?? to]
  return tokens
    .slice(first, last + 1)
    .map(({ raw }) => raw)
    .join(' ')
}
