import { type Mention } from '../roles/find-mentions.ts'
import type { FoundRole } from '../roles/found-role.ts'
import { findTopics } from '../words/find-topics.ts'
import type { Passage } from './passage.ts'
import { isOfSource, type TopicId } from '../../topics.ts'
import { asks } from './table-facts.ts'
import { isPersonNoun } from '../words/person-noun.ts'
import type { Statements } from '../words/statements.ts'
import { oncePer } from '../../once-per.ts'
import { withoutNames } from '../roles/usual-names.ts'
import { wordsOf } from '../words/words-of.ts'
import { anyOf } from '../words/any-of.ts'
import type { DocumentWords } from '../words/document-words.ts'
import { pluralOf, singularOf } from '../words/word-forms.ts'
import { lowerFirst } from '../../letter-case.ts'

/** A named sentence whose role is known. */
export interface RoleSentence {
  readonly text: string
  readonly role: FoundRole
  readonly mentions: readonly Mention[]
  /** The role a pronoun of the sentence stood for. */
  readonly meant?: FoundRole
}

/** What a sentence is on; `byCue` is false where no cue fits and the form of it had to decide. */
export interface SentenceTopics {
  readonly topics: readonly TopicId[]
  readonly byCue: boolean
}

/** The topics of a sentence: by cues, and by what kind of role it speaks of. */
export function topicsOf(statement: RoleSentence, passage: Passage): SentenceTopics {
  const unnamed = withoutNames(statement.text, passage.roles, passage.statements.words)
  const found = findTopics(
    withoutCertifiedThings(unnamed, passage.statements),
    passage.statements,
    // Where figures are from is said of the document, never of a role.
  ).filter(({ topic }) => !isOfSource(topic))
  // What the people are able to do already is no skill the role asks for.
  const isLeadIn = leadsIn(statement, passage)
  const particular = found
    .filter(({ kind, topic }) => kind === 'particular' && !(isLeadIn && topic === 'skills'))
    .map(({ topic }) => topic)
  const general = found.filter(({ kind }) => kind !== 'particular').map(({ topic }) => topic)
  const isOnBase = statement.role.kind === 'base'
  if (isOnBase && general.includes('roles')) return { topics: ['roles'], byCue: true }
  const asked = [...particular, ...general].filter((topic) => asks(topic) || topic === 'skills')
  if (
    asked.length + particular.length > 0 &&
    !isOnBase &&
    tellsDeed(statement, passage.statements)
  ) {
    const others = particular.filter((topic) => !asked.includes(topic))
    return { topics: ['duties', ...others], byCue: true }
  }
  if (particular.length > 0) return { topics: particular, byCue: true }
  if (isOnBase) return { topics: ['overview'], byCue: true }
  const isCertain = found.some(({ kind, topic }) => topic !== 'overview' || kind === 'general')
  if (!isCertain && !isLeadIn && !speaksOfRole(statement, passage))
    return { topics: [], byCue: false }
  if (isLeadIn || general[0] === 'roles') {
    return { topics: ['overview'], byCue: true }
  }
  const [first] = general
  if (first !== undefined) return { topics: [first], byCue: true }
  const isDemand = demandOf(passage.statements.words).test(statement.text)
  return { topics: [isDemand ? 'skills' : 'duties'], byCue: false }
}

/** "A certified transcript" certifies nobody: without the word where no person stands behind it. */
function withoutCertifiedThings(text: string, statements: Statements): string {
  return text.replaceAll(
    certifiedOf(statements.words),
    (whole, article: string | undefined, noun: string) => {
      const isThing = (article ?? '') !== '' || /[^s]s$/.test(noun)
      return isThing && !isPersonNoun(noun, statements) ? `${article ?? ''}${noun}` : whole
    },
  )
}

const certifiedOf = oncePer(({ certifiedLeads }: DocumentWords) => {
  const leads = anyOf(certifiedLeads.map(lowerFirst))
  return new RegExp(`\\b(an? |the )?${leads} (\\p{Ll}+)\\b`, 'gu')
})

/** "Social workers meet with students and sit on education teams": no demand on social workers. */
function tellsDeed({ text, mentions }: RoleSentence, { words }: Statements): boolean {
  const subject = mentions.find(({ start }) => isSubjectAt(start, text, words))
  if (subject === undefined || demandOf(words).test(text)) return false
  const { dealing, stating, statingLeads, subjectEnds } = words
  // "Nurses train for two years", "teach part-time": what they deal with has to follow.
  const leads = `^ (?:${anyOf(statingLeads)} )?(?:[a-z]+ly )?`
  const deed = `${leads}${anyOf(dealing)}(?:s|es)?,? (?!for\\b|\\d)`
  // "Directors sit down with …, write up …, file a certificate and run the day" tells a day's work.
  const several = `${leads}(?!${anyOf([...stating, ...subjectEnds])}\\b)[a-z]+ [^,:;]+, [a-z]+ [^,:;]+,? `
  const rest = text.slice(subject.end)
  return (
    new RegExp(deed, 'i').test(rest) || new RegExp(`${several}.*\\band [a-z]+ `, 'i').test(rest)
  )
}

const demandOf = oncePer(({ demanding }: DocumentWords) => new RegExp(`\\b${anyOf(demanding)}\\b`))

/**
 * Whether its people are the subject of a sentence: by a name of the role, by the last word of it
 * ("the buyer also keeps …"), by "you", or by what stood for them before it was put into words.
 */
function speaksOfRole({ text, mentions, meant, role }: RoleSentence, passage: Passage): boolean {
  const { words } = passage.statements
  const scope = scopeOf(text)
  const bare = text.slice(scope)
  // What somebody says in quotation marks is said by her; "if you'd sooner …" alone states nothing.
  const isHalf = new RegExp(`^${anyOf(words.conditions)} [^,]*$`, 'i').test(bare)
  if (bare.startsWith('"') || isHalf) return false
  const isSubject = ({ start }: Mention): boolean =>
    start >= scope && isSubjectAt(start - scope, bare, words)
  if (meant !== undefined || mentions.some(isSubject)) return true
  const head = singularOf(role.inSentence.split(' ').at(-1) ?? role.inSentence)
  const heads = [head, ...(passage.statements.headNouns[head] ?? [])]
  // "Avionics people install …" are the avionics technicians, "systems people" the marine systems'.
  const [opening = '', ...others] = role.inSentence.split(' ').slice(0, -1)
  const fields = [opening, ...others, [opening, ...others].join(' ')].filter(Boolean)
  const people = fields.flatMap((field) =>
    words.peopleNouns.map((noun) => `${lowerFirst(field)} ${noun}`),
  )
  // "A master opens …" is the master locksmith.
  const ranks = [opening].filter((word) => words.masters.includes(word.toLowerCase()))
  // "We are often asked about pay": those who wrote the text.
  const pronouns = words.pronouns.filter((word) => word !== 'we')
  const subject = anyOf([
    ...pronouns,
    ...[...heads, ...ranks].flatMap((word) => [word, pluralOf(word)]),
    ...people,
  ])
  // "In hospitals they …", "Good buyers …"
  const place = `(?:[^,]+, |(?:in|at|on|after|before) (?:[\\p{L}-]+ ){1,3})?`
  const leads = `(?:${anyOf([...words.articles, ...words.manyOf])} )*(?:[\\p{L}-]+ )?`
  // "The exam has three parts, one of them an open book" speaks of no person.
  return new RegExp(`^${place}${leads}${subject}\\b(?! of\\b)`, 'iu').test(bare)
}

/** How much of a sentence only says whom it is on: "For buyers, ". */
function scopeOf(text: string): number {
  return /^For [^,]+, /.exec(text)?.[0].length ?? 0
}

/** At the beginning of a sentence, or of the clause behind its first comma. */
function isSubjectAt(start: number, text: string, { articles, manyOf }: DocumentWords): boolean {
  const before = text.slice(0, start).toLowerCase()
  return new RegExp(`^(?:[^,]+, )?(?:${anyOf([...articles, ...manyOf])} )*$`).test(before)
}

/** Whether a sentence speaks of the base role, or only leads over to the role it names. */
export function leadsIn({ text, mentions, meant, role }: RoleSentence, passage: Passage): boolean {
  if (role.kind === 'base') return false
  const words = wordsOf(text)
  // "The way in is long" leads to nobody, whoever stands in front of it as its scope.
  const namesRole = meant !== undefined || mentions.some(({ start }) => start >= scopeOf(text))
  const isBridge =
    namesRole && passage.statements.bridges.some(({ find }) => find(words).length > 0)
  const [first] = mentions
  const isOnBase = first?.role.kind === 'base' && first.start < longestOpening
  return isBridge || isOnBase || meant?.kind === 'base'
}

/** Where the subject of a sentence begins at the latest: "After some years, many …". */
const longestOpening = 40
