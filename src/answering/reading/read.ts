import type { RoleId } from '../../../knowledge/knowledge.ts'
import type { Likely } from '../../../knowledge/learned/ways.ts'
import { isFigure } from '../../../knowledge/topics.ts'
import type { Corrected } from '../words/correct.ts'
import { describeAsks, findSpent } from './describe-asks.ts'
import { findAsks, type FoundAsk } from './find-asks.ts'
import { findAsides } from './find-asides.ts'
import { findBystanders } from './find-bystanders.ts'
import type { MarkedWords } from './find-clauses.ts'
import { findCues, type FoundCue, withoutRivals } from './find-cues.ts'
import { findOccupation, findRefused } from './find-occupation.ts'
import { findPointers } from './find-pointers.ts'
import { findReference } from './find-reference.ts'
import { findTalk } from './find-talk.ts'
import { findWish } from './find-wish.ts'
import type { Model } from '../model/model.ts'
import { withLearnedTopic } from './learned-topics.ts'
import { normalize, type RawToken } from '../words/normalize.ts'
import { opensQuestion } from './opens-question.ts'
import { readAmounts } from '../words/read-amounts.ts'
import type { RoleMention } from '../model/role-mentions.ts'
import { readShortPay } from './short-pay.ts'
import type { Reading } from './reading.ts'
import { withoutSetAside } from './set-aside.ts'
import { wayWords } from './way-words.ts'
import { thresholds } from '../thresholds.ts'
import type { Token } from '../words/token.ts'

/**
 * Understands a message as far as the words go: roles, topics, comparisons, references. These are
 * the first six of the nine passes that DESIGN.md tells of.
 */
export function read(question: string, model: Model): Reading {
  // 1. Normalize
  const normalized = normalize(question, model.lexicon)
  const raw = readAmounts(normalized.tokens, model.lexicon)
  // 2. Correct
  const corrected = model.correct(raw.map(({ word }) => word))
  const tokens = toTokens(raw, corrected, model)
  // What the document is not about describes none of its roles, however near it is.
  const termsAt = model.terms
    .ofQuestion(tokens.map(({ lemma }) => lemma))
    .map((terms, i) => (model.isElsewhere(tokens[i]?.lemma ?? '') ? [] : terms))
  const isForeign = (position: number): boolean => {
    const token = tokens[position]
    return token !== undefined && isForeignToken(token, termsAt[position] ?? [], model)
  }
  // 3. Roles
  const asides = findAsides(tokens, model)
  const bystanders = new Set([...findBystanders(tokens, model), ...asides])
  const { mentions, all } = nameRoles(tokens, bystanders, model)
  const isFree = (i: number): boolean =>
    !bystanders.has(i) && !mentions.some(({ from, to }) => from <= i && i <= to)
  // 4. Cues
  const found = findCues(tokens, mentions, model)
  const own = found.filter(({ at }) => !at.every((position) => bystanders.has(position)))
  const likely = model.classify(wayWords(tokens, mentions, corrected.corrections, asides))
  const cues = withoutSetAside({ tokens, mentions, cues: withoutRivals(own, likely) }, model)
  // 5. Asks
  const { asks: sentenceAsks } = normalized
  const words = readShortPay(tokens, cues)
  const marked = { tokens: words, mentions, cues, sentenceAsks, isForeign, bystanders }
  const asks = completeAsks(findAsks(marked, model), likely, model)
  // 6. Wishes and pointers
  const spent = new Set([...findSpent(cues), ...bystanders])
  const mayPoint = (at: number): boolean =>
    isFree(at) && !spent.has(at) && !isTag(at, tokens, model)
  const pointers = findPointers(termsAt, mayPoint, model)
  const wish = findWish(tokens, { cues, mentions, pointers }, model)
  const isTold = isStory(tokens, sentenceAsks, model)
  const occupation = findOther(
    { tokens, mentions, all, cues, isFree: (i) => isFree(i) && !isTold(i), isForeign },
    model,
  )
  return {
    tokens,
    corrections: corrected.corrections,
    mentions,
    wish,
    cues,
    asks: describeAsks(asks, { tokens, termsAt, spent, mentions, pointers, wish }, model),
    reference: findReference(tokens, cues, model),
    ...findTalk(
      { tokens, cues, mentions, likely, wish, isQuestion: sentenceAsks.includes(true) },
      model,
    ),
    asksSomething: asksSomething(tokens, asks, sentenceAsks, model),
    otherLanguage: isOtherLanguage(question, tokens, model),
    likely,
    medicalAdvice: cues.some(({ label }) => label.kind === 'medicalAdvice'),
    ...(occupation === undefined ? {} : { occupation }),
  }
}

/** "73,896, check?": the last word asks for a yes, and describes nobody who checks. */
function isTag(at: number, tokens: readonly Token[], { language }: Model): boolean {
  return at === tokens.length - 1 && language.isOf('confirmTalk', tokens[at]?.word)
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
 * Tells which words belong to a story before a question: "radiologists screamed at me. What would I
 * make …" asks nothing of radiologists. Where the question is of a third person, it is about them.
 */
function isStory(
  tokens: readonly Token[],
  sentenceAsks: readonly boolean[],
  { language }: Model,
): (position: number) => boolean {
  const asking = new Set(
    clausesOf(tokens).flatMap((clause) => {
      const sentence = clause[0]?.sentence ?? 0
      return sentenceAsks[sentence] === true || opensQuestion(clause, language) ? [sentence] : []
    }),
  )
  const isOfThem = tokens.some(
    ({ sentence, word }) => asking.has(sentence) && language.isOf('pluralPronoun', word),
  )
  return (at) => asking.size > 0 && !isOfThem && !asking.has(tokens[at]?.sentence ?? 0)
}

/** "manager", "tech": a word for people of some work, who may be anybody's. */
function isPerson(noun: Token | undefined, { language, lexicon, occupations }: Model): boolean {
  const { lemma = '', word = '' } = noun ?? {}
  const isNoun = lexicon.genericRoles.includes(lemma) || occupations.has(lemma)
  const isEnding = language.isOf('worker', lemma) || /(?:er|or|ist|ian|ant)$/.test(lemma)
  return isNoun || (language.isEnglish(word) && (language.isOf('personNoun', lemma) || isEnding))
}

/** Whether a message is put as a question or a request anywhere. */
function asksSomething(
  tokens: readonly Token[],
  asks: readonly FoundAsk[],
  sentenceAsks: readonly boolean[],
  { language }: Model,
): boolean {
  return (
    sentenceAsks.includes(true) ||
    asks.some(({ wantsYesNo }) => wantsYesNo) ||
    clausesOf(tokens).some((clause) => opensQuestion(clause, language))
  )
}

/** The roles that are named, and all that would be if no word stood before them. */
function nameRoles(
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

/** What the whole is a way to ask for completes an ask, where there is but one. */
function completeAsks(
  asks: readonly FoundAsk[],
  likely: readonly Likely[],
  model: Model,
): readonly FoundAsk[] {
  const [only, ...others] = asks
  if (only === undefined || others.length > 0) return asks
  return [{ ...withLearnedTopic(only, likely, model), lent: only.lent }]
}

/** Whom else the message is about. */
function findOther(
  said: Pick<MarkedWords, 'tokens' | 'mentions' | 'cues' | 'isForeign'> & {
    readonly all: readonly RoleMention[]
    readonly isFree: (position: number) => boolean
  },
  model: Model,
): string | undefined {
  const { all, mentions, tokens, cues } = said
  return (
    findRefused(all, mentions, tokens) ??
    findOccupation({ ...said, asksFigure: asksFigure(tokens, cues, model) }, model)
  )
}

/** "dentist salary": nothing is said but the figure that is asked for, and of whom. */
function asksFigure(
  tokens: readonly Token[],
  cues: readonly FoundCue[],
  { language }: Model,
): boolean {
  const asking = cues.filter(
    ({ label, weak }) => label.kind === 'topic' && !weak && isFigure(label.id),
  )
  const said = new Set(asking.flatMap(({ at }) => at))
  const rest = tokens.filter(
    ({ lemma, word }, i) =>
      !said.has(i) && !language.isFunctionWord(lemma) && !language.isFunctionWord(word),
  )
  return asking.length > 0 && rest.length === 1
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

function toTokens(
  raw: readonly RawToken[],
  corrected: Corrected,
  { language }: Model,
): readonly Token[] {
  let at = 0
  return corrected.words.map(({ word, parts }) => {
    const origin = raw[Math.min(at, raw.length - 1)]
    at += parts
    return {
      raw: origin?.raw ?? word,
      word,
      lemma: language.lemmatize(word),
      sentence: origin?.sentence ?? 0,
      clause: origin?.clause ?? 0,
      capital: origin?.capital ?? false,
      ...(origin?.bracketed === true && { bracketed: true }),
      ...(origin?.amount === undefined ? {} : { amount: origin.amount }),
    }
  })
}

/** Whether a word carries content that the document has nothing to do with. */
function isForeignToken(
  { lemma, word, amount }: Token,
  terms: ReturnType<Model['terms']['ofQuestion']>[number],
  { language, descriptions, isCareerWord, isElsewhere }: Model,
): boolean {
  if (isElsewhere(lemma)) return true
  if (amount !== undefined || language.isFunctionWord(lemma) || language.isFunctionWord(word))
    return false
  // Adverbs color a question, they do not change what it is about.
  if (word.endsWith('ly')) return false
  // "compare them for me po": too short to be about anything.
  if (word.length < thresholds.shortestWord && !language.isEnglish(word)) return false
  return !descriptions.isKnown(terms) && !isCareerWord(lemma)
}

function clausesOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const numbers = [...new Set(tokens.map(({ clause }) => clause))]
  return numbers.map((number) => tokens.filter(({ clause }) => clause === number))
}

/** Another script, or the small words of another language and none of the document's. */
function isOtherLanguage(question: string, tokens: readonly Token[], { language }: Model): boolean {
  const letters = question.match(/\p{L}/gu)?.length ?? 0
  const latin = question.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (letters > 0 && latin < letters / 2) return true
  const foreign = tokens.filter(({ raw }) => language.isForeignFunctionWord(raw.toLowerCase()))
  const english = tokens.filter(({ raw }) => language.isFunctionWord(raw.toLowerCase()))
  return foreign.length > 1 && foreign.length > english.length
}
