import { isFigure } from '../../../knowledge/topics.ts'
import type { Model } from '../model/model.ts'
import type { MadeAsk } from '../reading/made-ask.ts'
import type { Reading } from '../reading/reading.ts'
import { thresholds } from '../thresholds.ts'
import type { Context } from '../verdict.ts'
import { goOnWithDemand } from './go-on-with-demand.ts'
import { goOnWithFigure } from './go-on-with-figure.ts'
import { asksWhoElse, goOnWithSet } from './go-on-with-set.ts'

/** What a message asks of what was told before; undefined where it goes on with nothing of that. */
type WayToGoOn = (
  reading: Reading,
  context: Context,
  model: Model,
) => readonly MadeAsk[] | undefined

/** What sounds like a command, or like talk, by itself, in the order it is tried. */
const waysBeforeTalk: readonly WayToGoOn[] = [goOnComparingThem, goOnWithOthers]

/** What is neither, and too short to say what it asks for. */
const ways: readonly WayToGoOn[] = [goOnWithDemand, goOnWithFigure, goOnWithSet]

/** "compare them", "who doesn't?" after something was told: what they ask, said in full. */
export const goOnBeforeTalk: WayToGoOn = (...said) => firstOf(waysBeforeTalk, ...said)

/** "and for everyone?", "13, I guess", "and the other certificate": what they ask, said in full. */
export const goOn: WayToGoOn = (...said) => firstOf(ways, ...said)

function firstOf(
  tried: readonly WayToGoOn[],
  ...said: Parameters<WayToGoOn>
): readonly MadeAsk[] | undefined {
  for (const way of tried) {
    const made = way(...said)
    if (made !== undefined) return made
  }
  return undefined
}

/** "compare them" after two were told of, or after a part of all was listed. */
function goOnComparingThem(
  { command, tokens }: Reading,
  { listed, isPast = false, roles, topics }: Context,
  { language, advancement }: Model,
): readonly MadeAsk[] | undefined {
  const pointsBack = language.says(tokens, 'pluralPronoun') && !language.says(tokens, 'wholeSet')
  if (command !== 'compare' || !pointsBack) return undefined
  const isPart = listed.length > 1 && listed.length < advancement.length && !isPast
  const them = isPart ? listed : roles.length === 2 ? roles.toReversed() : []
  if (them.length < 2) return undefined
  const figures = topics.filter(isFigure)
  const by = them.length === 2 ? 'versus' : 'ranking'
  if (figures.length > 0) return figures.map((topic) => ({ roles: them, topics: [topic], by }))
  return [{ roles: them, topics: [], by: 'versus' }]
}

/** "who doesn't?" after those that ask for a certificate: those that ask for none. */
function goOnWithOthers(
  { tokens }: Reading,
  { comparison, listed }: Context,
  { language, advancement }: Model,
): readonly MadeAsk[] | undefined {
  const last = comparison?.comparison
  if (last?.by !== 'having' && last?.by !== 'lacking') return undefined
  const isShort = tokens.length <= thresholds.shortFollowUp
  if (!isShort || !asksWhoElse(tokens, language)) return undefined
  const [demand, ...more] = last.by === 'having' ? last.wanted : last.unwanted
  const others = advancement.map(({ id }) => id).filter((id) => !listed.includes(id))
  if (demand === undefined || others.length === 0) return undefined
  // Beside a bachelor's there are more degrees than none.
  if (demand.level !== undefined || more.length > 0)
    return [{ roles: others, topics: ['requirements'] }]
  const by = last.by === 'having' ? 'lacking' : 'having'
  return [{ roles: [], topics: ['roles', demand.topic], by }]
}
