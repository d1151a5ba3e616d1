import { findNamedPeople } from './find-named-people.ts'
import type { Model } from '../model/model.ts'
import { thresholds } from '../thresholds.ts'
import type { Token } from '../words/token.ts'

/** Words between "my" and the person: "my old shift supervisor". */
const mostBetween = 2

/**
 * Positions of people who are spoken of and no roles that are asked for: "my manager says …", "a
 * doctor told me …". What they are called names and describes no role.
 */
export function findBystanders(tokens: readonly Token[], model: Model): ReadonlySet<number> {
  const { language } = model
  const found = new Set(findNamedPeople(tokens, model))
  for (const [at, token] of tokens.entries()) {
    if (isHerself(at, tokens, model)) found.add(at)
    if (!isPerson(token, model)) continue
    if (reportsBare(at, tokens, model) || isMet(at, tokens, model)) found.add(at)
    const owner = ownerOf(at, tokens, model)
    const next = tokens[at + 1]
    if (owner === undefined || next === undefined) continue
    const isOwned = language.isOf('owning', tokens[owner]?.word)
    // "what does my manager earn" may well ask of managers, and "a manager is" does; "my manager says",
    // "a manager told me" do not.
    // "the manager makes less" tells of pay, "my manager makes me stay" of somebody.
    const made = tokens.slice(at + 2, at + 2 + mostBetween)
    const earns =
      next.lemma === 'make' &&
      (!language.isOf('taskObject', made[0]?.word) || language.says(made, 'measure'))
    const isSpokenOf =
      (language.isOf('bystanding', next.word) &&
        !earns &&
        (isOwned || !language.isAuxiliary(next.word))) ||
      (isOwned && (isAside(at, tokens) || language.isOf('personal', next.word)))
    if (isSpokenOf) for (let i = owner + 1; i <= at; i++) found.add(i)
  }
  for (const at of reportersOf(tokens, model)) found.add(at)
  for (const at of stepsIn(tokens, model)) found.add(at)
  return found
}

/** "somebody in the break room swears …": who says it, and where, up to the word for saying. */
function reportersOf(tokens: readonly Token[], { language, lexicon }: Model): readonly number[] {
  const isDetermined = ({ word }: Token): boolean =>
    language.isOf('owning', word) || lexicon.determiners.includes(word)
  return tokens.flatMap(({ word, sentence }, at) => {
    if (!language.isOf('reporting', word)) return []
    const start = tokens.findIndex((token) => token.sentence === sentence)
    const before = tokens.slice(start, at)
    const [first] = before
    // "everything I said" reports nobody.
    if (language.isOf('firstPerson', before.at(-1)?.word)) return []
    // "does the document say", "what do people tell you": a question is no report.
    const isReport =
      first !== undefined &&
      before.length <= thresholds.longestReporter &&
      !language.isAuxiliary(first.word) &&
      !language.isOf('opening', first.word) &&
      // "my brother in law says" is one, "I say" is none.
      (!language.isOf('firstPerson', first.word) || language.isOf('owning', first.word)) &&
      // "please tell", "you say" ask; "a mate in cath lab reckons" does not.
      (!lexicon.politeWords.includes(first.word) || isDetermined(first)) &&
      !before.some((token) => language.isOf('sourceNoun', token.lemma))
    return isReport ? [...before, at].map((_, i) => start + i) : []
  })
}

/** "how long would I have to work as a director first": a step on the way to the role that is meant. */
function stepsIn(tokens: readonly Token[], model: Model): readonly number[] {
  return tokens.flatMap(({ word, clause }, end) => {
    const [person, worked] = [tokens[end - 1], tokens.slice(0, end)]
    if (!/^(?:first|before|beforehand)$/.test(word) || person?.clause !== clause) return []
    const from = worked.findLastIndex(({ word: before }) => before === 'as')
    const isWork = /^(?:work|serve|spend|year|month|experience)$/.test(
      tokens[from - 1]?.lemma ?? '',
    )
    const isNear = from !== -1 && end - from <= thresholds.longestStep
    return isWork && isNear && isPerson(person, model)
      ? worked.slice(from + 1).map((_, i) => from + 1 + i)
      : []
  })
}

/** "my shoulder is shot, doc says no more": who says it opens the clause. */
function reportsBare(at: number, tokens: readonly Token[], { language }: Model): boolean {
  const opens = tokens[at - 1]?.clause !== tokens[at]?.clause
  return opens && language.isOf('reporting', tokens[at + 1]?.word)
}

/** "we had a nurse looking up her ex", "I met a dentist who …": whom somebody came across. */
function isMet(at: number, tokens: readonly Token[], { language }: Model): boolean {
  const article = [at - 1, at - 2].find((i) =>
    /^(?:an?|this|some|one)$/.test(tokens[i]?.word ?? ''),
  )
  if (article === undefined || tokens[article]?.clause !== tokens[at]?.clause) return false
  const [who, verb] = [tokens[article - 2], tokens[article - 1]]
  const isSubject = language.isOf('subjectPronoun', who?.word) && who?.word !== 'you'
  return isSubject && language.isOf('meeting', verb?.word)
}

/** "my supervisor (nice guy, but useless) keeps saying …": a bracket opens behind the person. */
function isAside(at: number, tokens: readonly Token[]): boolean {
  return tokens[at]?.bracketed !== true && tokens[at + 1]?.bracketed === true
}

/** "second year student here", "I'm a new grad": who asks, and not what she asks for. */
function isHerself(at: number, tokens: readonly Token[], { language }: Model): boolean {
  if (!language.isOf('learnerNoun', tokens[at]?.lemma)) return false
  const clause = tokens[at]?.clause
  const before = tokens.slice(0, at).filter((token) => token.clause === clause)
  const [first, second, third] = before.map(({ word }) => word)
  const isIntroduced = first === 'i' && second === 'am' && /^an?$/.test(third ?? '')
  return tokens[at + 1]?.word === 'here' || isIntroduced
}

function isPerson({ lemma }: Token, { language, occupations }: Model): boolean {
  return occupations.has(lemma) || language.isOf('personNoun', lemma)
}

/** Where the word stands that says whose or which person it is: my, a, the. */
function ownerOf(
  at: number,
  tokens: readonly Token[],
  { language, lexicon }: Model,
): number | undefined {
  const clause = tokens[at]?.clause
  for (let i = at - 1; i >= Math.max(0, at - 1 - mostBetween); i--) {
    const before = tokens[i]
    if (before === undefined || before.clause !== clause) return undefined
    if (language.isOf('owning', before.word) || /^(?:an?|the|some)$/.test(before.word)) return i
    if (lexicon.prepositions.includes(before.word) || language.isAuxiliary(before.word)) {
      return undefined
    }
  }
  return undefined
}
