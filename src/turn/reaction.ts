import type { Activity } from 'botbuilder'
import type { Message } from '../../dialogs/message.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { isGroup } from './is-group.ts'
import { readMessageText, readQuoted } from './read-message.ts'
import { readRoleSearch, roleQueryName, type RoleSearch } from './read-role-search.ts'
import { type Payload, parsePayload } from '../replies/payload.ts'
import { parseThumb, readTypedThumb, submitActionName, type Thumb } from '../replies/thumbs.ts'

/** What an activity calls for. */
export type Reaction =
  | { readonly kind: 'answer'; readonly message: Message }
  | { readonly kind: 'welcome' }
  | { readonly kind: 'thumb'; readonly thumb: Thumb }
  /** A thumb that was typed, on what was answered last. */
  | { readonly kind: 'typedThumb'; readonly isUp: boolean }
  | { readonly kind: 'search'; readonly search: RoleSearch }
  /** A message with nothing in it that can be answered. */
  | { readonly kind: 'explain'; readonly why: 'noText' | 'noAttachments' | 'staleButton' }
  /** A button that no card of this bot has, of a kind that is answered in its response. */
  | { readonly kind: 'rejectPress' }
  /** A thumb or a search that cannot be read. */
  | { readonly kind: 'rejectInvoke' }
  | { readonly kind: 'ignore' }

/** Reads what an activity calls for; kinds the bot does not know are ignored. */
export function readReaction(activity: Activity, knowledge: Pick<Knowledge, 'roles'>): Reaction {
  switch (activity.type) {
    case 'message':
      return readMessage(activity, knowledge)
    case 'conversationUpdate':
      return isWelcomeDue(activity) ? { kind: 'welcome' } : { kind: 'ignore' }
    default:
      return readEvent(activity)
  }
}

function readEvent(activity: Activity): Reaction {
  const thumb = parseThumb(activity)
  if (thumb !== undefined) return { kind: 'thumb', thumb }
  const search = readRoleSearch(activity)
  return search === undefined ? reject(activity) : { kind: 'search', search }
}

/** Invokes of other names are ignored: to those the SDK itself answers that nobody knows them. */
function reject({ type, name = '' }: Activity): Reaction {
  if (type !== 'invoke') return { kind: 'ignore' }
  if (name === 'adaptiveCard/action') return { kind: 'rejectPress' }
  const isKnown = [submitActionName, roleQueryName].includes(name)
  return { kind: isKnown ? 'rejectInvoke' : 'ignore' }
}

function readMessage(activity: Activity, knowledge: Pick<Knowledge, 'roles'>): Reaction {
  const payload = parsePayload(activity.value)
  if (payload !== undefined && isCurrent(payload, knowledge)) {
    return { kind: 'answer', message: { kind: 'payload', payload } }
  }
  const text = readMessageText(activity)
  const isPress = typeof activity.value === 'object' && activity.value !== null
  // The text of a button of ours is its label, which is no question.
  if (isPress && (text === '' || isOurs(activity.value))) {
    return { kind: 'explain', why: 'staleButton' }
  }
  const isUp = readTypedThumb(text)
  if (isUp !== undefined) return { kind: 'typedThumb', isUp }
  if (text !== '') {
    const quoted = readQuoted(activity)
    return { kind: 'answer', message: { kind: 'text', text, ...(quoted && { quoted }) } }
  }
  return { kind: 'explain', why: hasAttachments(activity) ? 'noAttachments' : 'noText' }
}

/** Teams sends the words of a message once more as HTML, even if they only mention the bot. */
function hasAttachments({ attachments }: Activity): boolean {
  if (!Array.isArray(attachments)) return false
  return attachments.some(({ contentType }) => contentType !== 'text/html')
}

function isCurrent({ role }: Payload, { roles }: Pick<Knowledge, 'roles'>): boolean {
  return role === undefined || roles.some(({ id }) => id === role)
}

function isOurs(value: object): boolean {
  return 'v' in value && 'do' in value
}

/** A group is greeted when the bot comes, not when people do: nobody asked. */
function isWelcomeDue({ membersAdded, conversation, recipient }: Activity): boolean {
  if (!Array.isArray(membersAdded)) return false
  return isGroup(conversation)
    ? membersAdded.some(({ id }) => id === recipient?.id)
    : membersAdded.length > 0
}
