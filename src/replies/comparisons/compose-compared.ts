import type { RoleId } from '../../../knowledge/knowledge.ts'
import { requirementTopics, type TopicId } from '../../../knowledge/topics.ts'
import type { Answered, Compared } from '../../answering/verdict.ts'
import type { Background } from '../background.ts'
import type { Card } from '../card.ts'
import { composeComparisonCard } from './compose-comparison-card.ts'
import { type Paragraph, type Part, prose, type Statement } from '../part.ts'
import { findStandings, measureOf } from './standing.ts'
import { sayBest, sayRanking } from './say-best.ts'
import { sayBeyond } from './say-beyond.ts'
import { sayNewest } from './say-newest.ts'
import { sayRequirement } from './say-requirement.ts'
import { sayDifference, sayVersus } from './say-versus.ts'
import { sentences } from '../voice/sentences.ts'
import { suggestComparisons, suggestRole } from '../suggest.ts'
import { chooseFacts } from '../answers/choose-facts.ts'
import { sayFacts } from '../answers/say-facts.ts'
import { withoutFootnote } from '../answers/without-footnote.ts'

/** In facts, of what the one role that was found asks for beside what was asked. */
const mostOtherDemands = 2

/** How the roles compare: in words first, then as a list where there are many. */
export function composeCompared(verdict: Compared, background: Background): Part {
  const leader = background.roleOf(verdict.roles[0])
  return {
    card: drawCard(verdict, background),
    paragraphs: [
      ...withYesNo(verdict, compareInWords(verdict, background)),
      ...sayNewest(verdict, background),
    ],
    suggestions: [
      ...(leader === undefined ? [] : [suggestRole(leader)]),
      ...suggestComparisons(verdict.topic, background),
    ],
    roles: verdict.roles,
    topics: [verdict.topic],
  }
}

/** A picture of the roles that were asked about, and of no others. */
function drawCard(verdict: Compared, background: Background): Card | undefined {
  const { comparison, topic, roles, considered } = verdict
  switch (comparison.by) {
    case 'versus':
    case 'difference':
      return withoutFootnote(composeComparisonCard([topic], considered, background))
    case 'ranking':
    case 'above':
    case 'below':
    case 'about':
    case 'between':
      return withoutFootnote(composeComparisonCard([topic], roles, background))
    // Who is ahead is said in a sentence; all of them are a button away.
    case 'highest':
    case 'lowest':
    case 'having':
    case 'lacking':
      return undefined
  }
}

/** Whether these are all roles that can be ranked by a topic. */
function isOfAll(
  roles: readonly RoleId[],
  topic: TopicId,
  { advancement, factsOn }: Background,
): boolean {
  return advancement.every(({ id }) => roles.includes(id) || factsOn(id, topic).length === 0)
}

function compareInWords(verdict: Compared, background: Background): readonly Paragraph[] {
  const { comparison, topic, roles, considered } = verdict
  const standings = findStandings(roles, verdict, background)
  const all = findStandings(considered, verdict, background)
  const measure = measureOf(topic, all)
  const isPart = all.length > 1 && !isOfAll(considered, topic, background)
  switch (comparison.by) {
    case 'highest':
    case 'lowest':
      return [sayBest(standings, comparison, measure, isPart ? all.length : undefined)]
    case 'ranking':
      return sayRanking(standings, comparison.order, measure, isPart ? all.length : undefined)
    case 'versus':
      return sayVersus(standings, measure)
    case 'difference':
      return sayDifference(standings, measure)
    case 'above':
    case 'below':
    case 'about':
    case 'between': {
      const rival =
        'role' in comparison ? background.roleOf(comparison.role)?.inSentence : undefined
      const limit = { comparison, measure, ...(rival === undefined ? {} : { rival }) }
      return [sayBeyond(standings, all, limit)]
    }
    case 'having':
    case 'lacking': {
      const ofThese = considered.length < background.advancement.length
      const said = sayRequirement(standings, comparison, ofThese ? considered.length : undefined)
      const [first, ...rest] = said
      const also = sayOtherDemands(verdict, background)
      return first?.kind === 'prose'
        ? [{ kind: 'prose', statements: [...first.statements, ...also] }, ...rest]
        : said
    }
  }
}

/** "which job takes a bachelor's": whoever could get the only one wants to know what else it takes. */
function sayOtherDemands(
  { comparison, roles: [id, ...others] }: Compared,
  background: Background,
): readonly Statement[] {
  if (comparison.by !== 'having' || id === undefined || others.length > 0) return []
  const asked = new Set(comparison.wanted.map(({ topic }) => topic))
  const facts = requirementTopics
    .filter((topic) => !asked.has(topic))
    .flatMap((topic) => background.factsOn(id, topic))
    .map((fact) => fact.id)
  const told: Answered = { kind: 'answered', role: id, topic: 'requirements', facts, confidence: 1 }
  const chosen = chooseFacts(told, background).slice(0, mostOtherDemands)
  return sayFacts(chosen, background.roleOf(id))
}

/** A yes or no, or that the question stays open, stands before what was compared. */
function withYesNo(
  { yesNo, isOpen }: Compared,
  paragraphs: readonly Paragraph[],
): readonly Paragraph[] {
  const decided = yesNo === 'yes' ? sentences.yes : yesNo === 'no' ? sentences.no : undefined
  const opening = decided ?? (isOpen === true ? sentences.noMore : undefined)
  if (opening === undefined) return paragraphs
  const [first, ...rest] = paragraphs
  if (first?.kind !== 'prose') return [prose(opening), ...paragraphs]
  return [
    { kind: 'prose', statements: [{ text: opening, facts: [] }, ...first.statements] },
    ...rest,
  ]
}
