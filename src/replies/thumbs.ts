import type { Activity } from 'botbuilder'
import type { Reply } from './reply.ts'

/** What a person thinks of an answer. */
export interface Thumb {
  /** Of the turn that was answered. */
  readonly answerId: string
  readonly isUp: boolean
}

/** What Web Chat calls a pressed thumb. */
const eventName = 'webchat:activity-status/feedback'

const upPrefix = '_:like-'
const downPrefix = '_:dislike-'

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

/** Reads a thumb that was pressed in Web Chat; nothing for any other activity. */
export function parseThumb({ type, name, entities }: Partial<Activity>): Thumb | undefined {
  if (type !== 'event' || name !== eventName || !Array.isArray(entities)) return undefined
  for (const entity of entities) {
    const id: unknown = entity?.['@id']
    if (typeof id !== 'string' || id.length > longestId) continue
    if (id.startsWith(upPrefix)) return { answerId: id.slice(upPrefix.length), isUp: true }
    if (id.startsWith(downPrefix)) return { answerId: id.slice(downPrefix.length), isUp: false }
  }
  return undefined
}

/** Ours are much shorter; whoever makes up one is not to fill a store with it. */
const longestId = 200
