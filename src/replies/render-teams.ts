import {
  ActionTypes,
  ActivityTypes,
  type Activity,
  type Attachment,
  type CardAction,
} from 'botbuilder'
import type { Card } from './card.ts'
import { cardSentences } from './card-sentences.ts'
import { drawTeamsBars } from './draw-teams-bars.ts'
import { cutToFit, fitCitations, fitsTeams } from './fit-teams.ts'
import { joinParagraphs } from './join-paragraphs.ts'
import { messageEntity } from './message-entity.ts'
import { type CardElement, renderAdaptiveCard } from './render-adaptive-card.ts'
import type { Citation, Reply, Suggestion } from './reply.ts'
import { isWorthThumbs } from './thumbs.ts'

/** Teams shows three suggested actions and no more. */
const mostActions = 3
/** A card has room for six buttons; more are hidden behind three dots. */
const mostCardActions = 6
/** Limits of Teams, in characters; a longer name or abstract is refused with status 400. */
const longestName = 80
const longestAbstract = 160

/** Whom Teams shows a reply to. */
export interface TeamsTarget {
  /** In a group, buttons are hers alone. */
  readonly person?: string
  /** Whether people may say what they think of it. */
  readonly asksBack?: boolean
}

/**
 * Draws a reply for Teams: marks in the text, and an entity that tells what they point to.
 * Suggested actions are not shown beside a card, nor more than three of them: then the buttons
 * stand on a card. What is too long for Teams goes without its card, and then is cut.
 */
export async function renderTeams(
  reply: Reply,
  target: TeamsTarget = {},
): Promise<Partial<Activity>> {
  const message = await draw(reply, target)
  if (fitsTeams(message)) return message
  const { card: _, ...withoutCard } = reply
  return cutToFit(await draw(withoutCard, target))
}

async function draw(
  reply: Reply,
  { person, asksBack = false }: TeamsTarget,
): Promise<Partial<Activity> & { readonly text: string }> {
  const { prompt, card, suggestions } = reply
  const { text, citations } = fitCitations(reply)
  const buttons =
    card !== undefined || hasButtonsOnCard(reply)
      ? { attachments: [await renderCard(card, suggestions, prompt)] }
      : suggest(suggestions, person)
  return {
    type: ActivityTypes.Message,
    textFormat: 'markdown',
    text: joinParagraphs(text, card === undefined ? prompt : undefined),
    ...(citations.length === 0 ? {} : { entities: [messageEntity(citations.map(toClaim))] }),
    ...(asksBack && isWorthThumbs(reply)
      ? { channelData: { feedbackLoop: { type: 'default' } } }
      : {}),
    ...buttons,
  }
}

/** Whether the buttons of a reply stand on a card, where they stay, or go with the next message. */
export function hasButtonsOnCard({ card, suggestions }: Reply): boolean {
  return card === undefined ? suggestions.length > mostActions : suggestions.length > 0
}

/** Holds nothing but the buttons. */
const menu: Card = {
  title: cardSentences.choices,
  blocks: [{ kind: 'text', text: cardSentences.choicesHint }],
}

/** A card that only holds buttons stands below the words that ask. */
async function renderCard(
  card: Card | undefined,
  suggestions: readonly Suggestion[],
  prompt: string | undefined,
): Promise<Attachment> {
  const actions = suggestions.slice(0, mostCardActions).map(toSubmit)
  const closing = card === undefined ? undefined : prompt
  return renderAdaptiveCard(card ?? menu, { drawBars: drawTeamsBars, closing, actions })
}

/** Comes back with the payload as its value; the person sees the label she pressed. */
function toSubmit({ label, payload }: Suggestion): CardElement {
  const msteams = { type: 'messageBack', text: label, displayText: label, value: payload }
  return { type: 'Action.Submit', title: label, data: { ...payload, msteams } }
}

function suggest(suggestions: readonly Suggestion[], person?: string): Partial<Activity> {
  if (suggestions.length === 0) return {}
  const to = person === undefined ? [] : [person]
  return { suggestedActions: { to, actions: suggestions.map(toAction) } }
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
