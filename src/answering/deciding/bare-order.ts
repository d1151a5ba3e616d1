import { isFigure } from '../../../knowledge/topics.ts'
import type { ComparisonKind } from '../../../knowledge/cue-groups.ts'
import type { Model } from '../model/model.ts'
import type { Ask } from '../reading/reading.ts'
import { thresholds } from '../thresholds.ts'
import type { Context } from '../verdict.ts'

/**
 * "highest first", "just the top one", "the lower one" after the figures of several roles: these in
 * order, or the one at that end. Undefined where a message says anything else.
 */
export function bareOrder(
  { topics, mentions, described, content, comparisons, tokens, wantsYesNo }: Ask,
  { comparison, listed, isPast = false, topics: told }: Context,
  { language }: Model,
): ComparisonKind | undefined {
  const figure = comparison?.topic ?? told[0]
  const isOfFigures = figure !== undefined && isFigure(figure) && listed.length > 1 && !isPast
  const isBare =
    topics.length + mentions.length + described.length + content.length === 0 &&
    tokens.length <= thresholds.shortFollowUp &&
    !wantsYesNo
  // "which is higher?" may be higher than the one that was told.
  const isOpen = tokens.some(({ word }) => language.isOf('openChoice', word))
  if (!isOfFigures || !isBare || isOpen || language.says(tokens, 'than')) return undefined
  const has = (...kinds: readonly ComparisonKind[]): boolean =>
    comparisons.some(({ kind }) => kinds.includes(kind))
  if (has('ranking')) return 'ranking'
  if (has('highest')) return 'highest'
  if (has('lowest')) return 'lowest'
  if (!tokens.some(({ word }) => word === 'one')) return undefined
  return has('above') ? 'highest' : has('below') ? 'lowest' : undefined
}
