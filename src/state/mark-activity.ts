import type { Activity } from 'botbuilder'

/** Where an activity stands in its conversation. */
export interface Standing {
  readonly number: number
  /** The sequence of what it takes the place of, if it does. */
  readonly place: unknown
  /** Whether all that was said before has been forgotten on the person's demand. */
  readonly isFirstKept: boolean
}

/** Web Chat sorts by it; by the clock's millisecond without it. */
const sequenceIdKey = 'webchat:sequence-id'

/** Pages take off the screen what was said before an activity that has it. */
const firstKeptKey = 'career-bot:first-kept'

/** Gives the activity with what tells a client where to show it. */
export function markActivity(
  activity: Partial<Activity>,
  { number, place, isFirstKept }: Standing,
): Partial<Activity> {
  const channelData: object = {
    ...activity.channelData,
    [sequenceIdKey]: place ?? number,
    ...(isFirstKept ? { [firstKeptKey]: true } : {}),
  }
  return { ...activity, channelData }
}

/** Gives the place of an activity that {@link markActivity} has marked. */
export function placeOf({ channelData }: Partial<Activity>): unknown {
  return channelData?.[sequenceIdKey]
}

/** The id that the client gave an activity to know it again by, if it did. */
export function clientIdOf({ channelData }: Partial<Activity>): string | undefined {
  const id: unknown = channelData?.clientActivityID
  return typeof id === 'string' && id !== '' ? id : undefined
}
