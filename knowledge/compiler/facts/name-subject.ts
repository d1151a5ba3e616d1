import { findColumns } from '../source/find-columns.ts'
import { type Mention, findMentions } from '../roles/find-mentions.ts'
import type { FoundRole } from '../roles/found-role.ts'
import type { Passage } from './passage.ts'
import { subjectOf } from './subject-of.ts'
import { labelOpening } from '../source/read-label.ts'
import type { Statements } from '../words/statements.ts'
import { withUsualNames } from '../roles/usual-names.ts'
import { withScope } from './with-scope.ts'
import { lowerFirst, upperFirst } from '../../letter-case.ts'
import { anyOf } from '../words/any-of.ts'
import type { DocumentWords } from '../words/document-words.ts'
import { oncePer } from '../../once-per.ts'

/** Who "they" are: a role, as people in it or as people who aim for it. */
export interface Antecedent {
  readonly role: FoundRole
  readonly asCandidate: boolean
}

/** A sentence that names its subject. */
export interface NamedSentence {
  readonly text: string
  /** The role a pronoun of the sentence stood for. */
  readonly meant?: FoundRole
  /** Whom a "they" in the next sentence means. */
  readonly antecedent?: Antecedent
}

/**
 * Puts names in place of "they", "these professionals" and "the candidate", and the role's usual
 * name in place of every other form of it, so that a sentence can stand alone.
 */
export function nameSubject(
  plain: string,
  before: Antecedent | undefined,
  passage: Passage,
): NamedSentence {
  const readable = withoutLabel(readableText(plain), passage.statements)
  const mentions = findMentions(readable, passage.roles, passage.statements.words)
  const usual = withUsualNames(readable, passage.roles, passage.statements.words)
  const text = before === undefined ? usual : replacePronouns(usual, before, mentions, passage)
  const antecedent = antecedentOf(plain, mentions, before, passage)
  return {
    text: withScope(text, passage.about ?? before?.role ?? passage.base, passage),
    ...(text === usual || before === undefined ? {} : { meant: before.role }),
    ...(antecedent === undefined ? {} : { antecedent }),
  }
}

/** "Primary duties: A manager runs …" → "A manager runs …". */
function withoutLabel(text: string, statements: Statements): string {
  const [opening = '', label = ''] = labelOpening.exec(text) ?? []
  const rest = text.slice(opening.length)
  // "Certification is optional: …" is a sentence.
  const isClause = new RegExp(`\\b${anyOf(statements.words.linking)}\\b`).test(label)
  const isLabel = label !== '' && findColumns(`| ${label} |`, statements).length > 0
  return isLabel && !isClause && /^\p{Lu}/u.test(rest) ? rest : text
}

/** On one line; a list after a colon becomes an enumeration. */
function readableText(written: string): string {
  const plain = written.replaceAll(/(\*\*|__|(?<!\w)[*_])(?=\S)(.+?)(?<=\S)\1(?!\w)/g, '$2')
  const [opening = '', ...items] = plain.split(/(?<=[:;,.\w])\s+[-*•·]\s+(?=\w)/)
  if (items.length === 0 || !opening.trimEnd().endsWith(':')) return plain.replaceAll(/\s+/g, ' ')
  const cut = items.map((item) => item.trim().replace(/[;,.]$/, ''))
  const list = [...cut.slice(0, -2), cut.slice(-2).join(' and ')].join(', ')
  return `${opening.trimEnd().slice(0, -1)} ${list}.`.replaceAll(/\s+/g, ' ')
}

/**
 * The one role to advance to that is named; of several roles the first, which is the subject. Below
 * a role's heading, another has to be the subject.
 */
function antecedentOf(
  plain: string,
  mentions: readonly Mention[],
  before: Antecedent | undefined,
  { about, base, statements }: Passage,
): Antecedent | undefined {
  const advancement = new Set(mentions.map(({ role }) => role).filter(isAdvancement))
  const first = mentions[0]?.role
  // In an introduction, those who start out stay the subject.
  const isOnBase = about === undefined && first === base
  const [only] = advancement.size === 1 && !isOnBase ? advancement : [first]
  // "Woe betide the curator who argues": below a role's heading, others are only spoken of.
  const isAside =
    about !== undefined &&
    first?.kind === 'advancement' &&
    !advancement.has(about) &&
    subjectOf(plain, mentions, statements) === undefined
  // "Nobody leaves school a diver": before the roles, who is no subject is only spoken of, too.
  const isInPassing =
    about === undefined &&
    base === undefined &&
    only !== undefined &&
    subjectOf(plain, mentions, statements) !== only
  const role = (isAside || isInPassing ? before?.role : only) ?? before?.role
  if (role === undefined) return undefined
  const named = new RegExp(`\\b(?:${statements.candidates.join('|')})\\b`, 'i').test(plain)
  return { role, asCandidate: named || (mentions.length === 0 && before?.asCandidate === true) }
}

function isAdvancement({ kind }: FoundRole): boolean {
  return kind === 'advancement'
}

function replacePronouns(
  text: string,
  { role, asCandidate }: Antecedent,
  mentions: readonly Mention[],
  { statements }: Passage,
): string {
  const { words } = statements
  const { article, inSentence, plural } = role
  const aim = `To become ${article} ${inSentence}, `
  const candidate = new RegExp(
    `^(?:(?:the|an?|these) )?(?:${statements.candidates.join('|')})\\b`,
    'i',
  )
  if (mentions.length === 0 && candidate.test(text)) {
    return aim + lowerFirst(text)
  }
  const group = groupPattern(role, statements.generics)
  const ofOthers = `(?! (?:\\w+ )?${anyOf(words.employersDo)}\\b)`
  const subject = new RegExp(`^(?:They${ofOthers}|He or she|${group})(?= )`, 'i')
  if (subject.test(text)) {
    const isModal = new RegExp(`^[\\w ]{4,40}? ${anyOf(words.modals)}\\b`, 'i').test(text)
    const aspirants = `${aim}${isModal ? 'the candidate' : 'candidates'}`
    return text.replace(subject, asCandidate ? aspirants : upperFirst(plural))
  }
  const inner = text
    .replace(/^Their\b/, `${upperFirst(plural)}'`)
    .replace(new RegExp(`^(${anyOf(words.someOf)}) of them\\b`), `$1 ${plural}`)
    .replace(
      new RegExp(`^(${anyOf(words.several)}) (?=${anyOf(words.afterSeveral)}\\b)`),
      `$1 ${plural} `,
    )
    .replace(
      new RegExp(`\\bthis (${anyOf(words.workNouns)})\\b`),
      `the $1 of ${article} ${inSentence}`,
    )
    .replace(new RegExp(`\\b(?:these|those|such) (?:${statements.generics.join('|')})\\b`), plural)
    // "The job most people ask about is that of the stage manager" names whose it is.
    .replace(
      new RegExp(`^(?:This|The) (${anyOf(words.workNouns)})\\b`),
      mentions.some((mention) => mention.role === role)
        ? '$&'
        : `The $1 of ${article} ${inSentence}`,
    )
  const isOther = mentions.length > 0 || hasOtherSubject(inner, plural, words)
  // "It takes two exams; together they cost …": others may be meant.
  return isOther ? inner : inner.replace(/(?<!, and |;.*)\bthey\b/, plural)
}

/** "Most hospitals want a certificate; they accept …": others than the role may be meant. */
function hasOtherSubject(text: string, plural: string, words: DocumentWords): boolean {
  const pluralNoun = pluralNounOf(words)
  const before = text.slice(0, Math.max(0, text.search(/\bthey\b/)))
  const opening = before.split(' ').slice(0, subjectWords)
  return !before.startsWith(upperFirst(plural)) && opening.some((word) => pluralNoun.test(word))
}

/** Words at the beginning of a sentence that may hold its subject. */
const subjectWords = 3
const pluralNounOf = oncePer(
  ({ notPlural }: DocumentWords) =>
    new RegExp(`^(?!${anyOf(notPlural)}$)\\p{L}{2,}[^s\\W]s$`, 'iu'),
)

/** "These professionals", "Such workers"; by its own last word, also "Managers" alone. */
function groupPattern({ plural }: FoundRole, generics: readonly string[]): string {
  const own = plural.split(' ').at(-1) ?? plural
  return `(?:These|Those|Such|The) ${anyOf([...generics, own])}|${anyOf([own])}`
}
