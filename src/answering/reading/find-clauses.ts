import { isFigure, isRequirement, type TopicId, topicMeanings } from '../../../knowledge/topics.ts'
import { confirmsBefore } from './confirms-before.ts'
import type { FoundCue } from './find-cues.ts'
import type { Model } from '../model/model.ts'
import { opensQuestion } from './opens-question.ts'
import { type ComparisonCue, setsApart } from './reading.ts'
import type { MarkedWords } from './marked-words.ts'
import type { RoleMention } from '../model/role-mentions.ts'
import { thresholds } from '../thresholds.ts'
import type { Token } from '../words/token.ts'

/** A part of a sentence between commas and conjunctions, with what was found in it. */
export interface Clause {
  readonly number: number
  readonly sentence: number
  readonly from: number
  readonly to: number
  readonly topics: readonly TopicId[]
  readonly comparisons: readonly ComparisonCue[]
  readonly mentions: readonly RoleMention[]
}

/** The clauses of a message; those of a story behind which a question comes have no topics. */
export function findClauses(message: MarkedWords, model: Model): readonly Clause[] {
  const clauses = withBareDemands(cutClauses(message), message, model)
  const told = clausesAmong(clauses, message, model) ?? dropStories(clauses, message, model)
  return dropDescriptions(withFigureBefore(told, clauses), message, model)
}

/**
 * "I only care about growth. Which path has the most of it?": what ranks roles by nothing ranks them by
 * the one figure that was told before it.
 */
function withFigureBefore(
  clauses: readonly Clause[],
  before: readonly Clause[],
): readonly Clause[] {
  const told = new Set(before.flatMap(({ topics }) => topics.filter((topic) => isFigure(topic))))
  const [figure, ...others] = told
  const isOpen = clauses.every(({ topics }) => !topics.some(isFigure))
  if (figure === undefined || others.length > 0 || !isOpen) return clauses
  const ranks = (clause: Clause): boolean =>
    asksForRoles(clause) &&
    clause.comparisons.some(({ kind }) => kind === 'highest' || kind === 'lowest')
  return clauses.map((clause) =>
    ranks(clause) ? { ...clause, topics: [...clause.topics, figure] } : clause,
  )
}

/** "bachelor's plus experience, which role is that": demands with no verb set roles apart, too. */
function withBareDemands(
  clauses: readonly Clause[],
  { tokens }: MarkedWords,
  { language, lexicon }: Model,
): readonly Clause[] {
  const seeks = clauses.findIndex(
    (clause) =>
      asksForRoles(clause) &&
      language.isOf('choosing', tokens[clause.from]?.word) &&
      lexicon.genericRoles.includes(tokens[clause.from + 1]?.word ?? ''),
  )
  const isDemand = ({ topics, comparisons, mentions, from, to }: Clause): boolean =>
    topics.length > 0 &&
    topics.every(isRequirement) &&
    comparisons.length + mentions.length === 0 &&
    !opensQuestion(tokens.slice(from, to + 1), language)
  return clauses.map((clause, i) =>
    i < seeks && isDemand(clause)
      ? { ...clause, comparisons: [{ kind: 'having', at: clause.from, end: clause.from }] }
      : clause,
  )
}

/**
 * "two organisations certify people. Which ones?": a bare question after demands of one role asks
 * for these, and for no roles. Undefined where a message is not put like that.
 */
function clausesAmong(
  clauses: readonly Clause[],
  { tokens }: MarkedWords,
  { language }: Model,
): readonly Clause[] | undefined {
  const last = clauses.at(-1)
  const before = clauses.filter(({ sentence }) => sentence === (last?.sentence ?? 0) - 1)
  const isBare =
    last !== undefined &&
    asksForRoles(last) &&
    last.to - last.from < 2 &&
    clauses.every(({ sentence, number }) => sentence !== last.sentence || number === last.number)
  const tellsDemand = before.some(
    ({ topics, from, to }) =>
      topics.some(isRequirement) && language.says(tokens.slice(from, to + 1), 'demandNoun'),
  )
  if (!isBare || !tellsDemand) return undefined
  return clauses.map((clause) => (clause === last ? { ...clause, topics: [] } : clause))
}

/**
 * "whoever makes sure we follow the rules, what does that person earn": what somebody does says who is
 * meant, where another clause asks something of them.
 */
function dropDescriptions(
  clauses: readonly Clause[],
  { tokens }: MarkedWords,
  { language, isAdvancement }: Model,
): readonly Clause[] {
  const isPlain = (topic: TopicId): boolean =>
    topic === 'duties' || topic === 'overview' || topic === 'roles'
  const asked = clauses.filter(({ topics }) => topics.some((topic) => !isPlain(topic)))
  if (asked.length === 0) return clauses
  const describes = ({ from, to, topics, mentions }: Clause): boolean => {
    const words = tokens.slice(from, to + 1).map(({ word }) => word)
    const [first = '', ...rest] = words
    const isRelative = rest.slice(0, thresholds.widestStart).some((w) => /^(?:who|that)$/.test(w))
    const isOpen = first === 'whoever' || first.endsWith('ing') || isRelative
    const asks = first !== 'whoever' && language.isOf('opening', first)
    const isNamed = mentions.some(({ role }) => isAdvancement(role))
    return topics.length === 1 && topics[0] === 'duties' && isOpen && !asks && !isNamed
  }
  return clauses.map((clause) => (describes(clause) ? { ...clause, topics: [] } : clause))
}

function cutClauses({ tokens, mentions, cues }: MarkedWords): readonly Clause[] {
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

/** A detail of other topics leaves nothing to be asked of these: "what is the echo salary". */
function dropImplied(topics: readonly TopicId[]): readonly TopicId[] {
  const asWhole: readonly TopicId[] = topics.some(isFigure) ? ['overview'] : []
  const implied = new Set([
    ...asWhole,
    ...topics.flatMap((topic) => topicMeanings[topic].detailOf ?? []),
  ])
  return topics.filter((topic) => !implied.has(topic))
}

/** Where a message tells a story and then asks, the topics of the story are no asks. */
function dropStories(
  clauses: readonly Clause[],
  message: MarkedWords,
  model: Model,
): readonly Clause[] {
  const { tokens, sentenceAsks } = message
  const { language } = model
  const last = tokens.at(-1)?.sentence ?? 0
  const confirms = confirmsBefore(message, language)
  const isAsk = (sentence: number): boolean =>
    sentenceAsks[sentence] === true ||
    (confirms && sentence === last - 1) ||
    // Only where a clause opens: "the person who runs things" asks nothing.
    clauses.some(
      (clause) =>
        clause.sentence === sentence && opensQuestion(tokens.slice(clause.from), language),
    )
  // "happiest with servers. Would a PACS admin have to talk to medics?" asks in words of its own.
  const isMarked = ({ sentence }: Clause): boolean =>
    sentenceAsks[sentence] === true && sentenceAsks[sentence - 1] !== true
  const saysWhat = (clause: Clause): boolean =>
    clause.topics.length > 0 ||
    clause.mentions.length > 1 ||
    (isMarked(clause) && clause.mentions.length > 0 && saysMore(clause, tokens, model))
  const asked = clauses.filter((clause) => saysWhat(clause) && isAsk(clause.sentence))
  if (asked.length === 0) {
    // "… end up on a phone last year. Whose job is it to …": whoever is sought is not found by years.
    const seeks = clauses.some(
      ({ from, sentence }) =>
        isAsk(sentence) && language.says(tokens.slice(from, from + 1), 'asksWho'),
    )
    return seeks ? clauses.map((clause) => withoutTopics(clause, isAsk)) : clauses
  }
  // "I have a bachelor's. Which jobs can I get?"
  const isPick = asked.every(asksForRoles)
  const isTold = findTold(clauses, message, model)
  return clauses.map((clause) => {
    if (isTold(clause)) return withoutTopics(clause, () => false)
    return isPick && isFilter(clause) ? clause : withoutTopics(clause, isAsk)
  })
}

/**
 * Tells which clauses of a sentence that asks are its story: "two kids, my coworker got promoted, what
 * is the growth". What is told of somebody asks nothing, and what stands before it does not, either.
 */
function findTold(
  clauses: readonly Clause[],
  { tokens, bystanders }: MarkedWords,
  model: Model,
): (clause: Clause) => boolean {
  const { language } = model
  // "which ones does PACS need" asks for what was told before it.
  const asks = ({ from, to, topics }: Clause): boolean =>
    topics.some((topic) => topic !== 'roles' && topic !== 'overview') &&
    opensQuestion(tokens.slice(from, to + 1), language)
  const isPlain = (clause: Clause): boolean => clause.mentions.length === 0 && !asks(clause)
  const tellsOfSomebody = (clause: Clause): boolean =>
    isPlain(clause) && [0, 1, 2].some((by) => bystanders.has(clause.from + by))
  return (clause) => {
    const sentence = clauses.filter((other) => other.sentence === clause.sentence)
    const first = sentence.findIndex(asks)
    if (first < 0 || !isPlain(clause)) return false
    const at = sentence.indexOf(clause)
    return (
      tellsOfSomebody(clause) ||
      sentence.slice(at, first).some(tellsOfSomebody) ||
      (at < first && tellsOfHerself(clause, tokens, model))
    )
  }
}

/** "I'm driving home from nights, what does …": what she is at, and nothing that she is after. */
function tellsOfHerself(
  clause: Clause,
  tokens: readonly Token[],
  { language: { says }, lexicon }: Model,
): boolean {
  const own = tokens.slice(clause.from, clause.to + 1)
  const at = own.findIndex(
    ({ word }, i) => word === 'i' && /^(?:am|was|been)$/.test(own[i + 1]?.word ?? ''),
  )
  const behind = own.slice(at + 2)
  const isAfter = says(behind, 'leaning') || says(behind, 'wondering') || says(behind, 'aiming')
  const { word = '' } = behind[0] ?? {}
  const isThere = word !== 'after' && lexicon.prepositions.includes(word)
  return at >= 0 && !isAfter && !isFilter(clause) && (isThere || word.endsWith('ing'))
}

/** Whether a clause says something of the role that it names: "would a PACS admin have to talk to medics". */
function saysMore(
  { from, to, mentions }: Clause,
  tokens: readonly Token[],
  { language, isAdvancement }: Model,
): boolean {
  const isName = (at: number): boolean => mentions.some((one) => one.from <= at && at <= one.to)
  const words = tokens.slice(from, to + 1).filter((_, i) => !isName(from + i))
  return (
    mentions.some(({ role }) => isAdvancement(role)) &&
    words.some(
      ({ lemma, word }) => !language.isFunctionWord(lemma) && !language.isFunctionWord(word),
    )
  )
}

/** A clause of a story asks for nothing; "forget echo" still leaves out whom it names. */
function withoutTopics(clause: Clause, isAsk: (sentence: number) => boolean): Clause {
  if (isAsk(clause.sentence)) return clause
  const comparisons = clause.comparisons.filter(({ kind }) => kind === 'except')
  return { ...clause, topics: [], comparisons }
}

/** "I have an associate degree": tells what roles may ask for, or may not. */
export function isFilter({ topics, comparisons, mentions }: Clause): boolean {
  return (
    topics.length > 0 &&
    topics.every(isRequirement) &&
    mentions.length === 0 &&
    comparisons.some(setsApart)
  )
}

/** "which jobs are open to me" */
export function asksForRoles({ topics, mentions }: Clause): boolean {
  return topics.length > 0 && topics.every((topic) => topic === 'roles') && mentions.length === 0
}
