import { ActionTypes, ActivityTypes, type Activity, type CardAction } from 'botbuilder'
import { drawImageBars } from './draw-image-bars.ts'
import { joinParagraphs } from '../../voice/join-paragraphs.ts'
import { contactLine } from '../contact-line.ts'
import { messageEntity } from '../message-entity.ts'
import { renderAdaptiveCard } from '../render-adaptive-card.ts'
import type { Citation, Reply, Suggestion } from '../../reply.ts'
import { isWorthThumbs, thumbsFor } from '../../thumbs.ts'

/** Tells the page, which may tell the site it is on, that the document does not say it. */
const silentKey = 'career-bot:silent'

/**
 * Draws a reply for Web Chat, which turns a mark into a badge only if the text defines it as a
 * link; a click on it shows the quote. With `answerId` an answer has thumbs, which bring it back.
 */
export async function renderWebChat(reply: Reply, answerId?: string): Promise<Partial<Activity>> {
  const { text, prompt, citations, card, suggestions, about } = reply
  const thumbs = answerId !== undefined && isWorthThumbs(reply) ? thumbsFor(answerId) : []
  const definitions = citations.map(
    ({ number, title }) => `[${number}]: cite:${number} "${title.replaceAll('"', '”')}"`,
  )
  return {
    type: ActivityTypes.Message,
    textFormat: 'markdown',
    text: joinParagraphs(
      separateMarks(text),
      contactLine(reply),
      card === undefined ? prompt : undefined,
      definitions.join('\n'),
    ),
    ...(citations.length + thumbs.length === 0
      ? {}
      : { entities: [messageEntity(citations.map(toClaim), thumbs)] }),
    ...(card === undefined
      ? {}
      : {
          attachments: [
            await renderAdaptiveCard(card, { drawBars: drawImageBars, closing: prompt }),
          ],
        }),
    ...(about.verdicts.includes('silent') ? { channelData: { [silentKey]: true } } : {}),
    ...(suggestions.length === 0
      ? {}
      : { suggestedActions: { to: [], actions: suggestions.map(toAction) } }),
  }
}

/** Markdown reads `[1][2]` as one link, with the text 1 and to 2. */
function separateMarks(text: string): string {
  return text.replaceAll(/(\[\d+\])(?=\[\d+\])/g, '$1 ')
}

/** The click comes back with the payload as its value; the person sees the label she pressed. */
function toAction({ label, payload }: Suggestion): CardAction {
  return {
    type: ActionTypes.MessageBack,
    title: label,
    text: label,
    displayText: label,
    value: payload,
  }
}

function toClaim({ number, title, quote }: Citation): object {
  return {
    '@type': 'Claim',
    '@id': `cite:${number}`,
    // Matched with the label of the definition, which is text.
    position: String(number),
    appearance: {
      '@type': 'DigitalDocument',
      name: title,
      text: quote.text,
      encodingFormat: 'text/markdown',
    },
  }
}
