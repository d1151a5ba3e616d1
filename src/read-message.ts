import type { Activity } from 'botbuilder'
import { isRecord } from '../knowledge/is-record.ts'

/**
 * The words of a message: without the bot's own mention and without markup, but with everybody
 * else who is mentioned.
 */
export function readMessageText({ text = '', entities = [], recipient }: ReadableActivity): string {
  if (typeof text !== 'string') return ''
  const mentions = entities.filter(isRecord).flatMap((entity) => ownMention(entity, recipient?.id))
  return mentions
    .reduce((rest, mention) => rest.replaceAll(mention, ' '), text)
    .replace(leadingMention, ' ')
    .replaceAll(/<\/?at\b[^>]*>/gi, ' ')
    .replaceAll(/&nbsp;|\u00A0/gi, ' ')
    .trim()
}

type ReadableActivity = Partial<Pick<Activity, 'text' | 'entities' | 'recipient'>>

/** A message to a bot in a group begins with its name, even where the entity got lost. */
const leadingMention = /^\s*<at\b[^>]*>[^<]*<\/at>/i

function ownMention(
  { type, text, mentioned }: Readonly<Record<string, unknown>>,
  botId: string | undefined,
): readonly string[] {
  const isOwn = isRecord(mentioned) && mentioned.id === botId
  return type === 'mention' && isOwn && typeof text === 'string' && text !== '' ? [text] : []
}
