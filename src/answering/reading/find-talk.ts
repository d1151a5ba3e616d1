import type { Likely } from '../../../knowledge/learned/ways.ts'
import { isFigure } from '../../../knowledge/topics.ts'
import { asksOfDocument, isOfChat } from './asks-of-chat.ts'
import { findCommand } from './find-command.ts'
import type { FoundCue } from './find-cues.ts'
import type { Model } from '../model/model.ts'
import type { Pointer } from './find-pointers.ts'
import { opensQuestion } from './opens-question.ts'
import type { Reading, Wish } from './reading.ts'
import type { RoleMention } from '../model/role-mentions.ts'
import { thresholds } from '../thresholds.ts'
import type { Token } from '../words/token.ts'
import {
  type CommandId,
  isAboutChat,
  type SmallTalkKind,
  smallTalkKinds,
} from '../../../knowledge/cue-groups.ts'

/** Which talk wins when one message has several: thanks beat the "ok" before them, and leave both. */
const precedence: readonly SmallTalkKind[] = [
  'farewell',
  'thanks',
  'complaint',
  'readers',
  'cookies',
  'anonymity',
  'privacy',
  'maker',
  'howAreYou',
  'whoAreYou',
  'human',
  'capabilities',
  'joke',
  'apology',
  'praise',
  'whereFrom',
  'isThatALot',
  'areYouSure',
  'justTheFigure',
  'shorter',
  'undecided',
  'gladness',
  'feelings',
  'greeting',
  ...smallTalkKinds,
]

/** What people say first or last, whatever else they tell: it asks for nothing. */
const sociable: readonly SmallTalkKind[] = ['farewell', 'apology', 'thanks', 'greeting']

/** Small talk or a command, if the message is nothing but that. */
export function findTalk(
  said: SaidWords,
  model: Model,
): Pick<Reading, 'talk' | 'command' | 'term'> {
  const { tokens, cues, mentions } = said
  const command = findCommand(tokens, cues, mentions, model)
  if (command !== undefined) return { command }
  const term = findTerm(said, model)
  if (term !== undefined) return { talk: 'meaning', term }
  if (mentions.some((mention) => !isOfChat(mention, cues)) || isCorrection(said, model)) return {}
  if (tellsOfGrief(said, model)) return { talk: 'grief' }
  const { talk } = talkByCues(said, model)
  return talk === undefined ? talkByLikelihood(said, model) : { talk }
}

/** "sorry, I meant the archive guys", "scrap that, same for teaching": another role is pointed to. */
function isCorrection(
  { tokens, pointers }: SaidWords,
  { language }: Pick<Model, 'language'>,
): boolean {
  return pointers.length > 0 && language.says(tokens, 'correcting')
}

/** "what does median mean": the word of the glossary that is asked for, the longest. */
function findTerm(
  { tokens, cues, mentions, likely: [first] }: SaidWords,
  { lexicon, language }: Model,
): string | undefined {
  const asks =
    cues.some(({ label }) => label.kind === 'smallTalk' && label.id === 'meaning') ||
    (first?.label === 'meaning' && first.likelihood >= thresholds.likelyTalk)
  if (!asks || mentions.length > 0) return undefined
  // "what is the average salary of an MRI technologist" asks for the figure, not for the word.
  const asksFigure = cues.some(
    ({ label, weak }) => label.kind === 'topic' && !weak && isFigure(label.id),
  )
  if (asksFigure && !language.says(tokens, 'meaning')) return undefined
  const said = ` ${tokens.map(({ lemma }) => lemma).join(' ')} `
  return Object.keys(lexicon.glossary)
    .filter((term) => said.includes(` ${language.lemmasOf(term).join(' ')} `))
    .toSorted((a, b) => b.length - a.length)[0]
}

/** A message before it is known whether it is talk. */
interface SaidWords {
  readonly tokens: readonly Token[]
  readonly cues: readonly FoundCue[]
  readonly mentions: readonly RoleMention[]
  readonly likely: readonly Likely[]
  readonly wish: Wish
  /** Words that point to a role without naming it. */
  readonly pointers: readonly Pointer[]
  /** Whether a sentence ends in a question mark. */
  readonly isQuestion: boolean
}

/**
 * "We lost a patient tonight, I just needed to type it somewhere": however much is told, where nothing
 * is asked. "failed my exam, can I take it again" is a question.
 */
function tellsOfGrief({ tokens, cues, wish, isQuestion }: SaidWords, { language }: Model): boolean {
  const isSaid = cues.some(({ label }) => label.kind === 'smallTalk' && label.id === 'grief')
  const asks = tokens.some(
    ({ clause, word }, i) =>
      (clause !== tokens[i - 1]?.clause && opensQuestion(tokens.slice(i), language)) ||
      (language.isAuxiliary(word) && language.isOf('subjectPronoun', tokens[i + 1]?.word)),
  )
  const isAfterMore = cues.some(
    ({ label }) => label.kind === 'topic' && (isFigure(label.id) || label.id === 'roles'),
  )
  return isSaid && !isQuestion && !asks && !isAfterMore && !wish.isSaid
}

/** Commands that are learned by another name. */
const commandsByAct: Readonly<Partial<Record<string, CommandId>>> = {
  repeat: 'repeat',
  cancel: 'cancel',
  changedMind: 'cancel',
}

/**
 * What no cue knows may be much like what people say: "my landlord is a pain, wish me luck". Where a
 * cue asks for a topic, that is what counts.
 */
function talkByLikelihood(
  { tokens, cues, likely, wish }: SaidWords,
  model: Model,
): Pick<Reading, 'talk' | 'command'> {
  const { language, isDocumentWord } = model
  const [first] = likely
  // "sound waves we use are low frequency right" claims something, and is no agreement.
  const ofDocument = tokens.filter(
    ({ lemma }) => isDocumentWord(lemma) && !language.isFunctionWord(lemma),
  )
  const asked = cues.flatMap(({ label, weak }) =>
    label.kind === 'topic' && !weak ? [label.id] : [],
  )
  const saysNothing =
    tokens.some(({ amount }) => amount !== undefined) ||
    // As typed: "u" by itself says no more than "x", though it is read as "you".
    tokens.every(({ raw }) => !/\p{L}{2}/u.test(raw))
  // "wait, actually I don't like bossing people" takes back what was said by saying more.
  if (first === undefined || saysNothing || wish.isSaid || tokens.length > thresholds.longestTalk)
    return {}
  const agrees = first.label === 'acknowledgement'
  if (agrees && ofDocument.length >= thresholds.mostOfDocument) return {}
  if (isAboutChat(first.label) && asksOfDocument(tokens, likely, model)) return {}
  // Thanks and praise are hard to tell apart, and both are talk.
  const share = likely.reduce((sum, way) => sum + (isTalk(way) ? way.likelihood : 0), 0)
  // "and if I don't do either?" goes on with what was asked.
  const goesOn = language.opensFollowUp(tokens.map(({ word }) => word))
  // "that's the highest of the four, isn't it?"
  const ranks = cues.some(
    ({ label }) => label.kind === 'comparison' && (label.id === 'highest' || label.id === 'lowest'),
  )
  // "just the top one" asks for one of several figures, and not for less words.
  if (ranks && (first.label === 'justTheFigure' || first.label === 'shorter')) return {}
  const isMostly = isTalk(first) && share >= thresholds.mostlyTalk && !goesOn && !ranks
  const least = tokens.length > thresholds.shortTalk ? thresholds.surelyTalk : thresholds.likelyTalk
  if (first.likelihood < least && !isMostly) return {}
  // "happy thanksgiving" asks for no satisfaction.
  const isSure =
    tokens.length <= thresholds.shortTalk && first.likelihood >= thresholds.talkOverTopic
  // "she raised you right": a word may ask for a topic that the whole is no way to ask for.
  const isDoubted = likely.every(
    ({ label, likelihood }) =>
      likelihood < thresholds.doubtedTopic || !asked.some((topic) => topic === label),
  )
  if (asked.length > 0 && !isSure && !(isMostly && isDoubted)) return {}
  const command = commandsByAct[first.label]
  if (command !== undefined) return { command }
  // Without a word of the glossary it asks for something that the document may explain.
  const talk = smallTalkKinds.find((kind) => kind === first.label && kind !== 'meaning')
  return talk === undefined ? {} : { talk }
}

function talkByCues(
  { tokens, cues, mentions, likely, isQuestion }: SaidWords,
  model: Model,
): Pick<Reading, 'talk'> {
  const talk = cues.filter(
    ({ label }) => label.kind === 'smallTalk' && label.id !== 'meaning' && label.id !== 'grief',
  )
  const said = new Set(talk.flatMap(({ at }) => at))
  const asksMore = cues.some(
    ({ label, at, weak }) =>
      label.kind === 'topic' && !weak && !at.every((position) => said.has(position)),
  )
  const left = tokens.filter(
    ({ lemma, word }, i) =>
      !said.has(i) &&
      !mentions.some(({ from, to }) => from <= i && i <= to) &&
      !model.language.isFunctionWord(lemma) &&
      !model.language.isFunctionWord(word),
  )
  // "bye, gotta scan a gallbladder", "perfect. gotta run, patient's here": at either end of a sentence
  const sentenceOf = (at: number): number | undefined => tokens[at]?.sentence
  const isAtEnd = (at: readonly number[]): boolean => {
    const [first = 0, last = first] = [at[0], at.at(-1)]
    return sentenceOf(first - 1) !== sentenceOf(first) || sentenceOf(last + 1) !== sentenceOf(last)
  }
  // "morning! coffee hasn't kicked in yet. you awake?" ends as it began.
  // "what's a normal day for whoever files the scans so the docs can pull them up later"
  const opens = opensQuestion(tokens, model.language) && left.length > 1
  const asksMuch = (isQuestion || opens) && (opens || !said.has(tokens.length - 1))
  const goes =
    !asksMuch &&
    talk.some(
      ({ label, at }) => label.kind === 'smallTalk' && sociable.includes(label.id) && isAtEnd(at),
    )
  const saysAmount = tokens.some(isFigureSaid)
  const isElse =
    talk.some(({ label }) => label.kind === 'smallTalk' && isAboutChat(label.id)) &&
    asksOfDocument(left, likely, model)
  const [first] = likely
  const isElsewhere = first?.label === 'offTopic' && first.likelihood >= thresholds.surelyOffTopic
  // "it never stops: print('hi')" greets nobody.
  const isMore =
    (isElsewhere && left.length > said.size) ||
    asksMore ||
    saysAmount ||
    isElse ||
    (left.length > (said.size > 2 ? 1 : 0) && !goes)
  if (talk.length === 0 || isMore) return {}
  const kinds = talk.flatMap(({ label }) => (label.kind === 'smallTalk' ? [label.id] : []))
  const kind = kindOf(kinds, { cues, isQuestion })
  // "good with people" is not "good", and "I love it when they get it" does not praise the bot.
  const isAside = kind === 'acknowledgement' || kind === 'praise' || kind === 'complaint'
  if (isAside && tokens.length > 2 * said.size + 1) return {}
  return kind === undefined ? {} : { talk: kind }
}

/** Which of several kinds of talk a message is. */
function kindOf(
  kinds: readonly SmallTalkKind[],
  { cues, isQuestion }: Pick<SaidWords, 'cues' | 'isQuestion'>,
): SmallTalkKind | undefined {
  // "is anything higher?" leaves nothing open.
  const compares = cues.some(
    ({ label }) => label.kind === 'comparison' && (label.id === 'above' || label.id === 'below'),
  )
  if (compares && kinds.every((one) => one === 'undecided')) return undefined
  // "that's it?" takes no leave.
  if (isQuestion && kinds.includes('farewell')) return 'acknowledgement'
  return precedence.find((candidate) => kinds.includes(candidate))
}

/** Whether a way to say something is small talk, or a command said in passing. */
function isTalk({ label }: Likely): boolean {
  return label in commandsByAct || smallTalkKinds.some((kind) => kind === label)
}

/** "5k", "20%": a figure says something that is no talk. */
function isFigureSaid({ amount }: Token): boolean {
  return amount !== undefined && (amount.unit !== 'none' || amount.value >= thresholds.leastPay)
}
