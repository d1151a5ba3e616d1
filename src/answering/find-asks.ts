import { figureTopics, requirementTopics, type TopicId } from '../../knowledge/topics.ts'
import type { FoundCue } from './find-cues.ts'
import type { Model } from './model.ts'
import type { Ask, ComparisonCue } from './reading.ts'
import { opensQuestion } from './opens-question.ts'
import type { RoleMention } from './role-mentions.ts'
import type { Token } from './token.ts'

/** What the asks of a message are made from. */
export interface Message {
  readonly tokens: readonly Token[]
  readonly mentions: readonly RoleMention[]
  readonly cues: readonly FoundCue[]
  /** For each sentence, whether it ends in a question mark. */
  readonly sentenceAsks: readonly boolean[]
  readonly isForeign: (position: number) => boolean
}

/** An ask before it is known whose roles it is about. */
export interface FoundAsk extends Ask {
  /** Roles that clauses elsewhere in the message lend it. */
  readonly lent: readonly RoleMention[]
}

interface Clause {
  readonly number: number
  readonly sentence: number
  readonly from: number
  readonly to: number
  readonly topics: readonly TopicId[]
  readonly comparisons: readonly ComparisonCue[]
  readonly mentions: readonly RoleMention[]
}

/**
 * Cuts a message into the things it asks for. A clause with a topic is an ask; clauses without one
 * lend it their roles and comparisons: "PACS admin or educator - what do I need for each?"
 */
export function findAsks(message: Message, model: Model): readonly FoundAsk[] {
  const clauses = findClauses(message)
  const asking = dropStories(clauses, message, model)
  const carrying = asking.filter(
    ({ topics, comparisons }) => topics.length > 0 || comparesAlone(comparisons),
  )
  const cores = shareComparisons(mergeBare(carrying, message, model), message, model)
  if (cores.length === 0) return [toAsk({ body: asking, lent: [] }, message, model)]
  return cores.map((core) => toAsk(withNeighbors(core, asking, cores), message, model))
}

/** Cues that make an ask even where no topic is said: "and the least?". */
function comparesAlone(comparisons: readonly ComparisonCue[]): boolean {
  return comparisons.some(
    ({ kind }) => kind === 'highest' || kind === 'lowest' || kind === 'difference',
  )
}

function findClauses({ tokens, mentions, cues }: Message): readonly Clause[] {
  const numbers = [...new Set(tokens.map(({ clause }) => clause))]
  return numbers.map((number) => {
    const from = tokens.findIndex(({ clause }) => clause === number)
    const to = tokens.findLastIndex(({ clause }) => clause === number)
    const inside = (position: number | undefined): boolean =>
      position !== undefined && from <= position && position <= to
    const own = cues.filter(({ at }) => inside(at.at(-1)))
    return {
      number,
      sentence: tokens[from]?.sentence ?? 0,
      from,
      to,
      topics: topicsOf(
        own,
        own.some(({ label }) => label.kind === 'comparison'),
      ),
      comparisons: own.flatMap(({ label, at }) =>
        label.kind === 'comparison'
          ? [{ kind: label.id, at: at[0] ?? from, end: at.at(-1) ?? from }]
          : [],
      ),
      mentions: mentions.filter((mention) => inside(mention.from)),
    }
  })
}

/** Beside a comparison a mere "what is" says nothing: "what's the gap between …". */
function topicsOf(cues: readonly FoundCue[], compares: boolean): readonly TopicId[] {
  const found = cues.flatMap(({ label, weak }) =>
    label.kind === 'topic' ? [{ id: label.id, weak }] : [],
  )
  const strong = found.filter(({ weak }) => !weak)
  return dropImplied([
    ...new Set(
      (strong.length > 0 ? strong : found.filter(({ id }) => !compares || id !== 'overview')).map(
        ({ id }) => id,
      ),
    ),
  ])
}

/** Topics that ask for a detail of others, which then say nothing of their own. */
const details: Partial<Record<TopicId, readonly TopicId[]>> = {
  experienceYears: ['duration', 'experience'],
  hourlyPay: ['salary'],
  payRange: ['salary'],
  examDetails: ['certification'],
}

function dropImplied(topics: readonly TopicId[]): readonly TopicId[] {
  const implied = new Set(topics.flatMap((topic) => details[topic] ?? []))
  return topics.filter((topic) => !implied.has(topic))
}

/** Where a message tells a story and then asks, the topics of the story are no asks. */
function dropStories(
  clauses: readonly Clause[],
  { tokens, sentenceAsks }: Message,
  { language }: Model,
): readonly Clause[] {
  const isAsk = (sentence: number): boolean =>
    sentenceAsks[sentence] === true ||
    // Only where a clause opens: "the person who runs things" asks nothing.
    clauses.some(
      (clause) =>
        clause.sentence === sentence && opensQuestion(tokens.slice(clause.from), language),
    )
  const asked = clauses.filter(({ sentence, topics }) => topics.length > 0 && isAsk(sentence))
  if (asked.length === 0) return clauses
  return clauses.map((clause) =>
    isAsk(clause.sentence) ? clause : { ...clause, topics: [], comparisons: [] },
  )
}

/** "a degree and experience": one demand more on the same roles. */
function addsToFilter(
  core: readonly Clause[],
  clause: Clause,
  { tokens }: Message,
  { language }: Model,
): boolean {
  const filters = core.some(({ comparisons }) =>
    comparisons.some(({ kind }) => kind === 'having' || kind === 'lacking'),
  )
  const namesNobody = [...core, clause].every(({ mentions }) => mentions.length === 0)
  const isDemand = clause.topics.every((topic) => requirementTopics.some((own) => own === topic))
  const isPlain =
    clause.comparisons.every(({ kind }) => kind === 'having' || kind === 'lacking') &&
    clause.to - clause.from < 4 &&
    !tokens.slice(clause.from, clause.to).some(({ word }) => language.isOf('choosing', word))
  return filters && namesNobody && isDemand && isPlain && core[0]?.sentence === clause.sentence
}

/** "Rank the jobs by salary, highest first": a comparison without a topic joins the one before. */
function mergeBare(
  clauses: readonly Clause[],
  message: Message,
  model: Model,
): readonly (readonly Clause[])[] {
  const cores: Clause[][] = []
  for (const clause of clauses) {
    const last = cores.at(-1)
    const isBare = clause.topics.length === 0
    const lastIsBare = last?.every(({ topics }) => topics.length === 0) ?? false
    if (last !== undefined && (isBare || lastIsBare || addsToFilter(last, clause, message, model)))
      last.push(clause)
    else cores.push([clause])
  }
  return cores
}

/**
 * "pay and growth of all roles": what compares the one figure compares the other, unless the clause
 * names a role of its own or points to one.
 */
function shareComparisons(
  cores: readonly (readonly Clause[])[],
  { tokens }: Message,
  { language }: Model,
): readonly (readonly Clause[])[] {
  const isBare = (core: readonly Clause[]): boolean =>
    core.every(
      ({ comparisons, mentions, topics, from, to }) =>
        comparisons.length === 0 &&
        mentions.length === 0 &&
        topics.some((topic) => figureTopics.some((figure) => figure === topic)) &&
        !tokens.slice(from, to + 1).some(({ word }) => language.isOf('ownPronoun', word)),
    )
  return cores.map((core, i) => {
    if (!isBare(core)) return core
    const beside = [cores[i + 1], cores[i - 1]].find(
      (other) =>
        other?.[0]?.sentence === core[0]?.sentence &&
        other?.some(({ comparisons }) => comparisons.length > 0) === true &&
        other.every(({ mentions }) => mentions.length === 0),
    )
    const lent = beside?.flatMap(({ comparisons }) => comparisons) ?? []
    return core.map((clause) => ({ ...clause, comparisons: lent }))
  })
}

/** The clauses of an ask, and roles that clauses elsewhere in the message lend it. */
interface Group {
  readonly body: readonly Clause[]
  readonly lent: readonly RoleMention[]
}

/** A core with the clauses around it that belong to no other, and with roles to be about. */
function withNeighbors(
  core: readonly Clause[],
  clauses: readonly Clause[],
  cores: readonly (readonly Clause[])[],
): Group {
  const taken = new Set(cores.flat().map(({ number }) => number))
  const sentences = new Set(core.map(({ sentence }) => sentence))
  const free = clauses.filter(({ number }) => !taken.has(number))
  const beside = free.filter(({ sentence }) => sentences.has(sentence))
  if ([...core, ...beside].some(({ mentions }) => mentions.length > 0)) {
    const ownMentions = core.some(({ mentions }) => mentions.length > 0)
    return { body: ownMentions && cores.length > 1 ? core : [...core, ...beside], lent: [] }
  }
  const first = core[0]?.number ?? 0
  const before = clauses.filter(({ number, mentions }) => number < first && mentions.length > 0)
  const after = clauses.filter(({ number, mentions }) => number > first && mentions.length > 0)
  const nearest = before.at(-1) ?? after[0]
  const lenders =
    nearest === undefined
      ? []
      : [...before, ...after].filter((c) => c.sentence === nearest.sentence)
  return { body: [...core, ...beside], lent: lenders.flatMap(({ mentions }) => mentions) }
}

function toAsk({ body, lent }: Group, message: Message, { language }: Model): FoundAsk {
  const { tokens, cues, isForeign } = message
  const ordered = body.toSorted((a, b) => a.number - b.number)
  const positions = ordered.flatMap(({ from, to }) =>
    Array.from({ length: to - from + 1 }, (_, i) => from + i),
  )
  const spent = new Set([
    ...cues
      .filter(
        ({ label, weak }) => !weak && label.kind !== 'command' && label.kind !== 'medicalAdvice',
      )
      .flatMap(({ at }) => at),
    ...ordered.flatMap(({ mentions }) =>
      mentions.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i)),
    ),
  ])
  const content = positions.filter((i) => {
    const token = tokens[i]
    if (token === undefined || spent.has(i) || token.amount !== undefined) return false
    return !language.isFunctionWord(token.lemma) && !language.isFunctionWord(token.word)
  })
  const amounts = positions
    .flatMap((i) => tokens[i] ?? [])
    .filter(({ amount }) => amount !== undefined)
  const years = amounts.filter(isYear)
  const first = tokens[ordered[0]?.from ?? 0]
  return {
    topics: [...new Set(ordered.flatMap(({ topics }) => topics))],
    mentions: ordered.flatMap(({ mentions }) => mentions),
    lent,
    comparisons: ordered.flatMap(({ comparisons }) => comparisons),
    amounts: amounts.filter((token) => !isYear(token)),
    years: years.map(({ amount }) => amount?.value ?? 0),
    content: content.flatMap((i) => tokens[i] ?? []),
    foreign: content.filter(isForeign).flatMap((i) => tokens[i] ?? []),
    described: [],
    wantsYesNo:
      !isDisliked(ordered[0]?.from, cues) &&
      (language.isAuxiliary(first?.word ?? '') || startsWithAuxiliary(tokens, ordered, language)),
    tokens: positions.flatMap((i) => tokens[i] ?? []),
    positions,
  }
}

/** "don't like computers" opens like a question and asks nothing. */
function isDisliked(from: number | undefined, cues: readonly FoundCue[]): boolean {
  return cues.some(
    ({ label, at }) =>
      label.kind === 'wish' && label.id === 'dislikes' && at[0] === (from ?? 0) + 1,
  )
}

function isYear({ amount, raw }: Token): boolean {
  return amount?.unit === 'none' && /^(?:19|20)\d\d$/.test(raw)
}

/** "so do I need a master's": small words may stand before the auxiliary. */
function startsWithAuxiliary(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  language: Model['language'],
): boolean {
  return clauses.some(({ from, to }) => {
    const words = tokens.slice(from, to + 1).map(({ word }) => word)
    const first = words.findIndex((word) => !language.isOf('leadIn', word))
    return language.isAuxiliary(words[first] ?? '')
  })
}
