import type { Likely } from '../../../knowledge/learned/ways.ts'
import { isFigure } from '../../../knowledge/topics.ts'
import type { Corrected } from '../words/correct.ts'
import { describeAsks, findSpent } from './describe-asks.ts'
import { findAsks, type FoundAsk } from './find-asks.ts'
import { findAsides } from './find-asides.ts'
import { findBystanders } from './find-bystanders.ts'
import type { MarkedWords } from './marked-words.ts'
import { findCues, type FoundCue } from './find-cues.ts'
import { weighCues } from './weigh-cues.ts'
import { findOccupation, findRefused } from './find-occupation.ts'
import { findPointers } from './find-pointers.ts'
import { findReference } from './find-reference.ts'
import { findTakenBack } from './find-taken-back.ts'
import { findTalk } from './find-talk.ts'
import { findWish } from './find-wish.ts'
import type { Model } from '../model/model.ts'
import { nameRoles } from './name-roles.ts'
import { withLearnedTopic } from './learned-topics.ts'
import { normalize, type RawToken } from '../words/normalize.ts'
import { pickQuestions } from './pick-questions.ts'
import { opensQuestion } from './opens-question.ts'
import { readAmounts } from '../words/read-amounts.ts'
import type { RoleMention } from '../model/role-mentions.ts'
import { readShortPay } from './short-pay.ts'
import type { Reading } from './reading.ts'
import { withoutSetAside } from './set-aside.ts'
import { wayWords } from './way-words.ts'
import { thresholds } from '../thresholds.ts'
import type { Term } from '../model/terms.ts'
import type { Token } from '../words/token.ts'

/**
 * Understands a message as far as the words go: roles, topics, comparisons, references. These are
 * the first six of the nine passes that DESIGN.md tells of.
 */
export function read(question: string, model: Model): Reading {
  // 1. Normalize
  const normalized = pickQuestions(normalize(question, model.lexicon), model.language)
  const raw = readAmounts(normalized.tokens, model.lexicon)
  // 2. Correct
  const corrected = model.correct(raw.map(({ word }) => word))
  const tokens = toTokens(raw, corrected, model)
  const termsAt = termsOf(tokens, model)
  const isForeign = (position: number): boolean => {
    const token = tokens[position]
    return token !== undefined && isForeignToken(token, termsAt[position] ?? [], model)
  }
  // 3. Roles
  const asides = findAsides(tokens, model)
  const { mentions, all, takenBack, bystanders } = nameWhoStands(tokens, termsAt, asides, model)
  const isFree = (i: number): boolean =>
    !bystanders.has(i) && !mentions.some(({ from, to }) => from <= i && i <= to)
  // 4. Cues
  const found = findCues(tokens, mentions, model, takenBack)
  const own = found.filter(({ at }) => !at.every((position) => bystanders.has(position)))
  const heard = hear(wayWords(tokens, mentions, asides), model)
  const { likely } = heard
  const weighed = weighCues(own, { tokens, mentions, likely }, model)
  const cues = withoutSetAside({ tokens, mentions, cues: weighed }, model)
  // 5. Asks
  const { asks: sentenceAsks } = normalized
  const words = readShortPay(tokens, cues, model)
  const unasked = new Set([...bystanders, ...positionsOnlyIn(weighed, cues)])
  const marked = { tokens: words, mentions, cues, sentenceAsks, isForeign, bystanders: unasked }
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
    isPartlyRead: normalized.isPartlyRead,
    corrections: corrected.corrections,
    mentions,
    wish,
    cues,
    asks: describeAsks(asks, { tokens, termsAt, spent, mentions, pointers, wish }, model),
    reference: findReference(without(asides, tokens), cues, model),
    ...findTalk(
      { tokens, cues, mentions, likely, wish, pointers, isQuestion: sentenceAsks.includes(true) },
      model,
    ),
    asksSomething: asksSomething(tokens, asks, sentenceAsks, model),
    otherLanguage: isOtherLanguage(question, tokens, model),
    ...heard,
    medicalAdvice: cues.some(({ label }) => label.kind === 'medicalAdvice'),
    ...(occupation === undefined ? {} : { occupation }),
  }
}

/** What the message as a whole is like: in any trade, and of this document. */
function hear(
  words: readonly string[],
  { classify, askedFor, spokenOf }: Model,
): Pick<Reading, 'likely' | 'askedFor' | 'spokenOf'> {
  return { likely: classify(words), askedFor: askedFor(words), spokenOf: spokenOf(words) }
}

/** The roles that are named to the end, and who is only spoken of, or was taken back. */
function nameWhoStands(
  tokens: readonly Token[],
  termsAt: readonly (readonly Term[])[],
  asides: ReadonlySet<number>,
  model: Model,
): ReturnType<typeof nameRoles> & {
  readonly takenBack: ReadonlySet<number>
  readonly bystanders: ReadonlySet<number>
} {
  const spokenOf = new Set([...findBystanders(tokens, model), ...asides])
  const { mentions, all } = nameRoles(tokens, spokenOf, model)
  const takenBack = findTakenBack({ tokens, mentions, termsAt }, model)
  const isStanding = ({ from }: RoleMention): boolean => !takenBack.has(from)
  return {
    mentions: mentions.filter(isStanding),
    all: all.filter(isStanding),
    takenBack,
    bystanders: new Set([...spokenOf, ...takenBack]),
  }
}

function without(asides: ReadonlySet<number>, tokens: readonly Token[]): readonly Token[] {
  return tokens.filter((_, at) => !asides.has(at))
}

/** "forget money, tell me what's required": the words of what was set aside ask for nothing. */
function positionsOnlyIn(all: readonly FoundCue[], kept: readonly FoundCue[]): readonly number[] {
  const left = new Set(kept.flatMap(({ at }) => at))
  return all.flatMap(({ at }) => at).filter((position) => !left.has(position))
}

/** What the document is not about describes none of its roles, however near it is. */
function termsOf(
  tokens: readonly Token[],
  { terms, isElsewhere }: Model,
): ReturnType<Model['terms']['ofQuestion']> {
  const found = terms.ofQuestion(tokens.map(({ lemma }) => lemma))
  return found.map((own, i) => (isElsewhere(tokens[i]?.lemma ?? '') ? [] : own))
}

/** "73,896, check?": the last word asks for a yes, and describes nobody who checks. */
function isTag(at: number, tokens: readonly Token[], { language }: Model): boolean {
  return at === tokens.length - 1 && language.isOf('confirmTalk', tokens[at]?.word)
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
  // "I'm in nursing school but thinking about hearts": what one is, before what one leans to.
  const leans = tokens.findLastIndex(({ word }) => language.isOf('leaning', word))
  return (at) =>
    asking.size === 0 ? at < leans : !isOfThem && !asking.has(tokens[at]?.sentence ?? 0)
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

/** What the whole is a way to ask for completes an ask, where there is but one. */
function completeAsks(
  found: readonly FoundAsk[],
  likely: readonly Likely[],
  model: Model,
): readonly FoundAsk[] {
  const asks = withOneOrder(found, likely)
  const [only, ...others] = asks
  if (only === undefined || others.length > 0) return asks
  return [{ ...withLearnedTopic(only, likely, model), lent: only.lent }]
}

/** "put the four jobs in order, most money on top": the roles are what is ordered, and no ask. */
function withOneOrder(asks: readonly FoundAsk[], [first]: readonly Likely[]): readonly FoundAsk[] {
  const [roles, figure, ...others] = asks
  const isOrder = first?.label === 'rankRoles' && first.likelihood >= thresholds.surelyMeant
  const isOne =
    isOrder &&
    others.length === 0 &&
    roles?.topics.join() === 'roles' &&
    roles.comparisons.some(({ kind }) => kind === 'ranking') &&
    figure?.topics.length === 1 &&
    figure.topics.every(isFigure)
  return isOne ? [{ ...figure, comparisons: [...roles.comparisons, ...figure.comparisons] }] : asks
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
