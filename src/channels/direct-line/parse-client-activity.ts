import type { Activity } from 'botbuilder'
import { checkActivity, refuseFaults } from '../check-activity.ts'

/** What a client may say of an activity; the rest is told by its token. */
const clientMembers = [
  'type',
  'text',
  'textFormat',
  'locale',
  'name',
  'value',
  'code',
  'replyToId',
  'channelData',
  'attachments',
  'entities',
] as const satisfies readonly (keyof Activity)[]

/** An activity as a person sends it, before it is known from whom and to whom. */
export type ClientActivity = Partial<Pick<Activity, (typeof clientMembers)[number]>> & {
  readonly type: string
  readonly senderName: string
}

/**
 * Reads an activity that a Direct Line client posts.
 *
 * @throws {RequestError} 400 that lists everything that is not as expected.
 */
export function parseClientActivity(body: unknown): ClientActivity {
  refuseFaults(checkActivity(body, ['type']))
  const activity = body as Partial<Activity> & { readonly type: string }
  const name: unknown = activity.from?.name
  const members = clientMembers
    .filter((member) => activity[member] !== undefined)
    .map((member) => [member, activity[member]] as const)
  return {
    ...Object.fromEntries(members),
    type: activity.type,
    senderName: typeof name === 'string' ? name : '',
  }
}
