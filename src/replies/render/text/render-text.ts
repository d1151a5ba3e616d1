import { ActionTypes, ActivityTypes, type Activity } from 'botbuilder'
import type { Quote, Source } from '../../../../knowledge/knowledge.ts'
import { drawTextCard } from './draw-text-card.ts'
import { sayDate } from '../../../../knowledge/say-date.ts'
import { joinParagraphs } from '../../voice/join-paragraphs.ts'
import type { Citation, Reply } from '../../reply.ts'
import { sayPlaces } from '../../say-places.ts'
import { sentences } from '../../voice/sentences.ts'

/** Draws a reply for channels without citations (terminal, emulator): the source is a line of text. */
export function renderText(reply: Reply, source: Source): Partial<Activity> {
  const { prompt, citations, card, contact, suggestions } = reply
  const person = contact === undefined ? undefined : sentences.askPerson(contact.words)
  const picture = card === undefined || card.isInWords ? undefined : drawTextCard(card)
  const actions = suggestions.map(({ label }) => ({
    type: ActionTypes.ImBack,
    title: label,
    value: label,
  }))
  return {
    type: ActivityTypes.Message,
    textFormat: 'markdown',
    text: joinParagraphs(textOf(reply), picture, saySources(citations, source), person, prompt),
    ...(actions.length === 0 ? {} : { suggestedActions: { to: [], actions } }),
  }
}

/** Marks that all point to one section say nothing. */
function textOf({ text, citations }: Reply): string {
  return placesOf(citations).length > 1 ? text : text.replaceAll(/ (?:\[\d+\])+/g, '')
}

function saySources(citations: readonly Citation[], source: Source): string {
  const places = placesOf(citations)
  const documents = new Map(places.map(({ document }) => [document?.id, document]))
  return [...documents]
    .map(([id, document]) => {
      const own = places.filter((place) => place.document?.id === id)
      return saySource(own, document ?? source, places.length === 1)
    })
    .join('\n')
}

function saySource(places: readonly Place[], { title, date }: Source, isOnly: boolean): string {
  const [first] = places
  const when = date === undefined ? '' : sayDate(date)
  if (isOnly && first !== undefined) return sentences.source(title, when, sayPlace(first))
  const marked = places.map((place) => `${place.marks} ${sayPlace(place)}`)
  return sentences.sources(title, when, marked.join('; '))
}

/** A section with the quotes that were cited, and the marks that point to it. */
interface Place {
  readonly document: Citation['document']
  readonly section: string
  readonly quotes: readonly Quote[]
  readonly marks: string
}

function placesOf(citations: readonly Citation[]): readonly Place[] {
  const places = new Map<string, Place>()
  for (const { number, quote, document } of citations) {
    const key = `${document?.id ?? ''} ${quote.section}`
    const { quotes = [], marks = '' } = places.get(key) ?? {}
    places.set(key, {
      document,
      section: quote.section,
      quotes: [...quotes, quote],
      marks: `${marks}[${number}]`,
    })
  }
  return [...places.values()]
}

function sayPlace({ section, quotes }: Place): string {
  return `${section}, ${sayPlaces(quotes)}`
}
