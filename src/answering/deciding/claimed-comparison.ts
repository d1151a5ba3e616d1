import type { ComparisonKind } from '../../../knowledge/cue-groups.ts'
import type { Model } from '../model/model.ts'
import type { Ask, ComparisonCue, Reading } from '../reading/reading.ts'
import { thresholds } from '../thresholds.ts'
import type { Context } from '../verdict.ts'
import { resolveRoles } from './resolve-roles.ts'

/**
 * "that's less than the teaching job, isn't it", "teaching pays over 70k": a role that is described is
 * set against another, or an amount, as one that is named.
 */
export function withDescribed(ask: Ask, reading: Reading, context: Context, model: Model): Ask {
  const ends: readonly ComparisonKind[] = ask.wantsYesNo ? ['highest', 'lowest'] : []
  const kinds: readonly ComparisonKind[] = ['above', 'below', ...ends]
  const sets = ask.comparisons.some(({ kind }) => kinds.includes(kind))
  const isOpen = ask.tokens.some(({ word }) => model.language.isOf('openChoice', word))
  if (!(sets || ask.amounts.length > 0) || isOpen || ask.mentions.length > 0) return ask
  const { how, roles } = resolveRoles(ask, reading, context, model)
  const [role, ...others] = roles
  const isSure = (ask.described[0]?.score ?? 0) >= thresholds.tellingWord
  if (how !== 'described' || role === undefined || others.length > 0 || !isSure) return ask
  // Where it stands tells who is said to be more than whom.
  const telling = ask.content.at(-1)
  const at = ask.positions[telling === undefined ? 0 : ask.tokens.indexOf(telling)] ?? 0
  return { ...ask, mentions: [{ role, from: at, to: at, how: 'part' }], content: [] }
}

/** "the manager makes more than all the others, right?": a claim on who comes first, or last. */
export function claimedEnd(
  { comparisons, mentions, amounts, tokens, positions, wantsYesNo }: Ask,
  { language, isAdvancement }: Model,
): readonly ComparisonKind[] | undefined {
  const named = mentions.filter(({ role }) => isAdvancement(role))
  const [cue, ...others] = comparisons.filter(({ kind }) => setsOrder(kind))
  if (!wantsYesNo || named.length !== 1 || amounts.length > 0 || cue === undefined) return undefined
  const isOther = ({ kind }: ComparisonCue): boolean => kind !== cue.kind
  const behind = tokens.filter((_, i) => (positions[i] ?? 0) > cue.end)
  const isOfAll = language.says(behind, 'theRest') || language.says(behind, 'everyOne')
  const isBefore = named.every(({ to }) => to < cue.at)
  if (!isOfAll || !isBefore || others.some(isOther)) return undefined
  if (cue.kind === 'above') return ['highest']
  return cue.kind === 'below' ? ['lowest'] : undefined
}

/** Whether a comparison says on which side of another a role stands; "all" in "than all" does not. */
function setsOrder(kind: ComparisonKind): boolean {
  return kind !== 'ranking' && kind !== 'versus' && kind !== 'having'
}

/** After who grows the most, "my brother says it's PACS, is he right": a claim on that same place. */
export function withLastEnd(
  ask: Ask,
  { comparison }: Context,
  { isAdvancement, language }: Model,
): Ask {
  const kind = comparison?.comparison.by
  const named = new Set(ask.mentions.map(({ role }) => role).filter(isAdvancement))
  // "does the manager supervise people?" claims something else.
  const saysNoMore =
    ask.topics.length + ask.comparisons.length + ask.amounts.length === 0 &&
    ask.content.every(({ word }) => language.isOf('claiming', word)) &&
    named.size === 1
  if (comparison === undefined || !ask.wantsYesNo || !saysNoMore) return ask
  if (kind !== 'highest' && kind !== 'lowest') return ask
  return { ...ask, topics: [comparison.topic], comparisons: [{ kind, at: -1, end: -1 }] }
}
