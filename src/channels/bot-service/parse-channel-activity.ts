import type { Activity } from 'botbuilder'
import { checkActivity, refuseFaults } from '../check-activity.ts'

const demanded = ['type', 'channelId', 'serviceUrl', 'conversation.id', 'from.id'] as const

const timeMembers = ['timestamp', 'localTimestamp', 'expiration'] as const

/**
 * Reads an activity that a channel sends.
 *
 * @throws {RequestError} 400 that lists everything that is not as expected.
 */
export function parseChannelActivity(body: unknown): Activity {
  refuseFaults(checkActivity(body, demanded))
  const activity = withoutNulls(body as Activity)
  const times = timeMembers
    .filter((name) => activity[name] !== undefined)
    .map((name) => [name, new Date(activity[name] ?? 0)] as const)
  return {
    ...activity,
    // Some test tools leave it out; replies are sent in its name.
    recipient: activity.recipient ?? { id: 'bot', name: 'bot' },
    ...Object.fromEntries(times),
  }
}

/** Some channels write null for what is absent; the SDK and the bot know only the latter. */
function withoutNulls(activity: Activity): Activity {
  const given = Object.entries(activity).filter(([, value]) => value !== null)
  return Object.fromEntries(given) as Activity
}
