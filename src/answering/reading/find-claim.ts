import type { ComparisonKind } from '../../../knowledge/cue-groups.ts'
import { askedLevel } from '../model/education-level.ts'
import { wantsConfirmation } from './confirms-before.ts'
import type { MarkedWords } from './marked-words.ts'
import type { Language } from '../words/language.ts'
import type { Model } from '../model/model.ts'
import type { Token } from '../words/token.ts'
import { thresholds } from '../thresholds.ts'

/** Comparisons that say how a role stands to others: "so less than echo?" */
const ranking: readonly ComparisonKind[] = ['highest', 'lowest', 'above', 'below']

/**
 * Whether something is said in order to hear whether it holds: "managers make 90k, right?", "a
 * bachelor's for educators?", "they need a degree, don't they".
 */
export function isClaim(said: readonly Token[], message: MarkedWords, model: Model): boolean {
  const { language } = model
  // "experience alone is what they ask for, yes?" opens as a statement.
  const isSaid = isConfirmed(message.tokens, language)
  const asking = isSaid ? said.slice(0, thresholds.widestStart) : said
  // "it's the educator who tops the list" names whom it speaks of.
  const isRelative = (token: Token): boolean =>
    message.mentions.some(
      ({ to }) =>
        message.tokens[to + 1] === token && message.tokens[to]?.sentence === token.sentence,
    )
  // "tell me", "list them" bid where they begin a clause; "the pay list" does not.
  const opens = (token: Token): boolean => {
    const before = message.tokens[message.tokens.indexOf(token) - 1]
    return (
      language.isOf('opening', token.word) &&
      (language.isOf('asking', token.word) || before?.clause !== token.clause)
    )
  }
  const isOpen = asking.some(
    (token) => !isRelative(token) && (language.isOf('choosing', token.word) || opens(token)),
  )
  if (isOpen) return false
  const isAsked = said.some(({ sentence }) => message.sentenceAsks[sentence] === true)
  return isSaid || wantsConfirmation(message, language) || (isAsked && states(said, message, model))
}

/** Whether it says something that may be wrong: an amount, a degree, a role that is the best paid. */
function states(said: readonly Token[], { mentions, cues }: MarkedWords, model: Model): boolean {
  const isRanked = cues.some(
    ({ label }) => label.kind === 'comparison' && ranking.includes(label.id),
  )
  return (
    said.some(({ amount }) => amount !== undefined) ||
    askedLevel(said, model) !== undefined ||
    (isRanked && mentions.length === 1) ||
    setsOneAgainst({ mentions, cues })
  )
}

/** "PACS admins out-earn managers?": what compares stands between the two, and "or" does not. */
function setsOneAgainst({ mentions, cues }: Pick<MarkedWords, 'mentions' | 'cues'>): boolean {
  const [first, second, ...others] = mentions
  if (first === undefined || second === undefined || others.length > 0) return false
  const compares = (...kinds: readonly ComparisonKind[]): boolean =>
    cues.some(
      ({ label, at: [at = 0] }) =>
        label.kind === 'comparison' &&
        kinds.includes(label.id) &&
        first.to < at &&
        at < second.from,
    )
  return compares('above', 'below') && !compares('versus')
}

/** "…, right?", "… is that true", "…, don't they?" at the end of a message. */
function isConfirmed(tokens: readonly Token[], { isOf, isAuxiliary }: Language): boolean {
  if (tokens.length < thresholds.shortestClaim) return false
  const last = tokens.at(-1)
  if (isOf('confirming', last?.word)) return true
  const isNegated = tokens.at(-2)?.word === 'not'
  const at = tokens.length - (isNegated ? 3 : 2)
  const stands = isNegated || tokens[at - 1]?.clause !== tokens[at]?.clause
  return isOf('ownPronoun', last?.word) && isAuxiliary(tokens[at]?.word ?? '') && stands
}
