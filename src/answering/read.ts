import type { RoleId } from '../../knowledge/knowledge.ts'
import { findAsks } from './find-asks.ts'
import { findCues } from './find-cues.ts'
import { findTalk } from './find-talk.ts'
import type { Model } from './model.ts'
import type { RoleMention } from './role-mentions.ts'
import { opensQuestion } from './opens-question.ts'
import { readAmounts } from './read-amounts.ts'
import { normalize, type RawToken } from './normalize.ts'
import type { Ask, Reading, Reference } from './reading.ts'
import { thresholds } from './thresholds.ts'
import type { Token } from './token.ts'
import type { Corrected } from './correct.ts'

/** Understands a message as far as the words go: roles, topics, comparisons, references. */
export function read(question: string, model: Model): Reading {
  const normalized = normalize(question, model.lexicon)
  const raw = readAmounts(normalized.tokens, model.lexicon.numbers)
  const corrected = model.correct(raw.map(({ word }) => word))
  const tokens = toTokens(raw, corrected, model)
  const lemmas = tokens.map(({ lemma }) => lemma)
  const termsAt = model.terms.ofQuestion(lemmas)
  const isForeign = (position: number): boolean => {
    const token = tokens[position]
    return token !== undefined && isForeignToken(token, termsAt[position] ?? [], model)
  }
  const isOwn = (position: number, role: RoleId): boolean => {
    const token = tokens[position]
    if (token === undefined || tokens[position + 1]?.sentence !== token.sentence) return true
    if (token.amount !== undefined || token.word.endsWith('ly')) return true
    const { isFunctionWord, isEnglish } = model.language
    // "echocardiographer" is one whatever stands before it; "manager" may be anybody's.
    if (!isEnglish(tokens[position + 1]?.word ?? '')) return true
    if (isFunctionWord(token.lemma) || isFunctionWord(token.word)) return true
    return model.descriptions.speaksOf(role, token.lemma) || isCueWord(token.lemma)
  }
  const isCueWord = (lemma: string): boolean => askWords.has(lemma)
  const mentions = model.findRoles(lemmas, isOwn)
  const refused = findRefused(
    model.findRoles(lemmas, () => true),
    mentions,
    tokens,
  )
  const cues = findCues(tokens, mentions, model)
  const asks = findAsks({ tokens, mentions, cues, sentenceAsks: normalized.asks, isForeign }, model)
  const named = mentions.some(({ role }) => model.roles.get(role)?.kind === 'advancement')
  const occupation = refused ?? findOccupation(tokens, mentions, isForeign, model)
  // What names the base role describes no other.
  const isFree = (i: number): boolean => !mentions.some(({ from, to }) => from <= i && i <= to)
  const unwanted = findUnwanted(tokens, model)
  const isWanted = (i: number): boolean => isFree(i) && !unwanted.has(i)
  const describe = (ask: Ask): Ask['described'] => {
    if (named) return []
    const own = describeRoles(ask.positions.filter(isWanted), cues, termsAt, model)
    const isTelling = (own[0]?.score ?? 0) >= thresholds.description
    if (isTelling) return own
    return describeRoles([...tokens.keys()].filter(isWanted), cues, termsAt, model)
  }
  return {
    tokens,
    corrections: corrected.corrections,
    mentions,
    asks: asks.map((ask) => ({ ...ask, described: describe(ask) })),
    reference: findReference(tokens, model),
    ...findTalk(tokens, cues, mentions, model),
    asksSomething: normalized.asks.includes(true) || asks.some(startsAsQuestion),
    otherLanguage: isOtherLanguage(question, tokens, model),
    medicalAdvice: cues.some(({ label }) => label.kind === 'medicalAdvice'),
    ...(occupation === undefined ? {} : { occupation }),
  }
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
      ...(origin?.amount === undefined ? {} : { amount: origin.amount }),
    }
  })
}

/** Whether a word carries content that the document has nothing to do with. */
function isForeignToken(
  { lemma, word, amount }: Token,
  terms: ReturnType<Model['terms']['ofQuestion']>[number],
  { language, descriptions, isCareerWord }: Model,
): boolean {
  if (amount !== undefined || language.isFunctionWord(lemma) || language.isFunctionWord(word))
    return false
  // Adverbs color a question, they do not change what it is about.
  if (word.endsWith('ly')) return false
  return !descriptions.isKnown(terms) && !isCareerWord(lemma)
}

/** "store manager": a role's noun under another's flag. */
function findRefused(
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

/** Words that stand before a role's name without belonging to it: "pay manager", "salary educator". */
const askWords: ReadonlySet<string> = new Set([
  'salary',
  'pay',
  'growth',
  'outlook',
  'requirement',
  'degree',
  'education',
  'experience',
  'certification',
  'exam',
  'skill',
  'duty',
  'earn',
  'wage',
  'income',
  'hire',
  'train',
  'teach',
])

/** Topics whose cues say nothing of what a role is like, so that they do not describe one. */
const undescriptive: ReadonlySet<string> = new Set([
  'salary',
  'outlook',
  'requirements',
  'education',
  'certification',
  'experience',
  'sourceDate',
  'sourceOrigin',
  'roles',
])

function describeRoles(
  positions: readonly number[],
  cues: ReturnType<typeof findCues>,
  termsAt: ReturnType<Model['terms']['ofQuestion']>,
  { descriptions }: Model,
): Ask['described'] {
  const spent = new Set(
    cues
      .filter(({ label }) => label.kind === 'topic' && undescriptive.has(label.id))
      .flatMap(({ at }) => at),
  )
  return descriptions.findRoles(positions.map((i) => (spent.has(i) ? [] : (termsAt[i] ?? []))))
}

function findReference(tokens: readonly Token[], { language, lexicon }: Model): Reference {
  const words = tokens.map(({ word }) => word)
  const ordinalAt = words.findIndex(
    (word, i) =>
      Object.hasOwn(lexicon.ordinals, word) &&
      (words[i + 1] === undefined ||
        /^(?:one|ones|role|job|option|position)$/.test(words[i + 1] ?? '')),
  )
  const ordinal = lexicon.ordinals[words[ordinalAt] ?? '']
  return {
    pronoun: words.some(language.isPronoun),
    opener: language.opensFollowUp(words),
    ...(ordinalAt < 0 || ordinal === undefined ? {} : { ordinal }),
    other: /\bother (?:one|role|job|option|position)\b/.test(words.join(' ')),
    both: /\b(?:both|(?:those|these|the) two|two of (?:them|those|these)|either)\b/.test(
      words.join(' '),
    ),
  }
}

/** "become a doctor": the word is the document's, but as what somebody wants to be it is foreign. */
function isAimedAt(at: number, tokens: readonly Token[], model: Model): boolean {
  if (!/^an?$/.test(tokens[at - 1]?.word ?? '')) return false
  if (!/^(?:become|be|as|do|see|like|for|of|hire)$/.test(tokens[at - 2]?.lemma ?? '')) return false
  const [terms] = model.terms.ofQuestion([tokens[at]?.lemma ?? ''])
  const [best] = model.descriptions.findRoles([terms ?? []])
  return (best?.score ?? 0) < thresholds.description
}

function startsAsQuestion({ tokens, wantsYesNo }: Ask): boolean {
  return wantsYesNo || opensQuestion(tokens)
}

/** Another script, or the small words of another language and none of the document's. */
function isOtherLanguage(
  question: string,
  tokens: readonly Token[],
  { lexicon, language }: Model,
): boolean {
  const letters = question.match(/\p{L}/gu)?.length ?? 0
  const latin = question.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (letters > 0 && latin < letters / 2) return true
  const foreign = tokens.filter(({ raw }) =>
    lexicon.foreignFunctionWords.includes(raw.toLowerCase()),
  )
  const english = tokens.filter(({ raw }) => language.isFunctionWord(raw.toLowerCase()))
  return foreign.length > 1 && foreign.length > english.length
}

/** Positions of what a person does not want: all of a clause from "hate", "tired of" on. */
function findUnwanted(tokens: readonly Token[], { lexicon, language }: Model): ReadonlySet<number> {
  const unwanted = new Set<number>()
  const dislikes = lexicon.dislikes.map(language.lemmasOf)
  for (const i of tokens.keys()) {
    const isDislike = dislikes.some((lemmas) =>
      lemmas.every((lemma, j) => tokens[i + j]?.lemma === lemma || tokens[i + j]?.word === lemma),
    )
    if (!isDislike) continue
    for (let at = i; tokens[at]?.clause === tokens[i]?.clause && at < tokens.length; at++) {
      unwanted.add(at)
    }
  }
  return unwanted
}

/** The name of an occupation that the document does not have. */
function findOccupation(
  tokens: readonly Token[],
  mentions: Reading['mentions'],
  isForeign: (position: number) => boolean,
  model: Model,
): string | undefined {
  const { occupations, language } = model
  const isFree = (i: number): boolean => !mentions.some(({ from, to }) => from <= i && i <= to)
  for (const [i, { lemma, word }] of tokens.entries()) {
    if (!isFree(i)) continue
    const pair = `${lemma} ${tokens[i + 1]?.lemma ?? ''}`
    if (isFree(i + 1) && occupations.has(pair)) return pair
    if (!occupations.has(lemma) || language.isFunctionWord(lemma)) continue
    const before = tokens[i - 1]
    if (before !== undefined && isForeign(i - 1)) return `${before.word} ${word}`
    if (isForeign(i) || isAimedAt(i, tokens, model)) return word
  }
  return undefined
}
