import type { Block } from './block.ts'
import type { DraftFact } from './draft-fact.ts'
import { findMentions, type Mention } from './find-mentions.ts'
import { type FoundRole } from './find-roles.ts'
import { findTopics } from './find-topics.ts'
import type { Quote } from './knowledge.ts'
import { type Antecedent, capitalize, nameSubject } from './name-subject.ts'
import { plainText } from './plain-text.ts'
import { readValue } from './read-value.ts'
import { type Sentence, splitSentences } from './split-sentences.ts'
import { splitStatement } from './split-statement.ts'
import type { Statements } from './statements.ts'
import type { TopicId } from './topics.ts'
import { wordsOf } from './words-of.ts'

/** What the prose states, and the sentences no cue was found for. */
export interface SentenceFacts {
  readonly facts: readonly DraftFact[]
  readonly doubts: readonly { readonly sentence: Sentence; readonly what: string }[]
}

/** Lower is told first; a sentence that only leads over to a role is told last. */
const ranks = { introduced: 0, withValue: 1, plain: 2, leadIn: 5 } as const

interface Passage {
  readonly block: Block
  readonly roles: readonly FoundRole[]
  /** The role the paragraph is about, if it is about one. */
  readonly about?: FoundRole
  readonly base?: FoundRole
  readonly statements: Statements
}

/** Reads every paragraph: which role a sentence is about, on which topics, in plain words. */
export function sentenceFacts(
  blocks: readonly Block[],
  roles: readonly FoundRole[],
  statements: Statements,
): SentenceFacts {
  const base = roles.find(({ kind }) => kind === 'base')
  const read = blocks
    .filter(({ kind }) => kind === 'paragraph')
    .map((block) => {
      const about = roleOf(block, roles)
      return readPassage({
        block,
        roles,
        statements,
        ...(about === undefined ? {} : { about }),
        ...(base === undefined ? {} : { base }),
      })
    })
  return { facts: read.flatMap(({ facts }) => facts), doubts: read.flatMap(({ doubts }) => doubts) }
}

/** The role its heading names, or else the only role to advance to that it names. */
function roleOf(block: Block, roles: readonly FoundRole[]): FoundRole | undefined {
  const advancement = roles.filter(({ kind }) => kind === 'advancement')
  const [headed, another] = rolesIn(block.section, advancement)
  if (headed !== undefined && another === undefined) return headed
  const named = rolesIn(block.text, advancement)
  return named.length === 1 ? named[0] : undefined
}

function rolesIn(text: string, roles: readonly FoundRole[]): readonly FoundRole[] {
  return [...new Set(findMentions(text, roles).map(({ role }) => role))]
}

function readPassage(passage: Passage): SentenceFacts {
  const facts: DraftFact[] = []
  const doubts: SentenceFacts['doubts'][number][] = []
  let antecedent: Antecedent | undefined =
    passage.about === undefined ? undefined : { role: passage.about, asCandidate: false }
  for (const sentence of splitSentences(passage.block)) {
    if (passage.statements.asides.some(({ opens }) => opens(wordsOf(sentence.plain)))) {
      doubts.push({ sentence, what: 'left out: speaks of the text itself' })
      continue
    }
    const named = nameSubject(sentence.plain, antecedent, passage.roles, passage.statements)
    const isBaseSubject = named.text !== sentence.plain && antecedent?.role.kind === 'base'
    const read = readSentence(sentence, named.text, passage, isBaseSubject)
    if (read.length === 0)
      doubts.push({ sentence, what: 'kept by no fact: no role to assign it to' })
    else mergeLeadIn(facts, read, sentence, passage)
    antecedent = named.antecedent ?? antecedent
  }
  return { facts, doubts }
}

function readSentence(
  sentence: Sentence,
  text: string,
  passage: Passage,
  isBaseSubject: boolean,
): readonly DraftFact[] {
  const mentions = findMentions(text, passage.roles)
  const advancement = [...new Set(mentions.map(({ role }) => role).filter(isAdvancement))]
  if (advancement.length > 1 && passage.about === undefined && passage.base !== undefined) {
    return introductions(sentence, text, passage.base, mentions)
  }
  const role = subjectOf(text, mentions) ?? passage.about ?? advancement[0] ?? passage.base
  if (role === undefined) return []
  const topics = topicsOf(sentence, text, role, passage, isBaseSubject)
  return splitStatement(text, topics, passage.statements).map(({ topic, text: own }) => {
    const value = readValue(topic, own)
    const leadsIn = topic === 'overview' && isAdvancement(role) && isLeadIn(text, mentions, passage)
    return {
      role,
      topic,
      text: capitalize(own),
      ...(value === undefined ? {} : { value }),
      quote: quoteOf(sentence),
      rank: leadsIn ? ranks.leadIn : hasContent(value) ? ranks.withValue : ranks.plain,
    }
  })
}

function isAdvancement({ kind }: FoundRole): boolean {
  return kind === 'advancement'
}

/** Another role than the paragraph's is meant only where it is the subject, or the aim. */
function subjectOf(text: string, mentions: readonly Mention[]): FoundRole | undefined {
  const subject = mentions.find(({ role, start }) => {
    const before = text.slice(0, start).toLowerCase()
    return (
      isAdvancement(role) &&
      before.length < 60 &&
      /^(?:(?:many|some|most|the|an?|in time,?|experienced) )*$|\b(?:become|becoming|qualify as|work as|as)(?: an?)? $/.test(
        before,
      )
    )
  })
  return subject?.role
}

function topicsOf(
  sentence: Sentence,
  text: string,
  role: FoundRole,
  passage: Passage,
  isBaseSubject: boolean,
): readonly TopicId[] {
  const found = findTopics(text, passage.statements)
  if (role.kind === 'base') {
    const particular = found.filter((topic) => topic !== 'duties' && topic !== 'specialties')
    return particular.length === 0 ? ['overview'] : particular.slice(0, 1)
  }
  const requirements = found.filter((topic) => !generalTopics.has(topic))
  if (isLeadIn(text, findMentions(text, passage.roles), passage) || isBaseSubject) {
    return requirements.length > 0 && !requirements.includes('skills') ? requirements : ['overview']
  }
  if (found.length > 0) return found.includes('roles') ? ['overview'] : found
  return [
    /\b(?:must|should|need|needs|have to|has to)\b/.test(sentence.plain) ? 'skills' : 'duties',
  ]
}

const generalTopics: ReadonlySet<TopicId> = new Set(['duties', 'overview', 'specialties', 'roles'])

/** In a role's own passage, a sentence on the base role, or one that only leads over to the role. */
function isLeadIn(text: string, mentions: readonly Mention[], passage: Passage): boolean {
  const words = wordsOf(text)
  const isBridge = passage.statements.bridges.some(({ find }) => find(words).length > 0)
  const first = mentions[0]
  return isBridge || (first?.role.kind === 'base' && first.start < 40)
}

function hasContent(value: DraftFact['value']): boolean {
  if (value?.kind !== 'certification') return value !== undefined
  return value.names.length + value.bodies.length > 0 || value.exams !== undefined
}

/** Two sentences in a row that lead over to a role say one thing together. */
function mergeLeadIn(
  facts: DraftFact[],
  read: readonly DraftFact[],
  sentence: Sentence,
  passage: Passage,
): void {
  const [last, next] = [facts.at(-1), read[0]]
  const joins =
    last !== undefined &&
    next !== undefined &&
    last.rank === ranks.leadIn &&
    next.rank === ranks.leadIn &&
    last.role === next.role
  if (!joins) {
    facts.push(...read)
    return
  }
  const start = passage.block.text.indexOf(last.quote.text)
  const end = passage.block.text.indexOf(sentence.text, start) + sentence.text.length
  facts.splice(-1, 1, {
    ...last,
    text: `${last.text} ${next.text}`,
    quote: {
      ...last.quote,
      text: passage.block.text.slice(start, end),
      lines: [last.quote.lines[0], sentence.lines[1]],
    },
  })
}

/** A sentence that names several roles says what leads to each, and lists them all. */
function introductions(
  sentence: Sentence,
  text: string,
  base: FoundRole,
  mentions: readonly Mention[],
): readonly DraftFact[] {
  const quote = quoteOf(sentence)
  const all: DraftFact = { role: base, topic: 'roles', text, quote, rank: ranks.introduced }
  const opening = /^(.*?\b(?:may|might|can|could) )/.exec(text)?.[1]
  if (opening === undefined) return [all]
  const parts = text
    .slice(opening.length)
    .replace(/\.$/, '')
    .split(/, (?:or |and )?| or (?=\w+ )/)
  return [
    all,
    ...parts.flatMap((part) => {
      const role = mentions.find(({ role: other }) =>
        part.endsWith(` as ${other.article} ${other.inSentence}`),
      )?.role
      if (role === undefined) return []
      const own = `${opening}${part}.`
      return [{ role, topic: 'overview' as const, text: own, quote, rank: ranks.introduced }]
    }),
  ]
}

function quoteOf({ text, lines, section }: Sentence): Quote {
  return { text, lines, section }
}

/** Where the source explains a short form within a role's name, that is worth knowing. */
export function namingFacts(
  blocks: readonly Block[],
  roles: readonly FoundRole[],
): readonly DraftFact[] {
  return roles.flatMap((role) => {
    if (role.shortName === role.name) return []
    const [short = ''] = role.shortName.split(' ')
    for (const block of blocks) {
      const at = plainText(block.text).indexOf(`(${short})`)
      if (at === -1) continue
      const mention = findMentions(block.text, [role]).find(
        ({ start, end }) => start < at && end > at,
      )
      if (mention === undefined) continue
      return [
        {
          role,
          topic: 'overview' as const,
          text: `${capitalize(role.inSentence)} is short for ${withFullName(role)}.`,
          quote: {
            text: block.text.slice(mention.start, mention.end),
            lines: block.lines,
            section: block.section,
          },
          rank: 8,
        },
      ]
    }
    return []
  })
}

function withFullName({ name }: FoundRole): string {
  return name.toLowerCase()
}
