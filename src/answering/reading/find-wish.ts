import type { RoleId } from '../../../knowledge/knowledge.ts'
import type { FoundCue } from './find-cues.ts'
import { findLeftOut } from './find-left-out.ts'
import type { Model } from '../model/model.ts'
import type { Pointer } from './find-pointers.ts'
import type { Wish } from './reading.ts'
import type { RoleMention } from '../model/role-mentions.ts'
import { thresholds } from '../thresholds.ts'
import { positions } from '../words/positions.ts'
import type { Token } from '../words/token.ts'

/** What a wish is found among. */
interface Found {
  readonly cues: readonly FoundCue[]
  readonly mentions: readonly RoleMention[]
  readonly pointers: readonly Pointer[]
}

/**
 * What a person says of herself: that she likes, dislikes or seeks something. A dislike reaches to
 * the end of its clause, and the roles it points to are ruled out.
 */
export function findWish(
  tokens: readonly Token[],
  { cues, mentions, pointers }: Found,
  model: Model,
): Wish {
  // "how many more dollars as a manager rather than in echo" sets the two side by side.
  const compares = cues.some(
    ({ label }) => label.kind === 'comparison' && label.id === 'difference',
  )
  const isAgainst = (at: readonly number[]): boolean =>
    compares && mentions.length > 1 && model.language.isOf('insteadOf', tokens[at[0] ?? -1]?.word)
  // "locked away from nosy people" is what the work does, and no dislike.
  const isKept = (at: readonly number[]): boolean =>
    model.language.isOf('keptFrom', tokens[(at[0] ?? 0) - 1]?.word)
  const own = cues.flatMap(({ label, at }) =>
    label.kind === 'wish' && !isAgainst(at) && !(label.id === 'dislikes' && isKept(at))
      ? [{ id: label.id, at }]
      : [],
  )
  // "anything but management": the cue may end in another clause than it began.
  const dislikes = own
    .filter(({ id }) => id === 'dislikes')
    .flatMap(({ at }) => [at[0] ?? 0, at.at(-1) ?? 0])
  const refusals = [...pointers.map(({ at }) => at), ...mentions.map(({ from }) => from)].filter(
    (at) => isRefused(at, tokens, model),
  )
  const disliked = [...dislikes, ...refusals].flatMap((from) => {
    const own = toEndOfClause(from, tokens, model)
    return [...own, ...alsoDisliked((own.at(-1) ?? from) + 1, tokens, [...pointers, ...mentions])]
  })
  const leftOut = findLeftOut({ tokens, cues, mentions, pointers }, model)
  const unwanted = new Set([...disliked, ...leftOut.positions])
  // "is echo for me if I faint at blood" still asks of it.
  const named = new Set(mentions.filter(({ from }) => !unwanted.has(from)).map(({ role }) => role))
  const ruledOut = new Set<RoleId>(
    [
      ...pointers.filter(({ at }) => unwanted.has(at)).map(({ role }) => role),
      ...mentions.filter(({ from }) => unwanted.has(from)).map(({ role }) => role),
    ].filter((role) => !named.has(role)),
  )
  return {
    isSaid: own.length > 0 || refusals.length > 0,
    isPersonal: own.some(({ id }) => id !== 'seeks'),
    unwanted,
    ruledOut,
    rulesOutLast: leftOut.isLast,
  }
}

/** "no teaching, not hearts either": a word that points to a role is put aside by itself. */
function isRefused(at: number, tokens: readonly Token[], { lexicon, language }: Model): boolean {
  let before = at - 1
  // "IT" is read as two words.
  while (before >= 0 && tokens[before]?.raw === tokens[at]?.raw) before--
  while (lexicon.determiners.includes(tokens[before]?.word ?? '')) before--
  const word = tokens[before]?.word ?? ''
  // "no, the manager" takes back what was said, and wants her.
  const isTakenBack =
    word === 'no' &&
    (tokens[before]?.clause !== tokens[at]?.clause || tokens[before + 1]?.word === 'the')
  const isAsking = word === 'not' && language.isAuxiliary(tokens[before - 1]?.word ?? '')
  return lexicon.negations.includes(word) && !isAsking && !isTakenBack
}

/** "drop the teaching one and the boss one": a short clause that names no more than another. */
function alsoDisliked(
  from: number,
  tokens: readonly Token[],
  naming: readonly (Pointer | RoleMention)[],
): readonly number[] {
  const [first, before] = [tokens[from], tokens[from - 1]]
  if (first === undefined || first.sentence !== before?.sentence || first.clause === before.clause)
    return []
  // "…, I enjoy sugar", "… but love apprentices" is said of something else.
  if (!/^(?:and|or|nor)$/.test(first.word)) return []
  const own = tokens.flatMap(({ clause }, i) => (clause === first.clause ? [i] : []))
  const isNamed = naming.some((one) => own.includes('at' in one ? one.at : one.from))
  return isNamed && own.length <= thresholds.shortDemand ? own : []
}

function toEndOfClause(
  from: number,
  tokens: readonly Token[],
  { lexicon, language }: Model,
): readonly number[] {
  const clause = tokens[from]?.clause
  // "im shy does the pacs person have to talk": a question begins without a mark before it.
  const asksAt = (i: number): boolean =>
    language.isAuxiliary(tokens[i]?.word ?? '') &&
    lexicon.determiners.includes(tokens[i + 1]?.word ?? '')
  const length = tokens
    .slice(from)
    .findIndex((token, i) => token.clause !== clause || (i > 0 && asksAt(from + i)))
  const last = length < 0 ? tokens.length : from + length
  // "give up scanning to be a manager": what it is given up for is wanted.
  const isDenied = tokens[from]?.word === 'not'
  const aim = tokens.findIndex(
    ({ word }, i) =>
      !isDenied && i > from && word === 'to' && /^(?:be|become)$/.test(tokens[i + 1]?.word ?? ''),
  )
  // "this instead of that for the pacs job": what stands behind "for" is not put aside.
  const isSwap = tokens
    .slice(Math.max(0, from - 1), from + 1)
    .some(({ word }) => /^(?:instead|rather)$/.test(word))
  const rest = isSwap ? tokens.findIndex(({ word }, i) => i > from && word === 'for') : -1
  const ends = [last, aim, rest].filter((i) => i >= 0)
  const end = Math.min(...ends)
  return positions(from, end - 1)
}
