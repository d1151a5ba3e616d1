import {
  ActionTypes,
  ActivityTypes,
  type Activity,
  type Attachment,
  type CardAction,
} from 'botbuilder'
import type { Card } from '../../card.ts'
import { contactLine } from '../contact-line.ts'
import { drawTeamsBars } from './draw-teams-bars.ts'
import { cutToFit, fitCitations, fitsTeams } from './fit-teams.ts'
import { joinParagraphs } from '../../voice/join-paragraphs.ts'
import { messageEntity } from '../message-entity.ts'
import { type CardElement, renderAdaptiveCard } from '../render-adaptive-card.ts'
import { renderQuestionCard } from '../render-question-card.ts'
import type { Citation, Reply, Suggestion } from '../../reply.ts'
import { isWorthThumbs } from '../../thumbs.ts'

/** Teams shows three suggested actions and no more. */
const mostActions = 3
/** A card has room for six buttons; more are hidden behind three dots. */
const mostCardActions = 6
/** Limits of Teams, in characters; a longer name or abstract is refused with status 400. */
const longestName = 80
const longestAbstract = 160
/** No limit of Teams; a notification has no room for more. */
const longestSummary = 160

/** Whom Teams shows a reply to. */
export interface TeamsTarget {
  /** In a group, buttons are hers alone. */
  readonly person?: string
  /** Whether people may say what they think of it. */
  readonly asksBack?: boolean
  /** Whether it goes to the emulator, whose page cannot press a button that leaves a message. */
  readonly isEmulated?: boolean
}

/**
 * Draws a reply for Teams: marks in the text, and an entity that tells what they point to. Words
 * and cards go in messages of their own: of one with both Teams makes two, tells the bot the id of
 * neither, puts thumbs below each, and in a channel starts a thread with each. What is too long for
 * Teams goes without its card, and then is cut.
 */
export async function renderTeams(
  reply: Reply,
  target: TeamsTarget = {},
): Promise<readonly Partial<Activity>[]> {
  const { card } = reply
  switch (layoutOf(reply)) {
    case 'card': {
      const question = drawQuestion(reply, target)
      return fitsTeams(question) ? [question] : [drawWords(reply, target)]
    }
    case 'wordsAndCard': {
      const shown =
        card === undefined ? drawQuestion(reply, target) : await drawCard(card, reply, target)
      if (!fitsTeams(shown)) return [drawWords(reply, target)]
      return [drawWords({ ...reply, prompt: undefined, suggestions: [] }, target), shown]
    }
    case 'words':
      return [drawWords(reply, target)]
  }
}

/** Whether the buttons of a reply stand on a card, where they stay, or go with the next message. */
export function hasButtonsOnCard(reply: Reply): boolean {
  return reply.suggestions.length > 0 && layoutOf(reply) !== 'words'
}

/** Draws the message of a reply that had its buttons once more, for when they are done with. */
export async function drawSettled(reply: Reply): Promise<Partial<Activity>> {
  const { card } = reply
  return card === undefined ? drawQuestion(reply, {}) : drawCard(card, reply, {})
}

function drawQuestion(reply: Reply, target: TeamsTarget): Partial<Activity> {
  const { text, prompt = '' } = reply
  const words = isAnswer(reply) ? prompt : joinParagraphs(text, prompt)
  const person = isAnswer(reply) ? [] : drawContact(reply)
  return cardMessage(renderQuestionCard(words, [...person, ...drawButtons(reply, target)]))
}

/** Teams shows no suggested actions beside a card, nor more than three: then a card has buttons. */
function layoutOf(reply: Reply): 'words' | 'card' | 'wordsAndCard' {
  if (reply.card !== undefined) return 'wordsAndCard'
  if (reply.suggestions.length <= mostActions) return 'words'
  if (!isAnswer(reply)) return 'card'
  // What else could be asked after an answer is not worth a message.
  return reply.prompt === undefined ? 'words' : 'wordsAndCard'
}

/** Cards have neither citations nor, in every client, thumbs: what needs them is said in words. */
function isAnswer(reply: Reply): boolean {
  return reply.citations.length > 0 || isWorthThumbs(reply)
}

function drawWords(
  reply: Reply,
  { person, asksBack = false }: TeamsTarget,
): Partial<Activity> & { readonly text: string } {
  const { text, citations } = fitCitations(reply)
  return cutToFit({
    type: ActivityTypes.Message,
    textFormat: 'markdown',
    text: spaceLists(joinParagraphs(text, contactLine(reply), reply.prompt)),
    ...(citations.length === 0 ? {} : { entities: [messageEntity(citations.map(toClaim))] }),
    ...(asksBack && isWorthThumbs(reply)
      ? { channelData: { feedbackLoop: { type: 'default' } } }
      : {}),
    ...suggest(reply.suggestions.slice(0, mostActions), person),
  })
}

/** Phones show no lists, and one line break is none in Teams: the items would run together. */
function spaceLists(text: string): string {
  return text.replaceAll(/(?<!\n)\n(?=\d+\. |- )/g, '\n\n')
}

async function drawCard(card: Card, reply: Reply, target: TeamsTarget): Promise<Partial<Activity>> {
  const actions = drawButtons(reply, target)
  const parts = { drawBars: drawTeamsBars, closing: reply.prompt, actions }
  return cardMessage(await renderAdaptiveCard(card, parts))
}

/** The summary is what lists of chats and notifications show. */
function cardMessage(card: Attachment): Partial<Activity> {
  const { fallbackText } = card.content as { readonly fallbackText: string }
  return {
    type: ActivityTypes.Message,
    summary: cutAt(fallbackText, longestSummary),
    attachments: [card],
  }
}

/** They come back with the payload as value; the person sees the label she pressed as her message. */
function drawButtons(
  { suggestions }: Reply,
  { isEmulated = false }: TeamsTarget,
): readonly CardElement[] {
  return suggestions.slice(0, mostCardActions).map(({ label, payload }) => {
    const msteams = { type: 'messageBack', text: label, displayText: label, value: payload }
    const data = isEmulated ? payload : { ...payload, msteams }
    return { type: 'Action.Submit', title: label, data }
  })
}

/** Beside the words of an answer it is a line of them. */
function drawContact({ contact }: Reply): readonly CardElement[] {
  if (contact === undefined) return []
  return [{ type: 'Action.OpenUrl', title: contact.label, url: contact.url }]
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
      name: cutAt(title, longestName),
      abstract: cutAt(quote.text, longestAbstract),
    },
  }
}

function cutAt(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`
}
