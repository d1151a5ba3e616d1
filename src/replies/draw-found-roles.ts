import { figureTopics } from '../../knowledge/topics.ts'
import type { Preferences } from '../answering/preferences.ts'
import type { RankedRole } from '../answering/rank-roles.ts'
import type { Background } from './background.ts'
import type { Card, CardBlock, CardRow } from './card.ts'
import { finderSentences } from './finder-sentences.ts'
import { findPlaces } from './place.ts'
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
  const found = ranked.filter(({ reasons }) => reasons.length > 0).slice(0, mostDrawn)
  const [first, ...others] = found.flatMap((one, i) =>
    drawRole(one, i + 1, preferences, background),
  )
  if (first === undefined) return undefined
  return {
    title: finderSentences.cardTitle,
    ...(said.length === 0 ? {} : { subtitle: finderSentences.youSaid(said) }),
    blocks: [first, ...others],
  }
}

function drawRole(
  ranked: RankedRole,
  position: number,
  { priorities = [] }: Preferences,
  background: Background,
): readonly CardBlock[] {
  const name = background.roleOf(ranked.role)?.shortName ?? ''
  const topics = figureTopics.filter((topic) => priorities.includes(topic))
  const rows = [
    ...ranked.reasons.flatMap((reason): readonly CardRow[] => {
      if (reason.kind !== 'liking') return []
      const value = background.factsOf(reason.facts).map(({ text }) => text)
      return [{ label: finderSentences.likingLabel, value: value.join(' ') }]
    }),
    ...topics.flatMap((topic) => drawFigure(ranked, topic, background)),
  ]
  const steps = (['met', 'missing'] as const).flatMap((which) =>
    stepsOf(ranked, which, background).map(
      ({ text }) => ({ text, state: which === 'met' ? 'done' : 'open' }) as const,
    ),
  )
  return [
    { kind: 'heading', text: `${position}. ${name}` },
    ...(rows.length === 0 ? [] : [{ kind: 'rows', rows } as const]),
    ...(steps.length === 0 ? [] : [{ kind: 'checklist', steps } as const]),
  ]
}

function drawFigure(
  { role }: RankedRole,
  topic: (typeof figureTopics)[number],
  background: Background,
): readonly CardRow[] {
  const places = findPlaces([role], { topic, facts: [] }, background)
  return places.map((place) => ({
    label: background.topics[topic].label,
    value: sayValue(place),
  }))
}
