import type { Activity } from 'botbuilder'
import { isRecord } from '../../knowledge/is-record.ts'

/**
 * The words of a message: without the bot's own mention and without markup, but with everybody
 * else who is mentioned.
 */
export function readMessageText({ text = '', entities = [], recipient }: ReadableActivity): string {
  if (typeof text !== 'string') return ''
  const mentions = entities.filter(isRecord).flatMap(readMention)
  const own = mentions.filter(({ id }) => id === recipient?.id).map((mention) => mention.text)
  const others = mentions.filter(({ id }) => id !== recipient?.id).map((mention) => mention.text)
  return own
    .reduce((rest, mention) => rest.replaceAll(mention, ' '), text)
    .replace(leadingMention, (mention) => (others.includes(mention.trim()) ? mention : ' '))
    .replaceAll(/<\/?(?:at|quoted)\b[^>]*>/gi, ' ')
    .replaceAll(/&nbsp;|\u00A0/gi, ' ')
    .replaceAll(/&(?:lt|gt|quot|apos|#39|amp);/gi, (code) => characters[code.toLowerCase()] ?? code)
    .trim()
}

/** The beginning of the message that this one quotes, as Teams gives it; nothing without one. */
export function readQuoted({ entities = [] }: ReadableActivity): string | undefined {
  const previews = entities.filter(isRecord).flatMap(({ type, quotedReply }) => {
    const isQuote = type === 'quotedReply' && isRecord(quotedReply)
    return isQuote && typeof quotedReply.preview === 'string' ? [quotedReply.preview] : []
  })
  return previews.length === 0 ? undefined : previews.join('\n')
}

type ReadableActivity = Partial<Pick<Activity, 'text' | 'entities' | 'recipient'>>

/** A message to a bot in a group begins with its name, even where the entity got lost. */
const leadingMention = /^\s*<at\b[^>]*>[^<]*<\/at>/i

/** What some clients of Teams write in place of the characters that mean something in HTML. */
const characters: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&amp;': '&',
}

interface Mention {
  readonly id: unknown
  /** How it stands in the text. */
  readonly text: string
}

function readMention(entity: Readonly<Record<string, unknown>>): readonly Mention[] {
  const { type, text, mentioned } = entity
  const isUsable = type === 'mention' && isRecord(mentioned) && typeof text === 'string'
  return isUsable && text !== '' ? [{ id: mentioned.id, text }] : []
}
