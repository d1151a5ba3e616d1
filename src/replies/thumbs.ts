import type { Activity } from 'botbuilder'
import { asRecord } from '../../knowledge/is-record.ts'
import type { Reply } from './reply.ts'

/** What a person thinks of an answer. */
export interface Thumb {
  /** Of the turn that was answered, or of the message; empty where the channel names neither. */
  readonly answerId: string
  readonly isUp: boolean
  /** What was written with it. */
  readonly comment?: string
}

/** What Web Chat calls a pressed thumb. */
const eventName = 'webchat:activity-status/feedback'

/** What Teams calls one. */
export const submitActionName: string = 'message/submitAction'

const upPrefix = '_:like-'
const downPrefix = '_:dislike-'

/** Whether people of a channel are shown thumbs. */
export function hasThumbs(channelId: string): boolean {
  return ['msteams', 'directline', 'webchat'].includes(channelId)
}

/** Whether an opinion of a reply says something of the answers; one of a greeting does not. */
export function isWorthThumbs({ about }: Reply): boolean {
  const answers: readonly string[] = ['answered', 'compared', 'silent', 'unclear']
  return about.verdicts.some((verdict) => answers.includes(verdict))
}

/** Thumbs for Web Chat, which sends the pressed one back as it is, and nothing else. */
export function thumbsFor(answerId: string): readonly object[] {
  const actionStatus = 'PotentialActionStatus'
  return [
    { '@type': 'LikeAction', '@id': `${upPrefix}${answerId}`, actionStatus },
    { '@type': 'DislikeAction', '@id': `${downPrefix}${answerId}`, actionStatus },
  ]
}

/** Reads a thumb that was pressed in Web Chat or Teams; nothing for any other activity. */
export function parseThumb(activity: Partial<Activity>): Thumb | undefined {
  return readWebChatThumb(activity) ?? readTeamsThumb(activity)
}

/** Reads a message that is nothing but a thumb, of any color, perhaps several times: whether it is up. */
export function readTypedThumb(text: string): boolean | undefined {
  if (/^(?:👍[🏻-🏿]?\s*)+$/u.test(text)) return true
  return /^(?:👎[🏻-🏿]?\s*)+$/u.test(text) ? false : undefined
}

function readWebChatThumb({ type, name, entities }: Partial<Activity>): Thumb | undefined {
  if (type !== 'event' || name !== eventName || !Array.isArray(entities)) return undefined
  for (const entity of entities) {
    const id: unknown = entity?.['@id']
    if (typeof id !== 'string' || id.length > longestId) continue
    if (id.startsWith(upPrefix)) return { answerId: id.slice(upPrefix.length), isUp: true }
    if (id.startsWith(downPrefix)) return { answerId: id.slice(downPrefix.length), isUp: false }
  }
  return undefined
}

/**
 * Teams names the message by its own id, and sends what was written as JSON in a string. Its
 * emulator names none; refusing the thumb would look like a fault of the bot there.
 */
function readTeamsThumb({ type, name, value, replyToId }: Partial<Activity>): Thumb | undefined {
  if (type !== 'invoke' || name !== submitActionName) return undefined
  const { actionName, actionValue } = asRecord(value)
  const { reaction, feedback } = asRecord(actionValue)
  if (actionName !== 'feedback' || (reaction !== 'like' && reaction !== 'dislike')) return undefined
  const comment = readComment(feedback)
  return {
    answerId: replyToId?.slice(0, longestId) ?? '',
    isUp: reaction === 'like',
    ...(comment === '' ? {} : { comment }),
  }
}

/** Teams sends an object as text, its emulator the text itself. */
function readComment(feedback: unknown): string {
  if (typeof feedback !== 'string') return ''
  try {
    const { feedbackText } = asRecord(JSON.parse(feedback))
    return typeof feedbackText === 'string' ? feedbackText.slice(0, longestComment) : ''
  } catch {
    return feedback.slice(0, longestComment)
  }
}

/** In characters; a longer comment is cut. */
const longestComment = 2_000

/** Ours are much shorter; whoever makes up one is not to fill a store with it. */
const longestId = 200
