import type { RoleId } from '../../../knowledge/knowledge.ts'
import type { Described } from '../model/descriptions.ts'
import type { Model } from '../model/model.ts'
import type { RoleMention } from '../model/role-mentions.ts'
import { thresholds } from '../thresholds.ts'
import type { Token } from '../words/token.ts'
import type { Ask } from './reading.ts'

/** The message in which two roles may stand side by side, and what its parts describe. */
export interface Paired {
  readonly tokens: readonly Token[]
  readonly mentions: readonly RoleMention[]
  readonly describe: (positions: readonly number[]) => readonly Described[]
}

/**
 * "teacher vs boss", "from heart scans to running the dept what are the two salaries": two roles, one
 * on each side of a small word, of which at least one is described and not named. Undefined where an
 * ask wants no two roles, or a side tells none.
 */
export function describePair(
  ask: Ask,
  said: Paired,
  model: Model,
): readonly RoleMention[] | undefined {
  const wantsTwo =
    ask.comparisons.some(({ kind }) => kind === 'versus' || kind === 'difference') ||
    model.language.says(ask.tokens, 'severalFigures') ||
    setsOut(said.tokens, ask)
  if (!wantsTwo || ask.topics.length + ask.comparisons.length === 0) return undefined
  for (const [left, right] of sidesOf(said.tokens, model)) {
    const pair = [left, right].map((side) => roleOfSide(side, said, ask, model))
    const [one, other] = pair
    if (one === undefined || other === undefined || one.role === other.role) continue
    return [one, other]
  }
  return undefined
}

/** "teaching vs the heart thing. dough + diplomas": who stands side by side is said beforehand. */
function setsOut(tokens: readonly Token[], ask: Ask): boolean {
  return tokens.some(
    ({ word, sentence }) =>
      /^(?:versus|vs|v)$/.test(word) && ask.tokens.every((token) => token.sentence !== sentence),
  )
}

/** The positions on both sides of each "vs", "or", "than" and of the "to" behind a "from". */
function* sidesOf(
  tokens: readonly Token[],
  { language }: Model,
): Generator<readonly [readonly number[], readonly number[]]> {
  for (const [at, { word, clause, sentence }] of tokens.entries()) {
    const clauseOf = (i: number): readonly number[] => {
      const of = tokens[i]
      return of?.sentence === sentence
        ? tokens.flatMap((token, k) => (token.clause === of.clause ? [k] : []))
        : []
    }
    if (word === 'to') {
      const from = tokens.findLastIndex(
        (t, i) => i < at && t.clause === clause && t.word === 'from',
      )
      if (from < 0) continue
      const own = clauseOf(at)
      yield [own.filter((i) => from < i && i < at), own.filter((i) => i > at)]
    } else if (language.isOf('sideJoiner', word)) {
      yield [clauseOf(at - 1).filter((i) => i < at), clauseOf(at + 1).filter((i) => i > at)]
    }
  }
}

/** Whom one side names or describes; nobody where words of it have nothing to do with the document. */
function roleOfSide(
  side: readonly number[],
  { tokens, mentions, describe }: Paired,
  { foreign }: Ask,
  { isAdvancement }: Model,
): RoleMention | undefined {
  const named = mentions.filter(({ from }) => side.includes(from))
  const [first, ...others] = named
  if (first !== undefined) {
    return isAdvancement(first.role) && others.every(({ role }) => role === first.role)
      ? first
      : undefined
  }
  if (side.some((at) => foreign.some((token) => token === tokens[at]))) return undefined
  const [best, next] = describe(side)
  const [from] = side
  if (best === undefined || from === undefined || best.score < thresholds.description)
    return undefined
  if (best.score < (next?.score ?? 0) * thresholds.descriptionLead) return undefined
  const role: RoleId = best.id
  return { role, from, to: side.at(-1) ?? from, how: 'part' }
}
