import { ActionTypes, ActivityTypes, type Activity } from 'botbuilder'
import type { Source } from '../../knowledge/knowledge.ts'
import { formatDate } from './format-value.ts'
import type { Citation, Reply } from './reply.ts'
import { sentences } from './sentences.ts'

/** Draws a reply for channels without citations (terminal, emulator): the source is a line of text. */
export function renderText(reply: Reply, source: Source): Partial<Activity> {
  const { citations, suggestions } = reply
  const actions = suggestions.map(({ label }) => ({
    type: ActionTypes.ImBack,
    title: label,
    value: label,
  }))
  return {
    type: ActivityTypes.Message,
    textFormat: 'markdown',
    text: [textOf(reply), sayPlaces(citations, source)].filter(Boolean).join('\n\n'),
    ...(actions.length === 0 ? {} : { suggestedActions: { to: [], actions } }),
  }
}

/** Marks that all point to one place say nothing. */
function textOf({ text, citations }: Reply): string {
  return placesOf(citations).size > 1 ? text : text.replaceAll(/ (?:\[\d+\])+/g, '')
}

function sayPlaces(citations: readonly Citation[], { title, date }: Source): string {
  const places = placesOf(citations)
  const [[only] = []] = places
  if (only === undefined) return ''
  const when = date === undefined ? '' : formatDate(date)
  if (places.size === 1) return sentences.source(title, when, only)
  const marked = [...places].map(([place, marks]) => `${marks} ${place}`)
  return sentences.sources(title, when, marked.join('; '))
}

/** The marks of each place: several quotes may stand on one line of the source. */
function placesOf(citations: readonly Citation[]): ReadonlyMap<string, string> {
  const places = new Map<string, string>()
  for (const { number, title } of citations) {
    places.set(title, `${places.get(title) ?? ''}[${number}]`)
  }
  return places
}
