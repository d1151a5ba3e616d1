import type { DraftFact } from './draft-fact.ts'
import { factSentences } from './fact-sentences.ts'
import { anyOf } from '../words/any-of.ts'
import { findTopics } from '../words/find-topics.ts'
import type { Passage } from './passage.ts'
import { plainText } from '../words/plain-text.ts'
import type { Sentence } from '../source/split-sentences.ts'
import type { TopicId } from '../../topics.ts'
import { asks } from './table-facts.ts'
import { findMoney } from '../words/read-figures.ts'
import type { DocumentWords } from '../words/document-words.ts'
import { oncePer } from '../../once-per.ts'
import { wordsOf } from '../words/words-of.ts'

/**
 * What a sentence that is about no role states of the document's field as a whole: fees of an exam,
 * aid with tuition, where figures are from. Only what a cue is sure of, its own or one of the heading
 * behind the roles; it has no value, as nobody is to be compared by it.
 */
export function documentFacts(sentence: Sentence, passage: Passage): readonly DraftFact[] {
  const { plain, text, lines, section } = sentence
  const said = plain.replaceAll(/\*\*|__|^[*_]+|[*_]+$/g, '')
  const [heading = ''] = passage.block.headings
  const isItem = /^\s*(?:[-*•·]|\d{1,2}[.)])\s/.test(passage.block.text)
  // "(Clerks are excused.)" takes back what stands before it.
  if (said.startsWith('(')) return []
  const isBelowAll = isItem && passage.isClosing && tellsOfAll(heading, passage.statements.words)
  if (isContact(said, passage.statements.words)) {
    const isSaid = contactOf(passage.statements.words).asks.test(said)
    const whole = isSaid ? said.trim() : factSentences.contact(said.trim().replace(/\.$/, ''))
    return [{ topic: 'application', text: whole, quote: { text, lines, section }, rank }]
  }
  if (!isBelowAll && !isWhole(plain, passage.statements.words)) return []
  // Behind a question about no role, only how jobs are expected to grow is of them all.
  const topics = topicsOf(plain, passage).filter(
    (topic) => !passage.isOfNobody || topic === 'outlook',
  )
  const asked = isBelowAll && topics.length === 0 ? (['requirements'] as const) : topics
  return asked.map((topic) => ({
    topic,
    // "Everyone who goes in the water: must be 18 or older."
    text: isBelowAll
      ? `${plainText(heading).replace(/^\d{1,2}[.)]\s+/, '')}: ${said.trim().replace(/[.;,]+$/, '')}.`
      : said,
    quote: { text, lines, section },
    rank,
  }))
}

/** "Ask Dolores in room B-12", or an address and a number: where the people of a page are met. */
function isContact(said: string, words: DocumentWords): boolean {
  const { asks, place } = contactOf(words)
  return (
    /\S@\S+\.\S|(?<![\d$.,-])(?:\(\d{3}\) ?|\d{3}-)?\d{3}-\d{4}\b/.test(said) ||
    (asks.test(said) && place.test(said))
  )
}

const contactOf = oncePer(({ contacting, rooms }: DocumentWords) => ({
  asks: new RegExp(`^${anyOf(contacting)}\\b`, 'i'),
  place: new RegExp(`\\b${anyOf(rooms)}\\b`, 'i'),
}))

/** A title or an address is no sentence: hardly a word of it is in lower case. */
function isWhole(plain: string, { insideNames }: DocumentWords): boolean {
  const small = plain.split(/\s+/).filter((word) => /^\p{Ll}/u.test(word))
  const isSaid = small.filter((word) => !insideNames.includes(word)).length >= fewestSmall
  return isSaid && /\.["')\]*_]*$/.test(plain) && wordsOf(plain).length >= fewestWords
}

const fewestWords = 5
const fewestSmall = 2

function topicsOf(plain: string, { block, isClosing, statements }: Passage): readonly TopicId[] {
  const isOfAll = tellsOfAll(
    `${plain} ${isClosing ? (block.headings[0] ?? '') : ''}`,
    statements.words,
  )
  const sureOf = (said: string): readonly TopicId[] =>
    findTopics(said, statements)
      .filter(
        ({ kind, topic }) => kind === 'particular' && (isOfAll || !ofSomebody.includes(topic)),
      )
      .map(({ topic }) => topic)
      // What stands before the roles in passing, "if you are willing to sit exams", asks for nothing.
      .filter((topic) => isClosing || isOfAll || !asks(topic))
  const own = sureOf(plain)
  const [heading = ''] = isClosing ? block.headings : []
  const topics = own.length > 0 ? own : sureOf(plainText(heading))
  if (topics.includes('sourceOrigin')) return ['sourceOrigin']
  // A bursary "pays" nobody for work.
  const isAid = topics.includes('benefits') || topics.includes('cost')
  const paid = topics.filter((topic) => topic !== 'salary' || !isAid)
  const isAmount = findMoney(plain, statements.words).length > 0
  const ofMoney = paid.filter((topic) => moneyTopics.includes(topic))
  // What is told with an amount is told of that: "night work earns $1.85 more".
  return isAmount && ofMoney.length > 0 ? ofMoney : paid
}

function tellsOfAll(text: string, words: DocumentWords): boolean {
  return ofAllIn(words).test(text)
}

const ofAllIn = oncePer(({ ofAll }: DocumentWords) => new RegExp(`\\b${anyOf(ofAll)}\\b`, 'i'))

/** Nothing is said of them unless it is known whose they are, or that they are of all. */
const ofSomebody: readonly TopicId[] = ['skills', 'knowledge', 'experience'] as const
const moneyTopics: readonly TopicId[] = [
  'salary',
  'cost',
  'benefits',
  'certification',
  'licensing',
] as const

/** Behind what the document says of itself. */
const rank = 3
