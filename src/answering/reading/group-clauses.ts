import { isFigure, isRequirement } from '../../../knowledge/topics.ts'
import { asksForRoles, type Clause, isFilter } from './find-clauses.ts'
import type { MarkedWords } from './marked-words.ts'
import type { Model } from '../model/model.ts'
import { type ComparisonCue, setsApart } from './reading.ts'
import type { RoleMention } from '../model/role-mentions.ts'
import { thresholds } from '../thresholds.ts'

/** The clauses that make an ask, each with those that only add to it. */
export function findCores(
  clauses: readonly Clause[],
  message: MarkedWords,
  model: Model,
): readonly (readonly Clause[])[] {
  const carrying = clauses.filter(
    (clause) =>
      (clause.topics.length > 0 || comparesAlone(clause.comparisons)) &&
      !namesChoice(clause, clauses, message),
  )
  const cores = mergeBare(carrying, message, model).map((core) => [
    ...subjectsBefore(core, clauses, message),
    ...core,
  ])
  return shareComparisons(mergeCrossed(cores, clauses, message, model), message, model)
}

/** "out of these jobs, which one pays best": among what is chosen, and no question of its own. */
function namesChoice(clause: Clause, clauses: readonly Clause[], { tokens }: MarkedWords): boolean {
  const next = clauses.find(({ number }) => number === clause.number + 1)
  return (
    asksForRoles(clause) &&
    clause.comparisons.every(({ kind }) => kind === 'ranking') &&
    /^(?:of|out|from|among|amongst|between)$/.test(tokens[clause.from]?.word ?? '') &&
    next?.sentence === clause.sentence &&
    next.topics.length > 0
  )
}

/** "what does the manager and the educator earn": the clause before is half of the subject. */
function subjectsBefore(
  [first]: readonly Clause[],
  clauses: readonly Clause[],
  { cues }: MarkedWords,
): readonly Clause[] {
  const [mention] = first?.mentions ?? []
  if (first === undefined || mention === undefined) return []
  const asks = cues.flatMap(({ label, at, weak }) =>
    label.kind === 'topic' && !weak ? at.filter((i) => first.from <= i && i <= first.to) : [],
  )
  const before = clauses.find(({ number }) => number === first.number - 1)
  const isHalf =
    before?.sentence === first.sentence &&
    before.topics.length === 0 &&
    before.comparisons.length === 0 &&
    before.mentions.length > 0 &&
    asks.every((i) => mention.to < i)
  return isHalf ? [before] : []
}

/**
 * "salary and growth for echo and educator": topics on one side and roles on the other, so each topic
 * is asked of each role. "the pay for echo and the growth for PACS" are two asks.
 */
function mergeCrossed(
  cores: readonly (readonly Clause[])[],
  clauses: readonly Clause[],
  { cues }: MarkedWords,
  { isAdvancement }: Model,
): readonly (readonly Clause[])[] {
  const sentences = [...new Set(cores.map(([first]) => first?.sentence))]
  return sentences.flatMap((sentence) => {
    const own = cores.filter(([first]) => first?.sentence === sentence)
    const within = clauses.filter((clause) => clause.sentence === sentence)
    const named = within.flatMap(({ mentions }) => mentions)
    const roles = new Set(named.map(({ role }) => role).filter(isAdvancement))
    const asking = own
      .flat()
      .flatMap(({ from, to }) =>
        cues.flatMap(({ label, at, weak }) =>
          label.kind === 'topic' && !weak ? at.filter((i) => from <= i && i <= to) : [],
        ),
      )
    const first = Math.min(...named.map(({ from }) => from))
    const last = Math.max(...named.map(({ to }) => to))
    const isApart = asking.every((i) => i < first) || asking.every((i) => i > last)
    // "pay and growth, side by side" says of all figures how they are to be told.
    const isOfFigures = own.flat().every(({ topics }) => topics.every(isFigure))
    const compares = within.some(({ comparisons }) =>
      comparisons.some((cue) => !setsApart(cue) && !(isOfFigures && cue.kind === 'versus')),
    )
    const isCrossed = own.length > 1 && roles.size > 1 && isApart && !compares
    return isCrossed ? [own.flat()] : own
  })
}

/** Cues that make an ask even where no topic is said: "and the least?". */
function comparesAlone(comparisons: readonly ComparisonCue[]): boolean {
  return comparisons.some(
    ({ kind }) => kind === 'highest' || kind === 'lowest' || kind === 'difference',
  )
}

/** "a degree and experience": one demand more on the same roles, or which roles those are. */
function addsToFilter(
  core: readonly Clause[],
  clause: Clause,
  { tokens }: MarkedWords,
  { language }: Model,
): boolean {
  const filters = core.some(({ comparisons }) => comparisons.some(setsApart))
  const namesNobody = [...core, clause].every(({ mentions }) => mentions.length === 0)
  if (core.some(isFilter) && asksForRoles(clause)) return namesNobody
  const isDemand = clause.topics.every(isRequirement)
  const isPlain =
    clause.comparisons.every(setsApart) &&
    clause.to - clause.from < thresholds.shortDemand &&
    !language.says(tokens.slice(clause.from, clause.to), 'choosing')
  return filters && namesNobody && isDemand && isPlain && core[0]?.sentence === clause.sentence
}

/** "the difference between the highest and the lowest paid": both ends of one span. */
function spans(core: readonly Clause[], clause: Clause): boolean {
  const has = (clauses: readonly Clause[], kind: ComparisonCue['kind']): boolean =>
    clauses.some(({ comparisons }) => comparisons.some((cue) => cue.kind === kind))
  const isSpan =
    (has(core, 'highest') && has([clause], 'lowest')) ||
    (has(core, 'lowest') && has([clause], 'highest'))
  const isOne = clause.topics.every((topic) => core.some(({ topics }) => topics.includes(topic)))
  return has(core, 'difference') && isSpan && isOne
}

/** "Rank the jobs by salary, highest first": a comparison without a topic joins the one before. */
function mergeBare(
  clauses: readonly Clause[],
  message: MarkedWords,
  model: Model,
): readonly (readonly Clause[])[] {
  const cores: Clause[][] = []
  for (const clause of clauses) {
    const last = cores.at(-1)
    const isBare = clause.topics.length === 0 || isMeasure(clause, message)
    const lastIsBare = last?.every(({ topics }) => topics.length === 0) ?? false
    const belongs = (core: readonly Clause[]): boolean =>
      isBare || lastIsBare || addsToFilter(core, clause, message, model) || spans(core, clause)
    if (last !== undefined && belongs(last)) last.push(clause)
    else cores.push([clause])
  }
  return cores
}

/** "all roles except the manager, by pay": tells by what the roles before are to be set in order. */
function isMeasure({ from, mentions, topics }: Clause, { tokens }: MarkedWords): boolean {
  return mentions.length === 0 && topics.every(isFigure) && tokens[from]?.word === 'by'
}

/**
 * "pay and growth of all roles": what compares the one figure compares the other, unless the clause
 * names a role of its own or points to one.
 */
function shareComparisons(
  cores: readonly (readonly Clause[])[],
  { tokens }: MarkedWords,
  { language }: Model,
): readonly (readonly Clause[])[] {
  const isBare = (core: readonly Clause[]): boolean =>
    core.every(
      ({ comparisons, mentions, topics, from, to }) =>
        comparisons.length === 0 &&
        mentions.length === 0 &&
        topics.some(isFigure) &&
        !language.says(tokens.slice(from, to + 1), 'ownPronoun'),
    )
  return cores.map((core, i) => {
    if (!isBare(core)) return core
    const beside = [cores[i + 1], cores[i - 1]].find(
      (other) =>
        other?.[0]?.sentence === core[0]?.sentence &&
        other?.some(({ comparisons }) => comparisons.length > 0) === true &&
        (other.every(({ mentions }) => mentions.length === 0) || setsTwo(other)),
    )
    const lent = beside?.flatMap(({ comparisons }) => comparisons) ?? []
    // "list the roles with pay and growth"
    const all = beside?.some(({ topics }) => topics.includes('roles')) ? (['roles'] as const) : []
    return core.map((clause) => ({
      ...clause,
      comparisons: lent,
      topics: [...clause.topics, ...all],
    }))
  })
}

/** "educator vs PACS pay": the growth behind it is wanted of the same two, side by side. */
function setsTwo(core: readonly Clause[]): boolean {
  return (
    core.flatMap(({ mentions }) => mentions).length > 1 &&
    core.some(({ comparisons }) => comparisons.some(({ kind }) => kind === 'versus'))
  )
}

/** The clauses of an ask, and roles that clauses elsewhere in the message lend it. */
export interface Group {
  readonly body: readonly Clause[]
  readonly lent: readonly RoleMention[]
}

/** A core with the clauses around it that belong to no other, and with roles to be about. */
export function withNeighbors(
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
  // "forget echo. What does the other one take?": what is left out is lent to nobody.
  const lending = clauses.filter(
    ({ mentions, comparisons }) =>
      mentions.length > 0 && !comparisons.some(({ kind }) => kind === 'except'),
  )
  const before = lending.filter(({ number }) => number < first)
  const after = lending.filter(({ number }) => number > first)
  const nearest = before.at(-1) ?? after[0]
  const lenders =
    nearest === undefined
      ? []
      : [...before, ...after].filter((c) => c.sentence === nearest.sentence)
  return { body: [...core, ...beside], lent: lenders.flatMap(({ mentions }) => mentions) }
}
