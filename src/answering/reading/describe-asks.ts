import type { RoleId } from '../../../knowledge/knowledge.ts'
import { asksOfBase } from './asks-of-base.ts'
import type { Described } from '../model/descriptions.ts'
import { describePair } from './describe-pair.ts'
import { wayWords } from './way-words.ts'
import { weighDescribed } from './weigh-described.ts'
import type { FoundAsk } from './find-asks.ts'
import type { FoundCue } from './find-cues.ts'
import { ofKindSaid } from './of-kind-said.ts'
import type { Pointer } from './find-pointers.ts'
import type { Model } from '../model/model.ts'
import type { Ask, Wish } from './reading.ts'
import type { RoleMention } from '../model/role-mentions.ts'
import { settleByFact } from './settle-by-fact.ts'
import type { Term } from '../model/terms.ts'
import { thresholds } from '../thresholds.ts'
import type { Token } from '../words/token.ts'
import { type TopicId, topicMeanings } from '../../../knowledge/topics.ts'

/** A message with all that was found in it before its asks get their roles. */
export interface Found {
  readonly tokens: readonly Token[]
  readonly termsAt: readonly (readonly Term[])[]
  /** Positions whose words ask for a topic and describe nobody. */
  readonly spent: ReadonlySet<number>
  readonly mentions: readonly RoleMention[]
  readonly pointers: readonly Pointer[]
  readonly wish: Wish
}

/** Gives each ask its roles: named in it, pointed to, described, or lent by a clause beside it. */
export function describeAsks(
  asks: readonly FoundAsk[],
  found: Found,
  model: Model,
): readonly Ask[] {
  return asks.map(({ lent, ...said }) => {
    const ask = withoutUnwanted(said, found.wish)
    if (!found.wish.isSaid && asksOfBase(ask, model)) return ask
    const pointed = pointTo(ask, found, model)
    if (pointed !== undefined) return pointed
    const pair = pairIn(ask, found, model)
    if (pair !== undefined) return { ...ask, mentions: pair }
    if (namesRole(ask.mentions, model)) return ask
    const where = whereTwoAre(ask, found, model)
    const toOthers = where === undefined ? undefined : pointTo(where, found, model)
    if (toOthers !== undefined) return { ...ask, mentions: toOthers.mentions }
    const described = describe(ask.positions, found, model)
    const borrowed = lent.filter(({ role }) => !found.wish.ruledOut.has(role))
    const mentions = [...ask.mentions, ...borrowed]
    if (namesRole(borrowed, model) && !outdoes(described, borrowed)) return { ...ask, mentions }
    const elsewhere = found.mentions.filter(({ from }) => !found.wish.unwanted.has(from))
    const meant = pointsTo(ask, elsewhere, model)
    if (meant !== undefined) return { ...ask, mentions: [...ask.mentions, meant], described }
    // "my daughter wants to train. What do sonographers do?" asks of whom it names.
    const isOfBase = ask.mentions.length > 0 && ask.topics.some(isOfWork) && !asksWho(ask, model)
    if (namesRole(elsewhere, model) || isOfBase) return { ...ask, described }
    const whole = describe([...found.tokens.keys()], found, model)
    const isOutdone = asks.length === 1 && isChance(described, whole)
    if (isTelling(described) && !isOutdone) return { ...ask, described }
    return { ...ask, mentions, described: whole }
  })
}

/** Two roles side by side, where an ask does not name both. */
function pairIn(ask: Ask, found: Found, model: Model): readonly RoleMention[] | undefined {
  const named = new Set(ask.mentions.map(({ role }) => role))
  if (named.size > 1) return undefined
  const mentions = found.mentions.filter(({ from }) => !found.wish.unwanted.has(from))
  const side = (positions: readonly number[]): readonly Described[] =>
    describe(positions, found, model)
  return describePair(ask, { tokens: found.tokens, mentions, describe: side }, model)
}

function isOfWork(topic: TopicId): boolean {
  return topic === 'duties' || topic === 'overview'
}

/** "who in the ultrasound field answers for …" seeks whom the words describe. */
function asksWho({ tokens }: Ask, { language }: Model): boolean {
  return language.isOf('asksWho', tokens[0]?.word)
}

/** "try PACS, she says. Do they still talk to people?": the one role that was named before. */
function pointsTo(
  { tokens, positions, mentions }: Ask,
  elsewhere: readonly RoleMention[],
  { language, isAdvancement }: Model,
): RoleMention | undefined {
  const before = elsewhere.filter(
    ({ role, to }) => isAdvancement(role) && to < Math.min(...positions),
  )
  const [first] = before
  const isOne = new Set(before.map(({ role }) => role)).size === 1
  const pointsBack = mentions.length === 0 && language.says(tokens, 'backPronoun')
  return isOne && pointsBack ? first : undefined
}

function namesRole(mentions: readonly RoleMention[], { isAdvancement }: Model): boolean {
  return mentions.some(({ role }) => isAdvancement(role))
}

/** "no people management for me" names a role only to put it aside. */
function withoutUnwanted(ask: Ask, { unwanted }: Wish): Ask {
  return { ...ask, mentions: ask.mentions.filter(({ from }) => !unwanted.has(from)) }
}

/** Positions whose words ask for a topic and describe nobody. */
export function findSpent(cues: readonly FoundCue[]): ReadonlySet<number> {
  return new Set(
    cues
      .filter(
        ({ label }) =>
          (label.kind === 'topic' && topicMeanings[label.id].describesNobody === true) ||
          // "order the roles from …" speaks of no physician's orders, "how much would I gain" of no
          // gaining of a certification.
          (label.kind === 'comparison' && (label.id === 'ranking' || label.id === 'difference')),
      )
      .flatMap(({ at }) => at),
  )
}

/** What names a role describes no other, and what is not wanted describes none. */
function describe(
  positions: readonly number[],
  { tokens, termsAt, spent, mentions, wish }: Found,
  model: Model,
): readonly Described[] {
  const { descriptions, findNearRoles, language } = model
  // "would you explain what …" describes nobody who explains.
  const isRequest = (at: number): boolean =>
    language.isOf('opening', tokens[at]?.word) &&
    (at === 0 || language.isOf('bidding', tokens[at - 1]?.word))
  const isFree = (at: number): boolean =>
    !spent.has(at) &&
    !isRequest(at) &&
    tokens[at]?.word.endsWith('ly') !== true &&
    !wish.unwanted.has(at) &&
    !mentions.some(({ from, to }) => from <= at && at <= to)
  const free = positions.filter(isFree)
  const words = free.map((at) => termsAt[at] ?? [])
  const described = descriptions.findRoles(words)
  const said = positions.filter((at) => !wish.unwanted.has(at))
  const others = new Set([...tokens.keys()].filter((at) => !said.includes(at)))
  const weighed = weighDescribed(
    described,
    {
      near: () => findNearRoles(free.map((at) => tokens[at]?.word ?? '')),
      spoken: model.spokenOf(wayWords(tokens, mentions, others)),
    },
    model,
  )
  const possible = weighed.filter(({ id }) => !wish.ruledOut.has(id))
  const ofKind = ofKindSaid(
    possible,
    free.flatMap((at) => tokens[at] ?? []),
    model,
  )
  return settleByFact(ofKind, words, model)
}

function isTelling([best]: readonly Described[]): boolean {
  return best !== undefined && best.score >= thresholds.description
}

/** "someone who scans hearts only. What should I write in the brief": one word against several. */
function isChance([own]: readonly Described[], [best, next]: readonly Described[]): boolean {
  const isClear = (best?.score ?? 0) >= thresholds.descriptionLead * (next?.score ?? 0)
  return own !== undefined && own.words < 2 && best?.id !== own.id && isClear
}

/** "the echo people, and who certifies the archive people": the second ask speaks of another. */
function outdoes(described: readonly Described[], lent: readonly RoleMention[]): boolean {
  const [best] = described
  if (best === undefined || !isTelling(described)) return false
  return described
    .filter(({ id }) => lent.some(({ role }) => role === id))
    .every(({ id, score }) => id !== best.id && score < best.score / thresholds.farBehind)
}

/**
 * "Is managing better paid than teaching?": the parts of a comparison may point to roles instead of
 * naming them. Undefined where they do not come to two.
 */
function pointTo(ask: Ask, { pointers, wish }: Found, model: Model): Ask | undefined {
  const own = pointers.filter(
    ({ role, at }) =>
      ask.positions.includes(at) && !wish.unwanted.has(at) && !wish.ruledOut.has(role),
  )
  const compares = ask.comparisons.some(({ kind }) => kind !== 'having' && kind !== 'lacking')
  if (own.length === 0 || !(compares || ask.topics.length > 0)) return undefined
  // "whoever keeps the rules and the pictures right" is one person.
  const isOfOne = ask.tokens.some(({ word }) => word === 'whoever')
  const parts = cutAtConnectors(ask, model)
  const named = parts.map((part) =>
    ask.mentions.filter(({ role, from }) => part.includes(from) && model.isAdvancement(role)),
  )
  const added = parts.flatMap((part, i): readonly Pointer[] => {
    if (named[i]?.length !== 0) return []
    const pointing = own.filter(({ at }) => part.includes(at))
    const [first, ...others] = pointing
    if (first === undefined || others.some(({ role }) => role !== first.role)) return []
    // "and who checks images" goes on about the same role; "and for managing" names another.
    return compares || (!isOfOne && isLean(part, pointing, ask)) ? [first] : []
  })
  const roles = new Set<RoleId>([...named.flat(), ...added].map(({ role }) => role))
  if (added.length === 0 || roles.size < 2) return undefined
  return withPointers(ask, added)
}

/** Whether an ask compares what is told elsewhere: "torn between two … compare them on pay". */
function setsAside({ comparisons, tokens }: Ask, { language }: Model): boolean {
  return (
    comparisons.some(({ kind }) => kind === 'versus' || kind === 'difference') ||
    language.says(tokens, 'eachOne')
  )
}

/**
 * The part of a message that may tell of two roles an ask is of: all of it where they are compared,
 * and the sentence before a mere "degrees?"; undefined where the ask is of nobody else.
 */
function whereTwoAre(ask: Ask, found: Found, model: Model): Ask | undefined {
  const { language, lexicon } = model
  const { tokens, mentions, wish } = found
  const sentence = ask.tokens[0]?.sentence ?? 0
  const before = tokens.filter((token) => token.sentence === sentence - 1)
  const nouns = before.filter(({ lemma }) => lexicon.genericRoles.includes(lemma))
  const considers = language.says(before, 'leaning') || nouns.length > 1
  const isBare = ask.content.length === 0 && ask.topics.length > 0
  const isBehind = isBare && considers && !language.says(ask.tokens, 'ownPronoun')
  if (!setsAside(ask, model) && !isBehind) return undefined
  const positions = [...tokens.keys()].filter(
    (at) => !isBehind || [sentence, sentence - 1].includes(tokens[at]?.sentence ?? sentence),
  )
  const wanted = mentions.filter(
    ({ from }) =>
      positions.includes(from) && tokens[from]?.sentence !== sentence && !wish.unwanted.has(from),
  )
  // Two that are named need no words that point.
  const named = new Set(wanted.map(({ role }) => role).filter(model.isAdvancement))
  if (named.size > 1) return undefined
  return {
    ...ask,
    mentions: wanted,
    tokens: positions.flatMap((at) => tokens[at] ?? []),
    positions,
  }
}

/** Positions between "or", "and", "than", "versus" and the like, and what compares: "double of". */
function cutAtConnectors(
  { tokens, positions, comparisons }: Ask,
  { lexicon }: Model,
): readonly number[][] {
  const comparing = new Set(
    comparisons.flatMap(({ kind, at }) => (kind === 'versus' || kind === 'difference' ? [at] : [])),
  )
  const parts: number[][] = [[]]
  for (const [i, { word, clause }] of tokens.entries()) {
    const isCut =
      lexicon.connectors.includes(word) ||
      clause !== tokens[i - 1]?.clause ||
      comparing.has(positions[i] ?? -1)
    if (isCut) parts.push([])
    parts.at(-1)?.push(positions[i] ?? 0)
  }
  return parts.filter((part) => part.length > 0)
}

/** Whether a part has hardly more content than the words that point. */
function isLean(part: readonly number[], pointing: readonly Pointer[], ask: Ask): boolean {
  const content = ask.content.filter((token) => {
    const at = ask.positions[ask.tokens.indexOf(token)] ?? -1
    return part.includes(at) && !pointing.some((pointer) => pointer.at === at)
  })
  return content.length === 0
}

function withPointers(ask: Ask, added: readonly Pointer[]): Ask {
  const isAdded = (token: Token): boolean => {
    const position = ask.positions[ask.tokens.indexOf(token)]
    return added.some(({ at }) => at === position)
  }
  const mentions = [
    ...ask.mentions,
    ...added.map(({ role, at }) => ({ role, from: at, to: at, how: 'part' as const })),
  ]
  return {
    ...ask,
    mentions: mentions.toSorted((a, b) => a.from - b.from),
    content: ask.content.filter((token) => !isAdded(token)),
    foreign: ask.foreign.filter((token) => !isAdded(token)),
  }
}
