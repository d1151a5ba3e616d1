import type { Model } from '../model/model.ts'
import { thresholds } from '../thresholds.ts'
import type { Token } from '../words/token.ts'

/**
 * Positions of people who are called by their given name, and of what is told of them beside it: "our
 * Kev (never held a probe) reckons …", "it's Dee from the late shift". A name counts only where
 * somebody stands, so that it hides no place and no employer.
 */
export function findNamedPeople(tokens: readonly Token[], model: Model): ReadonlySet<number> {
  const names = tokens.flatMap((_, at) => (isNamedPerson(at, tokens, model) ? [at] : []))
  const known = new Set(names.map((at) => tokens[at]?.word))
  // Who was named once is meant wherever the name comes again.
  const all = tokens.flatMap(({ word }, at) => (known.has(word) ? [at] : []))
  return new Set([...all, ...names.flatMap((at) => besideName(at, tokens, model))])
}

function isNamedPerson(at: number, tokens: readonly Token[], model: Model): boolean {
  const { givenNames, language, isDocumentWord } = model
  const name = tokens[at]
  if (name === undefined || isDocumentWord(name.lemma) || goesOn(at, tokens, model)) return false
  const isWritten = /^\p{Lu}/u.test(name.raw)
  const [owner, before, next] = [-2, -1, 1].map((by) => inClause(at + by, name, tokens))
  const isSelf = presents(before, owner, model)
  const isOwned = language.isOf('owning', owner?.word)
  const isKin = language.isOf('kin', before?.lemma) || language.isOf('personNoun', before?.lemma)
  // "my cousin Priya", "hi, this is Wei": whatever the name is.
  if (name.capital && (isSelf || (isOwned && isKin)) && !language.isEnglish(name.word)) return true
  if (!givenNames.has(name.word) || language.isOf('placing', before?.word)) return false
  if (language.isOf('reporting', next?.word) || language.isOf('owning', before?.word)) return true
  const opens = before === undefined || language.isOf('introducing', before.word)
  const isOf = language.isOf('personal', next?.word) || (opens && next?.word === 'from')
  return isWritten ? isSelf || isOf || (isOwned && isKin) : isOf && opens
}

/** "Jackson Memorial", "Carter hospital": the first word of what something else is called. */
function goesOn(at: number, tokens: readonly Token[], { language }: Model): boolean {
  const next = inClause(at + 1, tokens[at], tokens)
  return next?.capital === true || language.isOf('workplace', next?.lemma)
}

/** "it is Dee", "my name is Dee", "hi Dee" */
function presents(
  before: Token | undefined,
  owner: Token | undefined,
  { language }: Model,
): boolean {
  const introduces = before?.lemma === 'be' && language.isOf('introducing', owner?.word)
  return introduces || language.isOf('greetingWord', before?.word)
}

/** What follows a name and only says who it is: "from the late shift", and a bracket. */
function besideName(at: number, tokens: readonly Token[], model: Model): readonly number[] {
  const { language } = model
  const name = tokens[at]
  const next = tokens[at + 1]
  if (next?.bracketed === true && name?.bracketed !== true) {
    const end = tokens.findIndex(({ bracketed }, i) => i > at && bracketed !== true)
    const inside = tokens.slice(at + 1, end < 0 ? tokens.length : end)
    return language.isOf('opening', next.word) ? [] : inside.map((_, i) => at + 1 + i)
  }
  if (next?.word !== 'from') return []
  const ends = ({ word, clause }: Token): boolean =>
    clause !== name?.clause ||
    language.isAuxiliary(word) ||
    namedEnds.some((kind) => language.isOf(kind, word))
  const rest = tokens.slice(at + 1, at + 1 + thresholds.longestReporter)
  const end = rest.findIndex(ends)
  return rest.slice(0, end < 0 ? rest.length : end).map((_, i) => at + 1 + i)
}

function inClause(at: number, of: Token | undefined, tokens: readonly Token[]): Token | undefined {
  const token = tokens[at]
  return token?.clause === of?.clause ? token : undefined
}

/** What ends the words beside a name: who speaks, a question, or what the one who is named does. */
const namedEnds = ['firstPerson', 'opening', 'personal', 'reporting'] as const
