import type { TopicId } from '../../../knowledge/topics.ts'
import type { FoundCue } from './find-cues.ts'
import type { Model } from '../model/model.ts'
import type { RoleMention } from '../model/role-mentions.ts'
import type { Token } from '../words/token.ts'

/** A message in which a topic may be named to be left out. */
export interface Naming {
  readonly tokens: readonly Token[]
  readonly mentions: readonly RoleMention[]
  readonly cues: readonly FoundCue[]
}

/** Topics of which a role is told as a whole: what "everything" is. */
const everything: readonly TopicId[] = ['duties', 'requirements', 'salary', 'outlook']

/**
 * "skip the pay, tell me the growth", "everything except salary": the cues without those of topics
 * that are set aside, and with what is left of everything.
 */
export function withoutSetAside(said: Naming, model: Model): readonly FoundCue[] {
  const aside = said.cues.filter(
    ({ label }) => label.kind === 'comparison' && label.id === 'except',
  )
  const pairs = aside.flatMap((except) => {
    const topic = said.cues.find((cue) => isSetAside(cue, except, said, model))
    return topic === undefined ? [] : [{ except, topic }]
  })
  if (pairs.length === 0) return said.cues
  const dropped = new Set<FoundCue>(pairs.flatMap(({ except, topic }) => [except, topic]))
  const at = new Set(pairs.flatMap(({ topic }) => topic.at))
  const topics = new Set(pairs.flatMap(({ topic }) => topicsOf(topic)))
  const kept = said.cues.filter(
    (cue) => !dropped.has(cue) && !(cue.label.kind === 'topic' && cue.at.every((i) => at.has(i))),
  )
  const all = pairs.find(({ except }) => asksForAll(except, said, model))
  if (all === undefined) return kept
  const rest = everything.filter((topic) => !topics.has(topic))
  return [
    ...kept,
    ...rest.map((id): FoundCue => ({
      label: { kind: 'topic', id },
      at: all.except.at,
      weak: false,
    })),
  ]
}

function topicsOf({ label }: FoundCue): readonly TopicId[] {
  return label.kind === 'topic' ? [label.id] : []
}

/** Whether a topic stands right behind what sets it aside, with small words between at most. */
function isSetAside(
  { label, at, weak }: FoundCue,
  except: FoundCue,
  { tokens, mentions }: Naming,
  { language }: Model,
): boolean {
  const [first = 0] = at
  const [start = 0, last = start] = [except.at[0], except.at.at(-1)]
  // "leave the pay out", but "leaving that one out, which has the best pay"
  const isSplit = last - start >= except.at.length
  if (isSplit && first > last) return false
  const end = isSplit ? start : last
  if (label.kind !== 'topic' || weak || first <= end) return false
  const between = tokens.slice(end + 1, first)
  return (
    tokens[first]?.sentence === tokens[end]?.sentence &&
    between.every(({ word }) => language.isFunctionWord(word)) &&
    !mentions.some(({ from }) => end < from && from < first)
  )
}

/** "everything but the pay" */
function asksForAll(except: FoundCue, { tokens }: Naming, { language }: Model): boolean {
  const start = except.at[0] ?? 0
  const said = tokens.slice(Math.max(0, start - 1), start + except.at.length)
  return said.some(({ word }) => language.isOf('wholeThing', word))
}
