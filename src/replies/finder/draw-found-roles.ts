import type { Fact } from '../../../knowledge/knowledge.ts'
import { figureTopics } from '../../../knowledge/topics.ts'
import type { Preferences } from '../../answering/finding/preferences.ts'
import type { RankedRole } from '../../answering/finding/rank-roles.ts'
import type { Background } from '../background.ts'
import type { Card, CardBlock, CardRow, CardStep } from '../card.ts'
import { finderSentences } from '../voice/finder-sentences.ts'
import { findStandings, type Standing } from '../comparisons/standing.ts'
import { sayCardSource } from '../answers/say-card-source.ts'
import { sayCaveats } from '../answers/say-caveats.ts'
import { sayPreferences } from './say-preferences.ts'
import { sayValue } from './say-value.ts'
import { stepsOf } from './steps-of.ts'

/** In roles: the rest is a look at each role away. */
const mostDrawn = 3

/**
 * The roles that something speaks for, each with what it is and the steps to get there. Undefined
 * where nothing was found.
 */
export function drawFoundRoles(
  ranked: readonly RankedRole[],
  preferences: Preferences,
  background: Background,
): Card | undefined {
  const said = sayPreferences(preferences, background)
  const found = ranked
    .filter(({ reasons }) => reasons.length > 0)
    .slice(0, mostDrawn)
    .map((one) => lookUp(one, preferences, background))
  const [first, ...others] = found.flatMap((one, i) => drawRole(one, i + 1, background))
  if (first === undefined) return undefined
  return {
    title: finderSentences.cardTitle,
    ...(said.length === 0 ? {} : { subtitle: finderSentences.youSaid(said) }),
    blocks: [first, ...others],
    footnote: sayFootnote(found.flatMap(factsOf), background),
  }
}

/** What there is to draw of a role. */
interface FoundRole {
  readonly name: string
  readonly liked: readonly Fact[]
  readonly standings: readonly Standing[]
  readonly met: readonly Fact[]
  readonly missing: readonly Fact[]
}

function lookUp(
  one: RankedRole,
  { priorities = [] }: Preferences,
  background: Background,
): FoundRole {
  const topics = figureTopics.filter((topic) => priorities.some((one) => one === topic))
  return {
    name: background.roleOf(one.role)?.shortName ?? '',
    liked: one.reasons.flatMap(({ kind, facts }) =>
      kind === 'liking' ? background.factsById(facts) : [],
    ),
    standings: topics.flatMap((topic) =>
      findStandings([one.role], { topic, facts: [] }, background),
    ),
    met: stepsOf(one, 'met', background),
    missing: stepsOf(one, 'missing', background),
  }
}

function factsOf({ liked, standings, met, missing }: FoundRole): readonly Fact[] {
  return [...liked, ...standings.map(({ fact }) => fact), ...met, ...missing]
}

function drawRole(
  { name, liked, standings, met, missing }: FoundRole,
  position: number,
  { topics }: Background,
): readonly CardBlock[] {
  const rows: readonly CardRow[] = [
    ...liked.map(({ text }) => ({ label: finderSentences.likingLabel, value: text })),
    ...standings.map((place) => ({
      label: topics[place.fact.topic].label,
      value: sayValue(place),
    })),
  ]
  const steps: readonly CardStep[] = [
    ...met.map(({ text }) => ({ text, state: 'done' as const })),
    ...missing.map(({ text }) => ({ text, state: 'open' as const })),
  ]
  return [
    { kind: 'heading', text: `${position}. ${name}` },
    ...(rows.length === 0 ? [] : [{ kind: 'rows', rows } as const]),
    ...(steps.length === 0 ? [] : [{ kind: 'checklist', steps } as const]),
  ]
}

/** Where it stands, and what must not be left out beside pay. */
function sayFootnote(facts: readonly Fact[], background: Background): string {
  const paragraph = { kind: 'prose', statements: [{ text: '', facts }] } as const
  const caveats = sayCaveats([paragraph], background).flatMap(({ statements }) =>
    statements.map(({ text }) => text),
  )
  return [sayCardSource(facts, background), ...caveats].join(' ')
}
