import type { DraftFact } from './draft-fact.ts'
import { factSentences } from './fact-sentences.ts'
import { findMentions } from '../roles/find-mentions.ts'
import { findTopics } from '../words/find-topics.ts'
import type { FoundRole } from '../roles/found-role.ts'
import type { NamedSentence } from './name-subject.ts'
import type { Passage } from './passage.ts'
import { asks, cellValue } from './table-facts.ts'
import { isOfSource, type TopicId } from '../../topics.ts'
import { cutSentence, type Sentence } from '../source/split-sentences.ts'
import type { Statements } from '../words/statements.ts'
import { anyOf } from '../words/any-of.ts'

/** What stands over some sentences: "What you need". */
export interface SentenceLabel {
  /** Absent where nobody knows what it is of: "Reports to". */
  readonly kind?: TopicId
  readonly name: string
}

/**
 * What a sentence, or words that are none ("Grade 2 license; one year as a helper."), state below a
 * label. The label says what they are on; of demands, each says itself of which kind it is.
 *
 * @param name names the subject of a part, so that it can stand alone
 */
export function labeledFacts(
  sentence: Sentence,
  label: SentenceLabel,
  role: FoundRole,
  passage: Passage,
  name: (plain: string) => NamedSentence,
): readonly DraftFact[] {
  const { statements } = passage
  return partsOf(sentence, label).flatMap((part) =>
    topicsOf(part.plain, label, statements).map((topic): DraftFact => {
      const value = cellValue(topic, part.plain, statements)
      return {
        role,
        topic,
        text: isSentence(part.plain, role, passage)
          ? name(part.plain).text
          : factSentences.under(label.name, withoutStop(part.plain), role.plural),
        ...(value === undefined ? {} : { value }),
        quote: { text: part.text, lines: part.lines, section: part.section },
        rank: rank,
      }
    }),
  )
}

/** Told after the figures of the role, in the order of the source. */
const rank = 1

/** Demands are parted by semicolons. */
function partsOf(sentence: Sentence, { kind }: SentenceLabel): readonly Sentence[] {
  if (kind === undefined || !asks(kind)) return [sentence]
  const parts: Sentence[] = []
  let start = 0
  for (const piece of sentence.text.split(/(;\s+)(?![^(]*\))/)) {
    const end = start + piece.length
    if (!piece.startsWith(';') && piece.trim() !== '') parts.push(cutSentence(sentence, start, end))
    start = end
  }
  return parts
}

function topicsOf(
  plain: string,
  { kind, name }: SentenceLabel,
  statements: Statements,
): readonly TopicId[] {
  const found = findTopics(plain, statements)
    .filter(({ kind, topic }) => kind === 'particular' && !isOfSource(topic))
    .map(({ topic }) => topic)
  if (kind === undefined) return found.length > 0 ? found : ['otherSubject']
  if (kind === 'duties') {
    const aside = found.filter((topic) => besideDuties.includes(topic))
    return aside.length > 0 && aside.length === found.length ? aside : [kind]
  }
  if (!asks(kind)) return [kind]
  const demands = found.filter((topic) => asks(topic) || besideDemands.includes(topic))
  // "A license, or the ability to obtain one" asks for no skill.
  const isOfPaper = demands.some((topic) => topic === 'licensing' || topic === 'certification')
  const asked = demands.filter((topic) => !isOfPaper || topic !== 'skills')
  if (asked.length > 0) return asked
  // "Certificate: CARO": the label itself says of which kind the demand is.
  const [named, another] = findTopics(name, statements).filter(({ topic }) => asks(topic))
  return [named === undefined || another !== undefined ? kind : named.topic]
}

/** What is told among the duties of a role, and is none. */
const besideDuties: readonly TopicId[] = ['schedule', 'travel', 'remoteWork', 'physicalDemands']
/** What is told among demands. */
const besideDemands: readonly TopicId[] = [
  'skills',
  'ageLimit',
  'physicalDemands',
  'renewal',
  'benefits',
  'duration',
  'cost',
]

/** Whether words have a subject of their own: the role, or a pronoun for it. */
export function isSentence(plain: string, role: FoundRole, passage: Passage): boolean {
  const { words, numbers } = passage.statements
  // "One year as a clerk" counts.
  const pronouns = words.pronouns.filter((word) => !numbers.includes(word))
  const pronoun = new RegExp(`^${anyOf([...pronouns, ...words.several])} `, 'i')
  const own = role.plural.split(' ').at(-1) ?? role.plural
  const [mention] = findMentions(plain, passage.roles, words)
  const before = mention === undefined ? undefined : plain.slice(0, mention.start)
  // A name alone is none: "Reports to: Signal Supervisor".
  const goesOn = /\p{L}/u.test(plain.slice(mention?.end))
  const isNamed =
    goesOn &&
    before !== undefined &&
    new RegExp(`^(?:${anyOf(words.articles)} )?$`, 'i').test(before)
  return pronoun.test(plain) || isNamed || new RegExp(`^(?:the )?${anyOf([own])} `, 'i').test(plain)
}

function withoutStop(plain: string): string {
  return plain.trim().replace(/[.;,]+$/, '')
}
