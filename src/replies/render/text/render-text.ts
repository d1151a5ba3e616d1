import { ActionTypes, ActivityTypes, type Activity } from 'botbuilder'
import type { Quote, Source } from '../../../../knowledge/knowledge.ts'
import { drawTextCard } from './draw-text-card.ts'
import { formatDate } from '../../voice/format-value.ts'
import { joinParagraphs } from '../../voice/join-paragraphs.ts'
import type { Citation, Reply } from '../../reply.ts'
import { sayPlaces } from '../../say-places.ts'
import { sentences } from '../../voice/sentences.ts'

/** Draws a reply for channels without citations (terminal, emulator): the source is a line of text. */
export function renderText(reply: Reply, source: Source): Partial<Activity> {
  const { prompt, citations, card, suggestions } = reply
  const picture = card === undefined || card.isInWords ? undefined : drawTextCard(card)
  const actions = suggestions.map(({ label }) => ({
    type: ActionTypes.ImBack,
    title: label,
    value: label,
  }))
  return {
    type: ActivityTypes.Message,
    textFormat: 'markdown',
    text: joinParagraphs(textOf(reply), picture, saySources(citations, source), prompt),
    ...(actions.length === 0 ? {} : { suggestedActions: { to: [], actions } }),
  }
}

/** Marks that all point to one section say nothing. */
function textOf({ text, citations }: Reply): string {
  return placesOf(citations).length > 1 ? text : text.replaceAll(/ (?:\[\d+\])+/g, '')
}

function saySources(citations: readonly Citation[], { title, date }: Source): string {
  const places = placesOf(citations)
  const [first, ...others] = places
  if (first === undefined) return ''
  const when = date === undefined ? '' : formatDate(date)
  if (others.length === 0) return sentences.source(title, when, sayPlace(first))
  const marked = places.map((place) => `${place.marks} ${sayPlace(place)}`)
  return sentences.sources(title, when, marked.join('; '))
}

/** A section with the quotes that were cited, and the marks that point to it. */
interface Place {
  readonly section: string
  readonly quotes: readonly Quote[]
  readonly marks: string
}

function placesOf(citations: readonly Citation[]): readonly Place[] {
  const places = new Map<string, Place>()
  for (const { number, quote } of citations) {
    const { quotes = [], marks = '' } = places.get(quote.section) ?? {}
    places.set(quote.section, {
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
