import type { Role } from '../../../knowledge/knowledge.ts'
import type { Preferences } from '../../answering/finding/preferences.ts'
import { isShared, type RankedRole, type Reason } from '../../answering/finding/rank-roles.ts'
import type { Background } from '../background.ts'
import { drawFoundRoles } from './draw-found-roles.ts'
import { finderSentences } from '../voice/finder-sentences.ts'
import { numberCitations } from '../number-citations.ts'
import { type Paragraph, prose, type Statement } from '../part.ts'
import { payloadVersion } from '../payload.ts'
import type { Reply, Suggestion } from '../reply.ts'
import { sayCaveats } from '../answers/say-caveats.ts'
import { sayFacts } from '../answers/say-facts.ts'
import { sayReason } from './say-reason.ts'
import { sentences } from '../voice/sentences.ts'
import { stepsOf } from './steps-of.ts'
import { suggestCommand, suggestRole } from '../suggest.ts'

/** In roles: who comes after them fits too little to be told why. */
const mostRoles = 4

/** In characters, without marks: with more, what it takes is left to the card. */
const longestText = 600

/** Which roles fit what a person said of herself, each with its reasons, and what it takes. */
export function composeFoundRoles(
  ranked: readonly RankedRole[],
  preferences: Preferences,
  background: Background,
): Reply {
  const shown = ranked.slice(0, mostRoles)
  const reasons = [
    leadOf(ranked, preferences, background),
    ...sayAll(ranked, preferences, background),
  ]
  const steps = sayMissing(shown, background).find((some) =>
    isShort([...reasons, ...some], background),
  )
  const paragraphs = [...reasons, ...(steps ?? [])]
  const { text, citations } = numberCitations(
    [...paragraphs, ...sayCaveats(paragraphs, background)],
    background,
  )
  const fitting = ranked.filter(({ role }) => !preferences.avoided?.includes(role))
  const card = drawFoundRoles(fitting, preferences, background)
  return {
    text,
    citations,
    ...(card === undefined ? {} : { card: { ...card, isInWords: steps !== undefined } }),
    suggestions: suggestNext(shown, background),
    // As after a ranking, "the second one" is a role, not a button.
    about: { verdicts: ['compared'], roles: ranked.map(({ role }) => role), topics: [] },
  }
}

function leadOf(
  ranked: readonly RankedRole[],
  preferences: Preferences,
  background: Background,
): Paragraph {
  const leading = ranked.filter(({ place }) => place === 1)
  const names = leading.flatMap(({ role }) => background.roleOf(role)?.inSentence ?? [])
  if (Object.keys(preferences).length === 0) return prose(finderSentences.allSkipped)
  if (ranked.every(({ reasons }) => reasons.length === 0)) {
    const isTooMuch =
      preferences.schooling !== undefined && ranked.every((one) => lacksSchooling(one, background))
    if (isTooMuch) return prose(finderSentences.tooMuchSchooling)
    const isNarrowed = preferences.avoided !== undefined
    return prose(isNarrowed ? finderSentences.undecidedOthers : finderSentences.undecided)
  }
  const [only = '', ...others] = names
  return prose(others.length === 0 ? finderSentences.first(only) : finderSentences.even(names))
}

/** Whether a role asks for more education than she named. */
function lacksSchooling({ missing }: RankedRole, { factsById }: Background): boolean {
  return factsById(missing).some(({ topic }) => topic === 'education')
}

/** Each role with its reasons; those without any together, in a sentence. */
function sayAll(
  ranked: readonly RankedRole[],
  { avoided = [] }: Preferences,
  background: Background,
): readonly Paragraph[] {
  const isAvoided = ({ role }: RankedRole): boolean => avoided.includes(role)
  const shown = ranked.slice(0, mostRoles)
  const fitting = shown.filter((one) => one.reasons.length > 0 && !isAvoided(one))
  const told = fitting.map((one, i): Paragraph => {
    const statements = withoutEchoes(one.reasons).map((reason) =>
      sayReason({ role: one.role, reason, isShared: isShared(reason, ranked) }, background),
    )
    const isEven = one.place === fitting[i - 1]?.place
    return { kind: 'item', statements: named(i + 1, one, isEven, statements, background) }
  })
  const namesOf = (some: readonly RankedRole[]): readonly string[] =>
    some.flatMap(({ role }) => background.roleOf(role)?.inSentence ?? [])
  const rest = namesOf(shown.filter((one) => one.reasons.length === 0 && !isAvoided(one)))
  const last = namesOf(ranked.filter(isAvoided))
  return [
    ...told,
    ...(told.length === 0 || rest.length === 0 ? [] : [prose(finderSentences.without(rest))]),
    ...(last.length === 0 ? [] : [prose(finderSentences.avoided(last))]),
  ]
}

/** The shortest path tells the education it asks for, too. */
function withoutEchoes(reasons: readonly Reason[]): readonly Reason[] {
  const tellsPath = reasons.some(
    (reason) => reason.kind === 'priority' && reason.priority === 'shortPath',
  )
  return reasons.filter(({ kind }) => !(tellsPath && kind === 'schooling'))
}

/** "2. clinical educator (even with the one before): …" in front of the first reason. */
function named(
  position: number,
  { role }: RankedRole,
  isEven: boolean,
  [first, ...others]: readonly Statement[],
  { roleOf }: Background,
): readonly Statement[] {
  const name = roleOf(role)?.shortName ?? ''
  const said = isEven ? finderSentences.alsoEven(name) : name
  return first === undefined
    ? []
    : [{ ...first, text: finderSentences.item(position, said, first.text) }, ...others]
}

/**
 * What the first role still takes, in full and, should that be too long, its first step alone. Where
 * several are even, each has its own in the card.
 */
function sayMissing(
  shown: readonly RankedRole[],
  background: Background,
): readonly (readonly Paragraph[])[] {
  const [first, second] = shown
  if (first === undefined || first.reasons.length === 0 || second?.place === 1) return [[]]
  const steps = stepsOf(first, 'missing', background)
  if (steps.length === 0) return [[]]
  const role = background.roleOf(first.role)
  const lead = { text: finderSentences.missing, facts: [] }
  return [steps, steps.slice(0, 1)].map((some) => [
    { kind: 'prose', statements: [lead, ...sayFacts(some, role)] },
  ])
}

function isShort(paragraphs: readonly Paragraph[], background: Background): boolean {
  const { text } = numberCitations(paragraphs, background)
  return text.replaceAll(/ ?\[\d+\]/g, '').length <= longestText
}

function suggestNext(shown: readonly RankedRole[], { roleOf }: Background): readonly Suggestion[] {
  const { labels } = finderSentences
  const isFound = shown.some(({ reasons }) => reasons.length > 0)
  const roles = (isFound ? shown.slice(0, 1) : shown).flatMap(({ role }) => roleOf(role) ?? [])
  return [
    ...roles.map((role) => (isFound ? suggestExplore(role) : suggestRole(role))),
    suggestCommand(labels.change, 'change'),
    suggestCommand(labels.startOver, 'startOver'),
    suggestCommand(sentences.labels.done, 'cancel'),
  ]
}

function suggestExplore({ id, shortName }: Role): Suggestion {
  return {
    label: finderSentences.labels.explore(shortName),
    payload: { v: payloadVersion, do: 'command', command: 'explore', role: id },
  }
}
