import type { Activity } from 'botbuilder'
import { checkActivity, refuseFaults } from '../../http/check-activity.ts'

/** What a client may say of an activity; the rest is told by its token. */
export type ClientActivity = Partial<Activity> & {
  readonly type: string
  readonly from: { readonly name?: string }
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
  return { ...activity, from: typeof name === 'string' ? { name } : {} } as ClientActivity
}
