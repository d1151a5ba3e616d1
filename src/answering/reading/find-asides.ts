import type { Model } from '../model/model.ts'
import { thresholds } from '../thresholds.ts'
import { positions } from '../words/positions.ts'
import type { Token } from '../words/token.ts'

/**
 * Positions of what is said beside the question: brackets that tell something, and what the answer is
 * wanted for. Neither asks for anything, nor says whom it is asked of.
 */
export function findAsides(tokens: readonly Token[], model: Model): ReadonlySet<number> {
  const again = saidAgainFrom(tokens, model)
  return new Set(
    tokens.flatMap(({ bracketed }, at) => [
      ...(at < again ? [at] : []),
      ...(bracketed === true && isTold(at, tokens, model) ? [at] : []),
      ...purposeAt(at, tokens, model),
      ...hearsayAt(at, tokens),
      ...ownWorkAt(at, tokens, model),
    ]),
  )
}

/** "scrap that. I had a bad day. Same question for …": what is taken back stands before it. */
function saidAgainFrom(tokens: readonly Token[], { language }: Model): number {
  const from = tokens.findIndex(
    ({ word, clause }, at) => word === 'same' && at > 0 && tokens[at - 1]?.clause !== clause,
  )
  const first = tokens.slice(0, from).filter(({ clause }) => clause === tokens[0]?.clause)
  return language.says(first, 'correcting') ? from : 0
}

/** "(12 hr shifts are doing my head in)": what a bracket tells with a verb of its own asks nothing. */
function isTold(at: number, tokens: readonly Token[], { language }: Model): boolean {
  const isInside = (i: number): boolean => tokens[i]?.bracketed === true
  let [from, to] = [at, at]
  while (isInside(from - 1)) from--
  while (isInside(to + 1)) to++
  const inside = tokens.slice(from, to + 1)
  const tells = inside.some(
    ({ word }) => language.isAuxiliary(word) || language.isOf('firstPerson', word),
  )
  return tells && !language.isOf('opening', inside[0]?.word) && inside.length < tokens.length
}

/** "43 thousand, I saw online": where something was seen asks for no school that is there. */
function hearsayAt(at: number, tokens: readonly Token[]): readonly number[] {
  if (!/^(?:saw|seen|read|found|heard)$/.test(tokens[at]?.word ?? '')) return []
  const online = [at + 1, at + 2].find((i) => tokens[i]?.word === 'online')
  const isObject = online === at + 1 || /^(?:it|that|this)$/.test(tokens[at + 1]?.word ?? '')
  if (online === undefined || !isObject) return []
  return positions(at, online)
}

/** "I'm in transport, I push the beds": what somebody works in today says nothing of what is asked. */
function ownWorkAt(at: number, tokens: readonly Token[], { language }: Model): readonly number[] {
  const first = tokens[at]
  const isSelf =
    language.isOf('firstPerson', first?.word) && tokens[at - 1]?.clause !== first?.clause
  if (first === undefined || !isSelf) return []
  const said = tokens.slice(at, at + thresholds.longestOwnWork)
  const length = said.findIndex(
    ({ word, clause }, i) =>
      clause === first.clause &&
      language.isOf('department', word) &&
      said.slice(0, i).some((before) => /^(?:in|at|on|from)$/.test(before.word)),
  )
  return length < 0 || length + 1 === tokens.length ? [] : positions(at, at + length)
}

/** "for a job ad", "for my slides": what something is wanted for says nothing on what is wanted. */
function purposeAt(at: number, tokens: readonly Token[], { language }: Model): readonly number[] {
  if (!/^(?:for|on|before|after)$/.test(tokens[at]?.word ?? '')) return []
  const determiner = tokens[at + 1]?.word ?? ''
  if (language.isOf('purpose', determiner) && /^(?:before|after)$/.test(tokens[at]?.word ?? '')) {
    return [at, at + 1]
  }
  if (!/^(?:an?|the|this|some|one)$/.test(determiner) && !language.isOf('owning', determiner))
    return []
  const reach = [thresholds.purposeReach, 2].map((words) => at + words)
  const noun = reach.find((i) => language.isOf('purpose', tokens[i]?.word))
  if (noun === undefined || tokens[noun]?.clause !== tokens[at]?.clause) return []
  return positions(at, noun)
}
