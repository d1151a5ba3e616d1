import type { Block } from '../source/block.ts'
import type { Doubt, DoubtKind, DraftFact } from './draft-fact.ts'
import { findMentions } from '../roles/find-mentions.ts'
import type { FoundRole } from '../roles/found-role.ts'
import { reasonToLeaveOut } from './reason-to-leave-out.ts'
import { toldAsWritten } from './told-as-written.ts'
import { documentFacts } from './document-facts.ts'
import { introductions } from './introductions.ts'
import { type Antecedent, type NamedSentence, nameSubject } from './name-subject.ts'
import { labelAbove, labeledSentences, needsLabel } from './label-above.ts'
import { labeledFacts, type SentenceLabel } from './labeled-facts.ts'
import { type Passage, passagesOf } from './passage.ts'
import { readValue } from './read-value.ts'
import { type RoleSentence, leadsIn, topicsOf } from './sentence-topics.ts'
import type { Sentence } from '../source/split-sentences.ts'
import { splitStatement } from './split-statement.ts'
import { subjectOf } from './subject-of.ts'
import type { Quote } from '../../knowledge.ts'
import type { TopicId } from '../../topics.ts'
import type { Statements } from '../words/statements.ts'
import { factsAtStage } from './stage-above.ts'
import { withheldFigure } from './withheld-figure.ts'
import { withScope } from './with-scope.ts'
import { upperFirst } from '../../letter-case.ts'
import { anyOf } from '../words/any-of.ts'

/** What the prose states, and the sentences that need a look. */
export interface SentenceFacts {
  readonly facts: readonly DraftFact[]
  readonly doubts: readonly Doubt[]
}

/** Lower is told first; a sentence that only leads over to a role is told last. */
const ranks = { withValue: 1, plain: 2, leadIn: 5 } as const

/** Reads every paragraph: which role a sentence is about, on which topics, in plain words. */
export function sentenceFacts(
  blocks: readonly Block[],
  roles: readonly FoundRole[],
  statements: Statements,
): SentenceFacts {
  const read = passagesOf(blocks, roles, statements).map(readStaged)
  return { facts: read.flatMap(({ facts }) => facts), doubts: read.flatMap(({ doubts }) => doubts) }
}

/** What stands under a stage of a career is of those at that stage. */
function readStaged(passage: Passage): SentenceFacts {
  const { about, roles, stage } = passage
  if (about === undefined) return readPassage(passage)
  let doubts: readonly Doubt[] = []
  const facts = factsAtStage(about, stage, (named) => {
    const own = roles.map((role) => (role === about ? named : role))
    const read = readPassage({ ...passage, about: named, roles: own })
    ;({ doubts } = read)
    return read.facts
  })
  return { facts, doubts }
}

function readPassage(passage: Passage): SentenceFacts {
  const facts: DraftFact[] = []
  const doubts: Doubt[] = []
  const first = passage.about ?? passage.base
  let antecedent: Antecedent | undefined =
    first === undefined ? undefined : { role: first, asCandidate: false }
  const [label, sentences] = labeledSentences(passage)
  let before = 0
  for (const sentence of sentences) {
    const named = nameSubject(sentence.plain, antecedent, passage)
    const why = reasonToLeaveOut(sentence, passage)
    const read =
      why === undefined
        ? readSentence(sentence, named, passage, label)
        : leftOut(sentence, why.kind, why.what, passage)
    if (goesOn(sentence, read, passage.statements)) {
      const last = facts.splice(facts.length - before)
      facts.push(...last.map((fact) => withNext(fact, sentence, passage.block)))
      if (before === 0) doubts.push(doubtAbout(sentence, 'noRole', 'left out, "it" is left out'))
      continue
    }
    before = read.facts.length
    doubts.push(...read.doubts)
    const merged = joinLeadIns(facts.at(-1), read.facts, passage.block)
    facts.splice(merged === undefined ? facts.length : -1, 1, ...(merged ?? read.facts))
    antecedent = named.antecedent ?? antecedent
  }
  return { facts, doubts }
}

/** "It isn't compulsory, but …" is on what the sentence before is on, whatever that is. */
function goesOn({ plain }: Sentence, { doubts }: SentenceFacts, statements: Statements): boolean {
  const { pointing, pointingBack } = statements.words
  const opens = (words: readonly string[]): boolean =>
    new RegExp(`^${anyOf(words)}\\b`, 'i').test(plain)
  const isOpen = doubts.some(({ kind }) => kind === 'noCue' || kind === 'noRole')
  return opens(pointingBack) || (isOpen && opens(pointing))
}

function doubtAbout({ lines, plain }: Sentence, kind: DoubtKind, what: string): Doubt {
  return { kind, line: lines[0], text: plain, what }
}

function readSentence(
  sentence: Sentence,
  named: NamedSentence,
  passage: Passage,
  label: SentenceLabel | undefined,
): SentenceFacts {
  const { text, meant } = named
  const { about, base, roles, statements } = passage
  if (label !== undefined && about !== undefined) {
    const antecedent = { role: about, asCandidate: false }
    const name = (plain: string): NamedSentence => nameSubject(plain, antecedent, passage)
    if (new RegExp(`^${anyOf(statements.words.leftOpen)}\\W*$`, 'i').test(sentence.plain))
      return leftOut(sentence, 'noSentence', 'it says that the document leaves it open', passage)
    return { facts: labeledFacts(sentence, label, about, passage, name), doubts: [] }
  }
  const mentions = findMentions(text, roles, statements.words)
  const quote = { text: sentence.text, lines: sentence.lines, section: sentence.section }
  const advancement = [...new Set(mentions.map(({ role }) => role).filter((r) => r !== base))]
  if (advancement.length > 1 && about === undefined && base !== undefined) {
    return { facts: introductions(text, quote, base, passage), doubts: [] }
  }
  const isOnBase = about === undefined && mentions[0]?.role === base
  const role = isOnBase
    ? base
    : (subjectOf(text, mentions, statements) ?? about ?? advancement[0] ?? base)
  if (role === undefined) return leftOut(sentence, 'noRole', 'no role to give it to', passage)
  const statement: RoleSentence = {
    text,
    role,
    mentions,
    ...(meant === undefined ? {} : { meant }),
  }
  return readStatement(sentence, statement, passage, () => named)
}

/** What a sentence about a role states, by its own words or by what stands above it. */
function readStatement(
  sentence: Sentence,
  statement: RoleSentence,
  passage: Passage,
  name: () => NamedSentence,
): SentenceFacts {
  const { about } = passage
  const withheld =
    about === undefined ? undefined : withheldFigure(sentence, about, passage.statements)
  if (withheld !== undefined) return { facts: [withheld], doubts: [] }
  const found = topicsOf(statement, passage)
  const { topics, byCue } = found
  const heading = labelAbove(sentence, passage)
  if (
    heading !== undefined &&
    about !== undefined &&
    needsLabel(statement, found, about, passage)
  ) {
    return { facts: labeledFacts(sentence, heading, about, passage, name), doubts: [] }
  }
  const quote = { text: sentence.text, lines: sentence.lines, section: sentence.section }
  const asWritten =
    topics.length === 0 && about !== undefined
      ? toldAsWritten(sentence, about, passage.statements)
      : undefined
  if (asWritten !== undefined) return { facts: [asWritten], doubts: [] }
  if (topics.length === 0) {
    const what = 'left out, no cue fits, and the role is not its subject'
    return { facts: [], doubts: [doubtAbout(sentence, 'noRole', what)] }
  }
  if (passage.isClosing && !byCue) {
    return {
      facts: [],
      doubts: [doubtAbout(sentence, 'behindRoles', 'left out, it stands behind the roles')],
    }
  }
  const doubt = doubtAbout(sentence, 'noCue', `kept as "${topics.join(', ')}", no cue fits`)
  return { facts: statedFacts(statement, topics, quote, passage), doubts: byCue ? [] : [doubt] }
}

/**
 * What is said of no role is kept where it is said of them all; else nothing is. What stands among
 * paragraphs that each tell of one role may be about any of them.
 */
function leftOut(
  sentence: Sentence,
  kind: DoubtKind,
  what: string,
  passage: Passage,
): SentenceFacts {
  const isOfNone =
    (!passage.isOfNobody || passage.isClosing) && (kind === 'noRole' || kind === 'behindRoles')
  const facts = isOfNone ? documentFacts(sentence, passage) : []
  const doubt = doubtAbout(sentence, kind, `left out, ${what}`)
  return { facts, doubts: facts.length > 0 ? [] : [doubt] }
}

/** What a sentence states on its topics, each with its value. */
function statedFacts(
  statement: RoleSentence,
  topics: readonly TopicId[],
  quote: Quote,
  passage: Passage,
): readonly DraftFact[] {
  const { text, role } = statement
  const isLeadIn = leadsIn(statement, passage)
  return splitStatement(text, topics, passage.statements).map((own): DraftFact => {
    const value = readValue(own.topic, own.text, passage.statements)
    const rank = own.topic === 'overview' && isLeadIn ? ranks.leadIn : rankOf(value)
    return {
      role,
      topic: own.topic,
      text: closed(withScope(upperFirst(own.text), role, passage)),
      ...(value === undefined ? {} : { value }),
      quote,
      rank,
    }
  })
}

/** An item of a list that ends without a full stop gets one. */
function closed(text: string): string {
  return /[\p{L}\p{N}%)]$/u.test(text) ? `${text}.` : text
}

/** A fact that holds a typed value says more than one that does not. */
function rankOf(value: DraftFact['value']): number {
  const isEmpty =
    value === undefined ||
    (value.kind === 'certification' &&
      value.names.length + value.bodies.length === 0 &&
      value.exams === undefined)
  return isEmpty ? ranks.plain : ranks.withValue
}

/** Two sentences in a row that lead over to a role say one thing together. */
function joinLeadIns(
  last: DraftFact | undefined,
  [next]: readonly DraftFact[],
  block: Block,
): readonly DraftFact[] | undefined {
  const joins = last?.rank === ranks.leadIn && next?.rank === ranks.leadIn
  if (!joins || last.role !== next.role) return undefined
  return [withNext({ ...last, text: `${last.text} ${next.text}` }, next.quote, block)]
}

/** A fact that rests on the next sentence, too; one that is not told yet is told as it stands. */
function withNext(fact: DraftFact, next: Quote | Sentence, { text }: Block): DraftFact {
  const start = text.indexOf(fact.quote.text)
  const end = text.indexOf(next.text, start) + next.text.length
  const quote = {
    text: text.slice(start, end),
    lines: [fact.quote.lines[0], next.lines[1]] as const,
    section: fact.quote.section,
  }
  return { ...fact, text: 'plain' in next ? `${fact.text} ${next.plain}` : fact.text, quote }
}
