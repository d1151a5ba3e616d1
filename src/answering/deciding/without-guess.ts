import type { Fact } from '../../../knowledge/knowledge.ts'
import { withParts } from '../../../knowledge/topics.ts'
import { plainWords } from '../words/plain-words.ts'
import type { Model } from '../model/model.ts'
import type { Ask, Reading } from '../reading/reading.ts'
import type { FoundCue } from '../reading/find-cues.ts'
import type { Answered, Compared, Verdict } from '../verdict.ts'
import { confidences } from '../thresholds.ts'
import { withoutYesNo } from './without-yes-no.ts'
import { numberOf } from '../words/number-word.ts'

/**
 * A verdict without its yes or no where the ask claims more than was checked: "only one exam", "is
 * 72k guaranteed", "so they don't need a master's?" Every word has to be a role, a cue, a word of the
 * facts, or one that claims nothing. The facts are told all the same.
 */
export function withoutGuess(verdict: Verdict, ask: Ask, reading: Reading, model: Model): Verdict {
  if (verdict.kind !== 'answered' && verdict.kind !== 'compared') return verdict
  if (verdict.yesNo === undefined) {
    return isLeftOpen(verdict, ask, reading, model) ? leftOpen(verdict) : verdict
  }
  // Comparisons look at amounts; a fact is told whatever number was said.
  const passesOverNumber = verdict.kind === 'answered' && saysNumber(ask, model)
  if (!passesOverNumber && isReadWhole(verdict, ask, reading, model)) return verdict
  const rest = undecided(verdict)
  return isLeftOpen(verdict, ask, reading, model) ? leftOpen(rest) : rest
}

/** What is told may be beside what was asked, so it is less sure. */
function leftOpen(verdict: Answered | Compared): Answered | Compared {
  const confidence = confidences.open * verdict.confidence
  // "over fifty thousand, as I hoped?": of one role its figure, and not that one role is above.
  if (verdict.kind === 'compared' && verdict.considered.length === 1) {
    const [role] = verdict.considered
    const { topic, facts } = verdict
    return {
      kind: 'answered',
      ...(role === undefined ? {} : { role }),
      topic,
      facts,
      isOpen: true,
      confidence,
    }
  }
  return { ...verdict, isOpen: true, confidence }
}

/**
 * "is the exam hard", "do doctors work as educators": a yes or no is wanted, and some word of it is in
 * none of the facts. "could you tell me what they earn" wants no yes, and neither does a wish.
 */
function isLeftOpen(
  verdict: Answered | Compared,
  ask: Ask,
  { cues, wish }: Reading,
  model: Model,
): boolean {
  const { language } = model
  if (comparesWithUnknown(verdict, ask, model)) return true
  const isWish = wish.isSaid && !ask.mentions.some(({ role }) => model.isAdvancement(role))
  if (!ask.wantsYesNo || isWish || asksWhich(verdict, ask)) return false
  if (ask.tokens.some(({ word }) => word !== 'who' && language.isOf('choosing', word))) return false
  return findUnread(verdict, ask, cues, model).some(({ word }) => !language.isOf('coloring', word))
}

/** "how much more does a fetal echo person get than an adult one": than whom is none of the roles. */
function comparesWithUnknown(
  verdict: Answered | Compared,
  { mentions, amounts, comparisons, tokens }: Ask,
  { language, isAdvancement }: Model,
): boolean {
  const named = new Set(mentions.map(({ role }) => role).filter(isAdvancement))
  const kinds: readonly string[] = ['above', 'below', 'difference']
  return (
    verdict.kind === 'answered' &&
    named.size === 1 &&
    amounts.length === 0 &&
    language.says(tokens, 'than') &&
    comparisons.some(({ kind }) => kinds.includes(kind))
  )
}

/**
 * "made 73,896 and works 40 hours, correct?" is one claim: where its other half is not in the
 * document, the half that is there is told without a yes.
 */
export function withoutHalfYes(verdicts: readonly Verdict[]): readonly Verdict[] {
  return verdicts.some(({ kind }) => kind === 'silent') ? verdicts.map(withoutYes) : verdicts
}

/** "is the 26 percent counting nobody but educators": a part of the claim that nobody checked. */
export function isUndecided(verdict: Verdict): boolean {
  const isTold = verdict.kind === 'answered' || verdict.kind === 'compared'
  return isTold && (verdict.yesNo === undefined || verdict.isOpen === true)
}

/** A no stands, as one part that is wrong makes the whole wrong. */
export function withoutYes(verdict: Verdict): Verdict {
  if (verdict.kind !== 'answered' && verdict.kind !== 'compared') return verdict
  return verdict.yesNo === 'yes' ? undecided(verdict) : verdict
}

function undecided(verdict: Answered | Compared): Answered | Compared {
  if (verdict.kind === 'answered') return withoutYesNo(verdict)
  const { yesNo: _, ...rest } = verdict
  return rest
}

/** "62,027", "two masters"; "one" is mostly no number. */
function saysNumber({ amounts, tokens }: Ask, { lexicon }: Model): boolean {
  return amounts.length > 0 || tokens.some(({ word }) => (numberOf(word, lexicon) ?? 0) > 1)
}

/** Whether every word of an ask was read, so that yes or no says nothing that was not checked. */
function isReadWhole(
  verdict: Answered | Compared,
  ask: Ask,
  { cues }: Reading,
  model: Model,
): boolean {
  if (namesField(ask, model) || asksWhich(verdict, ask)) return false
  return findUnread(verdict, ask, cues, model).length === 0
}

/** The words of an ask that are no role, no cue of what is told, in no fact, and claim something. */
function findUnread(
  verdict: Answered | Compared,
  ask: Ask,
  cues: readonly FoundCue[],
  model: Model,
): Ask['tokens'] {
  const { language, descriptions, terms } = model
  const facts = model.factsById(verdict.facts)
  const cued = new Set(
    cues.filter(({ label }) => isAbout(label, verdict, facts)).flatMap(({ at }) => at),
  )
  const told = new Set(facts.flatMap(({ text }) => plainWords(text)))
  const termsAt = terms.ofQuestion(ask.tokens.map(({ lemma }) => lemma))
  const counts =
    verdict.kind === 'compared' && (countsRoles(ask, model) || isOfAll(verdict, ask, model))
  return withoutTag(ask, model).filter(({ word, amount }, i) => {
    const at = ask.positions[i] ?? -1
    if (ask.mentions.some(({ from, to }) => from <= at && at <= to)) return false
    if (amount !== undefined) return false
    if (language.isOf('sole', word) && saysWhoElse(verdict, ask)) return false
    if (word === 'not' || language.isOf('qualifying', word)) return true
    if (language.isOf('counting', word)) return !(counts || isNumberOf(word, facts, model))
    if (cued.has(at) || told.has(word) || language.isOf('claiming', word)) return false
    return descriptions.findFacts([termsAt[i] ?? []], facts).length === 0
  })
}

/** "23% per year", "a salary goes up 13%": a cue of another topic claims what the facts do not tell. */
function isAbout(label: FoundCue['label'], verdict: Answered | Compared, facts: readonly Fact[]) {
  if (label.kind === 'comparison') return verdict.kind === 'compared'
  if (label.kind !== 'topic') return false
  // "any of them" asks for roles, which is what a comparison picks.
  if (label.id === 'roles') return verdict.kind === 'compared'
  const told = [verdict.topic, ...facts.map(({ topic }) => topic)]
  return told.some(
    (topic) => withParts(topic).includes(label.id) || withParts(label.id).includes(topic),
  )
}

/** "in teaching or in leading": which of them, and not whether. */
function asksWhich(verdict: Answered | Compared, { tokens }: Ask): boolean {
  return (
    verdict.kind === 'compared' &&
    verdict.comparison.by === 'versus' &&
    tokens.some(({ word }) => word === 'or')
  )
}

/** "a degree in sonography", "an MBA": in what is a claim of its own, which no level decides. */
function namesField({ tokens }: Ask, { language }: Model): boolean {
  return tokens.some(
    ({ lemma }, i) =>
      language.isOf('fieldDegree', lemma) ||
      (language.isOf('degreeNoun', lemma) && tokens[i + 1]?.word === 'in'),
  )
}

/** "do all four need a degree" is counted; "does every PACS admin earn 72k" is not. */
function countsRoles({ mentions }: Ask, { isAdvancement }: Model): boolean {
  const roles = mentions.map(({ role }) => role).filter(isAdvancement)
  return new Set(roles).size !== 1
}

/** "only the manager makes over 70k": of all of them it was looked up. */
function saysWhoElse(verdict: Answered | Compared, { mentions }: Ask): boolean {
  return verdict.kind === 'compared' && verdict.considered.length > 1 && mentions.length === 1
}

/** "the best paid of all four": among how many, and of all of them it is. */
function isOfAll(
  { comparison, considered }: Compared,
  { tokens }: Ask,
  { lexicon }: Model,
): boolean {
  const isEnd = comparison.by === 'highest' || comparison.by === 'lowest'
  const numbers = tokens.flatMap(({ word }) => numberOf(word, lexicon) ?? [])
  return isEnd && numbers.every((number) => number < 2 || number === considered.length)
}

/** "do I need two exams", where the fact says two. */
function isNumberOf(word: string, facts: readonly Fact[], { lexicon }: Model): boolean {
  return (
    (numberOf(word, lexicon) ?? 0) > 1 && facts.some(({ text }) => plainWords(text).includes(word))
  )
}

/** "…, don't they?" denies nothing: what it asks to be confirmed stands before it. */
function withoutTag({ tokens }: Ask, { language }: Model): Ask['tokens'] {
  const [before, last] = tokens.slice(-2)
  // "…, no?", "…, surely?"
  const isAlone = before !== undefined && before.clause !== last?.clause
  if (isAlone && (last?.word === 'no' || language.isOf('confirming', last?.word)))
    return tokens.slice(0, -1)
  const isTag = language.isOf('ownPronoun', last?.word) && before?.word === 'not'
  return isTag ? tokens.slice(0, -2) : tokens
}
