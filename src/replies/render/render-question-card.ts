import type { Attachment } from 'botbuilder'
import { adaptiveCard, type CardElement, drawText } from './render-adaptive-card.ts'

/** Draws a question as an Adaptive Card: its words, and the buttons that answer it. */
export function renderQuestionCard(words: string, actions: readonly CardElement[]): Attachment {
  return adaptiveCard({ words, body: words.split('\n\n').flatMap(drawParagraph), actions })
}

/** In a text block of Teams, too, one line break is none. */
function drawParagraph(paragraph: string): readonly CardElement[] {
  return paragraph.split('\n').map((line, i) => drawText(line, i === 0 ? {} : { spacing: 'None' }))
}
