import { isFigure } from '../../../knowledge/topics.ts'
import type { Lexicon } from '../../../knowledge/lexicon.ts'
import type { CueMatch } from '../words/cues.ts'
import { roleSlot } from '../../../knowledge/cue.ts'
import type { Label } from '../model/label.ts'
import type { Model } from '../model/model.ts'
import type { RoleMention } from '../model/role-mentions.ts'
import { thresholds } from '../thresholds.ts'
import type { Token } from '../words/token.ts'

/** A cue of the lexicon found in a question, with positions counted in tokens. */
export interface FoundCue {
  readonly label: Label
  readonly at: readonly number[]
  readonly weak: boolean
}

/**
 * Finds the cues of a question; a role's name counts as one word, so that "what does {role} do" is
 * found around any of them. A cue inside a longer one is dropped: "years of experience" is not
 * "experience". Words at the positions that are skipped are passed over, as if they were not said.
 */
export function findCues(
  tokens: readonly Token[],
  mentions: readonly RoleMention[],
  model: Model,
  skipped: ReadonlySet<number> = new Set(),
): readonly FoundCue[] {
  const items = collapse(tokens, mentions, model).filter(({ from }) => !skipped.has(from))
  const matches = model.findCues(items.map(({ readings }) => readings))
  const found = matches.map((match) => inTokens(match, items))
  const own = found.filter(
    (cue) =>
      !makesSomething(cue, tokens, model) &&
      !makesSomebody(cue, tokens, mentions, model) &&
      !isOfLearners(cue, tokens, mentions, model),
  )
  return dropContained(own.filter(({ at }) => isOneClause(at, tokens, model)))
}

/** "who makes the diagnosis" asks for no pay, though "what they make" does. */
function makesSomething(
  { label, at, weak }: FoundCue,
  tokens: readonly Token[],
  { language, lexicon }: Model,
): boolean {
  const [last, next] = [tokens[at.at(-1) ?? 0], tokens[(at.at(-1) ?? 0) + 1]]
  const isSame = last?.clause === next?.clause
  const isMade = isSame && language.isOf('ofThings', next?.word)
  // "with what do sonographers make their pictures"
  const isMadeByThem =
    label.kind === 'topic' &&
    isFigure(label.id) &&
    last?.lemma === 'make' &&
    isSame &&
    language.isOf('owning', next?.word)
  // "you plan experiences for trainees" asks for none.
  const isDone = label.kind === 'topic' && label.id === 'experience' && last?.word === 'experiences'
  // "teach them and test them": what is done to somebody.
  const isDoneTo =
    label.kind === 'topic' &&
    label.id === 'certification' &&
    at.length === 1 &&
    last?.word === 'test' &&
    /^(?:them|him|her|students|people)$/.test(next?.word ?? '')
  // "stood in front of a class": who does that goes to none.
  const isStoodBefore =
    label.kind === 'topic' &&
    label.id === 'schools' &&
    tokens
      .slice(Math.max(0, (at[0] ?? 0) - thresholds.frontReach), at[0])
      .some(({ word }) => word === 'front')
  // "make that the database folks" changes an order.
  const isChanged =
    at.length === 1 && last?.word === 'make' && next?.word === 'that' && (at[0] ?? 0) === 0
  // "who's left" asks who that is, and nothing of her.
  const isWhoIsLeft =
    label.kind === 'topic' &&
    label.id === 'overview' &&
    last?.word === 'is' &&
    language.isOf('remaining', next?.word)
  // "scratch that, I meant …" leaves nobody out, "scratch that one" does.
  const isTakenBack =
    label.kind === 'comparison' &&
    label.id === 'except' &&
    at.length === 2 &&
    language.isOf('backPronoun', last?.word) &&
    !lexicon.genericRoles.includes(next?.lemma ?? '')
  return (
    isDone ||
    isStoodBefore ||
    isTakenBack ||
    isWhoIsLeft ||
    isChanged ||
    isDoneTo ||
    isMadeByThem ||
    (weak && label.kind === 'topic' && isFigure(label.id) && isMade)
  )
}

/** "they would make me imaging manager": what somebody becomes, and not what she earns. */
function makesSomebody(
  { label, at }: FoundCue,
  tokens: readonly Token[],
  mentions: readonly RoleMention[],
  { language }: Model,
): boolean {
  const last = at.at(-1) ?? 0
  const isMade =
    tokens[last]?.lemma === 'make' && language.isOf('firstPerson', tokens[last + 1]?.word)
  return (
    label.kind === 'topic' &&
    isFigure(label.id) &&
    isMade &&
    mentions.some(({ from }) => from === last + 2 || from === last + thresholds.madeReach)
  )
}

/** "future techs": who is to be one, and not how things will be. */
function isOfLearners(
  { label, at }: FoundCue,
  tokens: readonly Token[],
  mentions: readonly RoleMention[],
  { language, lexicon }: Model,
): boolean {
  const [only = 0, ...others] = at
  if (label.kind !== 'topic' || others.length > 0 || tokens[only]?.word !== 'future') return false
  const isRole = mentions.some(({ from }) => from === only + 1)
  const { lemma = '' } = tokens[only + 1] ?? {}
  const isPerson = language.isOf('learnerNoun', lemma) || language.isOf('worker', lemma)
  return isRole || isPerson || lexicon.genericRoles.includes(lemma)
}

interface Item {
  readonly from: number
  readonly to: number
  readonly readings: readonly string[]
}

function collapse(
  tokens: readonly Token[],
  mentions: readonly RoleMention[],
  { language, lexicon }: Model,
): readonly Item[] {
  const items: Item[] = []
  const belongs = (item: Item | undefined): boolean =>
    item !== undefined && lexicon.determiners.includes(tokens[item.from]?.word ?? '')
  let at = 0
  while (at < tokens.length) {
    const mention = mentions.find(({ from }) => from === at)
    const token = tokens[at]
    if (mention !== undefined) {
      while (belongs(items.at(-1))) items.pop()
      items.push({ from: at, to: mention.to, readings: [roleSlot] })
    } else if (token !== undefined) {
      const slot = language.isPronoun(token.word) ? [roleSlot] : []
      const number = numberWords(token, lexicon)
      items.push({ from: at, to: at, readings: [token.lemma, ...slot, ...number] })
    }
    at = (mention?.to ?? at) + 1
  }
  return items
}

/** "4 roles" is said like "four roles", and "the top 10%" speaks of percent. */
function numberWords({ amount }: Token, { numbers }: Pick<Lexicon, 'numbers'>): readonly string[] {
  if (amount?.unit === 'percent') return ['percent']
  if (amount?.unit !== 'none') return []
  return Object.keys(numbers).filter((word) => numbers[word] === amount.value)
}

function inTokens({ label, at, weak }: CueMatch<Label>, items: readonly Item[]): FoundCue {
  const positions = at.flatMap((i) => {
    const item = items[i]
    if (item === undefined || item.readings[0] === roleSlot) return []
    return [item.from]
  })
  return { label, at: positions, weak }
}

/** A comma ends what belongs together; "and" may stand within it. */
function isOneClause(at: readonly number[], tokens: readonly Token[], { lexicon }: Model): boolean {
  const said = tokens.slice(at[0] ?? 0, (at.at(-1) ?? 0) + 1)
  const [first] = said
  return said.every(
    ({ word, sentence, clause }, i) =>
      sentence === first?.sentence &&
      (clause === (said[i - 1] ?? first).clause || lexicon.conjunctions.includes(word)),
  )
}

/** Which cues compete for words: a greeting does not silence a topic, nor the other way round. */
function family(label: Label): string {
  // "two of them" points to both, and to some.
  if (label.kind === 'reference') return `reference ${label.id}`
  if (label.kind !== 'comparison') return label.kind
  // "not a degree" still names a degree.
  return label.id === 'having' || label.id === 'lacking' ? 'demand' : 'topic'
}

/** Whether what a longer cue says leaves nothing to a shorter one: "the best part of my week" is a wish. */
function competes(longer: Label, shorter: Label): boolean {
  return (
    family(longer) === family(shorter) ||
    (longer.kind === 'wish' &&
      shorter.kind === 'comparison' &&
      (shorter.id === 'highest' || shorter.id === 'lowest'))
  )
}

function dropContained(cues: readonly FoundCue[]): readonly FoundCue[] {
  const kept: FoundCue[] = []
  for (const cue of cues.toSorted((a, b) => b.at.length - a.at.length)) {
    const inside = kept.some(
      (longer) =>
        longer.at.length > cue.at.length &&
        competes(longer.label, cue.label) &&
        cue.at.every((position) => longer.at.includes(position)),
    )
    if (!inside) kept.push(cue)
  }
  return kept.toSorted((a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0))
}
