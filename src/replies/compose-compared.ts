import type { Compared } from '../answering/verdict.ts'
import type { Background } from './background.ts'
import { type Paragraph, type Part, prose } from './part.ts'
import { findPlaces, measureOf } from './place.ts'
import { sayBest, sayRanking } from './say-best.ts'
import { sayBeyond } from './say-beyond.ts'
import { sayRequirement } from './say-requirement.ts'
import { sayDifference, sayVersus } from './say-versus.ts'
import { sentences } from './sentences.ts'
import { suggestComparisons, suggestRole } from './suggest.ts'

/** How the roles compare: in words first, then as a list where there are many. */
export function composeCompared(verdict: Compared, background: Background): Part {
  const leader = background.roleOf(verdict.roles[0])
  return {
    paragraphs: withYesNo(verdict, compareInWords(verdict, background)),
    suggestions: [
      ...(leader === undefined ? [] : [suggestRole(leader)]),
      ...suggestComparisons(verdict.topic, background),
    ],
    roles: verdict.roles,
    topics: [verdict.topic],
  }
}

function compareInWords(verdict: Compared, background: Background): readonly Paragraph[] {
  const { comparison, topic, roles, considered } = verdict
  const places = findPlaces(roles, verdict, background)
  const all = findPlaces(considered, verdict, background)
  const measure = measureOf(topic, all)
  switch (comparison.by) {
    case 'highest':
    case 'lowest': {
      const rankable = background.advancement.filter(
        ({ id }) => background.factsOn(id, topic).length > 0,
      )
      const isPart = all.length > 1 && all.length < rankable.length
      return [sayBest(places, comparison, measure, isPart ? all.length : undefined)]
    }
    case 'ranking':
      return sayRanking(places, comparison.order, measure)
    case 'versus':
      return sayVersus(places, measure)
    case 'difference':
      return sayDifference(places, measure)
    case 'above':
    case 'below':
    case 'between': {
      const rival =
        comparison.by === 'between' ? undefined : background.roleOf(comparison.role)?.inSentence
      const limit = { comparison, measure, ...(rival === undefined ? {} : { rival }) }
      return [sayBeyond(places, all, limit)]
    }
    case 'having':
    case 'lacking':
      return sayRequirement(places, comparison)
  }
}

function withYesNo({ yesNo }: Compared, paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  if (yesNo === undefined) return paragraphs
  const answer = yesNo === 'yes' ? sentences.yes : sentences.no
  const [first, ...rest] = paragraphs
  if (first?.kind !== 'prose') return [prose(answer), ...paragraphs]
  return [
    { kind: 'prose', statements: [{ text: answer, facts: [] }, ...first.statements] },
    ...rest,
  ]
}
