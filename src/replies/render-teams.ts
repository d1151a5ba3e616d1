import { ActionTypes, ActivityTypes, type Activity, type CardAction } from 'botbuilder'
import { joinParagraphs } from './join-paragraphs.ts'
import { messageEntity } from './message-entity.ts'
import type { Citation, Reply, Suggestion } from './reply.ts'

/** Teams shows three suggested actions and no more. */
const mostActions = 3
/** Limits of Teams, in characters; a longer name or abstract is refused with status 400. */
const longestName = 80
const longestAbstract = 160

/** Draws a reply for Teams: marks in the text, and an entity that tells what they point to. */
export function renderTeams(
  { text, prompt, citations, suggestions }: Reply,
  person?: string,
): Partial<Activity> {
  const to = person === undefined ? [] : [person]
  const actions = suggestions.slice(0, mostActions).map(toAction)
  return {
    type: ActivityTypes.Message,
    textFormat: 'markdown',
    text: joinParagraphs(text, prompt),
    ...(citations.length === 0 ? {} : { entities: [messageEntity(citations.map(toClaim))] }),
    ...(actions.length === 0 ? {} : { suggestedActions: { to, actions } }),
  }
}

/** Teams sends back the text of an `imBack` and nothing else; the bot knows its own labels. */
function toAction({ label }: Suggestion): CardAction {
  return { type: ActionTypes.ImBack, title: label, value: label }
}

function toClaim({ number, title, quote }: Citation): object {
  return {
    '@type': 'Claim',
    position: number,
    appearance: {
      '@type': 'DigitalDocument',
      name: shorten(title, longestName),
      abstract: shorten(quote.text, longestAbstract),
    },
  }
}

function shorten(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`
}
