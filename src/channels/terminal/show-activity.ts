import type { Activity } from 'botbuilder'
import { wrap } from './wrap.ts'

/** Draws what the bot sent as lines of text; its buttons are numbered, and numbers can be typed. */
export function showActivity(
  { text = '', suggestedActions }: Partial<Activity>,
  width: number,
): string {
  const choices = (suggestedActions?.actions ?? []).map(({ title }, i) => `${i + 1}) ${title}`)
  const oneLine = choices.join('   ')
  const shown = oneLine.length > width ? choices.join('\n') : oneLine
  return [wrap(text, width), shown].filter(Boolean).join('\n\n')
}
