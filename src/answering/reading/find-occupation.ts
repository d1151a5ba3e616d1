import type { Model } from '../model/model.ts'
import type { RoleMention } from '../model/role-mentions.ts'
import { thresholds } from '../thresholds.ts'
import type { Token } from '../words/token.ts'

/** A message in which somebody may be named. */
export interface Naming {
  readonly tokens: readonly Token[]
  /** Whether a position is in no role's name. */
  readonly isFree: (position: number) => boolean
  readonly isForeign: (position: number) => boolean
  /**
   * Whether it asks for a figure of something, in one word: the document may speak of dentists, but
   * the pay it gives is that of roles.
   */
  readonly asksFigure: boolean
}

/** The name of an occupation that the document does not have, in the person's words. */
export function findOccupation(
  { tokens, isFree, isForeign, asksFigure }: Naming,
  model: Model,
): string | undefined {
  const { occupations, language } = model
  for (const [i, { lemma, word }] of tokens.entries()) {
    if (!isFree(i)) continue
    const kind = findKind(i, tokens, model)
    if (kind !== undefined && isFree(i - 1)) return kind
    const pair = `${lemma} ${tokens[i + 1]?.lemma ?? ''}`
    // A heart specialist is whoever the document says looks at hearts.
    const isAnotherKind = isFree(i + 1) && occupations.has(pair) && !describesRole(lemma, model)
    if (isAnotherKind) return pair
    if (!occupations.has(lemma) || language.isFunctionWord(lemma)) continue
    if (language.isOf('notOccupation', lemma)) continue
    const before = tokens[i - 1]
    // "how do they judge the students": what somebody does.
    if (before?.word === 'to' || language.isOf('subjectPronoun', before?.word)) continue
    if (isDealtWith(i, tokens, model)) continue
    if (before !== undefined && isForeign(i - 1)) return `${before.word} ${word}`
    if (isForeign(i) || isAimedAt(i, tokens, model) || isAnother(lemma, model)) return word
    if (asksFigure && !model.isCareerWord(lemma) && !describesRole(lemma, model)) return word
  }
  return undefined
}

/** "talk to doctors and nurses": whom one has to do with at work is not whom the message is about. */
function isDealtWith(
  at: number,
  tokens: readonly Token[],
  { language, occupations }: Model,
): boolean {
  let i = at - 1
  const isListed = (token: Token | undefined): boolean =>
    token !== undefined &&
    (occupations.has(token.lemma) || language.isFunctionWord(token.word)) &&
    !language.isOf('dealing', token.word)
  while (isListed(tokens[i])) i--
  return i < at - 1 && language.isOf('dealing', tokens[i]?.word)
}

/** "lab tech": a worker of a kind that the document does not speak of. */
function findKind(at: number, tokens: readonly Token[], model: Model): string | undefined {
  const [kind, noun] = [tokens[at - 1], tokens[at]]
  if (kind === undefined || noun === undefined || kind.clause !== noun.clause) return undefined
  const { language } = model
  if (!language.isOf('worker', noun.lemma) || language.isOf('worker', kind.lemma)) return undefined
  const isSmall = language.isFunctionWord(kind.lemma) || language.isFunctionWord(kind.word)
  // Who runs the lab is described by it; who works there is not.
  const tells =
    !language.isOf('workplace', kind.lemma) &&
    (model.isCareerWord(kind.lemma) || describesRole(kind.lemma, model))
  // A physician's assistant is another than a physician, whoever the document speaks of.
  const isPerson = model.occupations.has(kind.lemma)
  const isOurs = !isPerson && (model.isDocumentWord(kind.lemma) || tells)
  return isSmall || isOurs ? undefined : `${kind.word} ${noun.word}`
}

/** "store manager": a role's noun under another's flag. */
export function findRefused(
  all: readonly RoleMention[],
  kept: readonly RoleMention[],
  tokens: readonly Token[],
): string | undefined {
  const refused = all.find(({ from }) => !kept.some((mention) => mention.from === from))
  if (refused === undefined || refused.from !== refused.to) return undefined
  return tokens
    .slice(refused.from - 1, refused.from + 1)
    .map(({ word }) => word)
    .join(' ')
}

/**
 * "radiologist": akin to words of the document but not one of them, and no role is described by it.
 */
function isAnother(lemma: string, model: Model): boolean {
  const isKnown = model.isDocumentWord(lemma) || model.isCareerWord(lemma)
  return !isKnown && !describesRole(lemma, model)
}

function describesRole(lemma: string, { terms, descriptions }: Model): boolean {
  const [found] = terms.ofQuestion([lemma])
  const [best] = descriptions.findRoles([found ?? []])
  return (best?.score ?? 0) >= thresholds.description
}

/** "become a doctor": the word is the document's, but as what somebody wants to be it is foreign. */
function isAimedAt(at: number, tokens: readonly Token[], model: Model): boolean {
  // An adjective or a noun may stand between: "than a software engineer".
  const article = [at - 1, at - 2].find((i) => /^an?$/.test(tokens[i]?.word ?? ''))
  if (article === undefined) return false
  if (!model.language.isOf('aiming', tokens[article - 1]?.lemma)) return false
  return !describesRole(tokens[at]?.lemma ?? '', model)
}
