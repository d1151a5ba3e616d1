import type { RoleId } from '../../../knowledge/knowledge.ts'
import type { Model } from '../model/model.ts'
import type { RoleMention } from '../model/role-mentions.ts'
import type { Token } from '../words/token.ts'

/** The roles that are named, and all that would be if no word stood before them. */
export function nameRoles(
  tokens: readonly Token[],
  bystanders: ReadonlySet<number>,
  model: Model,
): { readonly mentions: readonly RoleMention[]; readonly all: readonly RoleMention[] } {
  const lemmas = tokens.map(({ lemma }) => lemma)
  const isSomebody = ({ from, to }: RoleMention): boolean =>
    bystanders.has(from) || bystanders.has(to)
  const find = (accepts: Parameters<Model['findRoles']>[1]): readonly RoleMention[] =>
    unbrokenRuns(tokens, model).flatMap(([from, to]) =>
      model
        .findRoles(lemmas.slice(from, to), (at, role) => accepts(from + at, role))
        .map((mention) => ({ ...mention, from: from + mention.from, to: from + mention.to })),
    )
  const mentions = find((at, role) => isOwnWord(at, role, tokens, model))
  const all = find(() => true)
  return {
    mentions: mentions.filter((mention) => !isSomebody(mention)),
    all: all.filter((mention) => !isSomebody(mention)),
  }
}

/** Runs of words in which a name may stand: "educator, pacs, manager" has three, "and" parts none. */
function unbrokenRuns(
  tokens: readonly Token[],
  { lexicon }: Model,
): readonly (readonly [from: number, to: number])[] {
  const starts = tokens.flatMap((token, i) => {
    const isBroken = token.clause !== tokens[i - 1]?.clause
    const isJoined =
      lexicon.connectors.includes(token.word) ||
      lexicon.connectors.includes(tokens[i - 1]?.word ?? '')
    return i === 0 || (isBroken && !isJoined) ? [i] : []
  })
  return starts.map((from, i) => [from, starts[i + 1] ?? tokens.length])
}

/**
 * Whether a role's noun may stand behind the word at this position: "restaurant manager" is no
 * imaging manager, but "pay manager" is about one.
 */
function isOwnWord(at: number, role: RoleId, tokens: readonly Token[], model: Model): boolean {
  const { language, descriptions, lexicon } = model
  const token = tokens[at]
  if (token === undefined || tokens[at + 1]?.clause !== token.clause) return true
  if (token.amount !== undefined || token.word.endsWith('ly')) return true
  // "echocardiographer" is one whatever stands before it; "manager" may be anybody's.
  const noun = tokens[at + 1]
  const isAnybody = isPerson(noun, model)
  // "amazon echo" is none of ours, "heard echo pays well" is.
  const isOwned = language.isOf('owning', tokens[at - 1]?.word)
  const isStrange =
    language.isEnglish(noun?.word ?? '') && (isOwned || !language.isEnglish(token.word))
  if (!isAnybody && !isStrange) return true
  if (language.isFunctionWord(token.lemma) || language.isFunctionWord(token.word)) return true
  // "fresh educators": how long they have been there, and no kind of educator.
  if (language.isOf('seniority', token.word)) return true
  // "who employs managers": a verb, and no kind of manager.
  if (language.isOf('choosing', tokens[at - 1]?.word)) return true
  return descriptions.speaksOf(role, token.lemma) || lexicon.askWords.includes(token.lemma)
}

/** "manager", "tech": a word for people of some work, who may be anybody's. */
function isPerson(noun: Token | undefined, { language, lexicon, occupations }: Model): boolean {
  const { lemma = '', word = '' } = noun ?? {}
  const isNoun = lexicon.genericRoles.includes(lemma) || occupations.has(lemma)
  const isEnding = language.isOf('worker', lemma) || /(?:er|or|ist|ian|ant)$/.test(lemma)
  return isNoun || (language.isEnglish(word) && (language.isOf('personNoun', lemma) || isEnding))
}
