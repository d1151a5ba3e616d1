import { isRecord } from '../../knowledge/is-record.ts'
import { RequestError } from '../errors.ts'

/** Paths that can be demanded of an activity; each leads to a string that is not empty. */
export type DemandedPath = 'type' | 'channelId' | 'serviceUrl' | 'conversation.id' | 'from.id'

/**
 * Tells everything that keeps an object from being an activity: demanded strings that are absent,
 * and optional members of a wrong type, which the SDK would trip over in the middle of a turn.
 */
export function checkActivity(body: unknown, demanded: readonly DemandedPath[]): readonly string[] {
  if (!isRecord(body)) return [`expected an activity object, but got ${described(body)}`]
  return [
    ...demanded.map((path) => demandString(body, path)),
    ...optionalMembers.map(([name, kind]) => checkMember(body, name, kind)),
  ].filter((fault) => fault !== undefined)
}

/** @throws {RequestError} 400 with all faults in one message, if there are any. */
export function refuseFaults(faults: readonly string[]): void {
  if (faults.length === 0) return
  throw new RequestError(
    { status: 400, reason: 'BadActivity' },
    `The activity cannot be used: ${faults.join('; ')}.`,
  )
}

const optionalMembers = [
  ['id', 'a string'],
  ['text', 'a string'],
  ['textFormat', 'a string'],
  ['locale', 'a string'],
  ['name', 'a string'],
  ['deliveryMode', 'a string'],
  ['replyToId', 'a string'],
  ['timestamp', 'a string'],
  ['localTimestamp', 'a string'],
  ['from', 'an object'],
  ['recipient', 'an object'],
  ['conversation', 'an object'],
  ['channelData', 'an object'],
  ['entities', 'an array of objects'],
  ['attachments', 'an array of objects'],
  ['membersAdded', 'an array of objects'],
  ['membersRemoved', 'an array of objects'],
  ['reactionsAdded', 'an array of objects'],
  ['reactionsRemoved', 'an array of objects'],
] as const

type Kind = (typeof optionalMembers)[number][1]

const isOfKind: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  'a string': (value) => typeof value === 'string',
  'an object': isRecord,
  'an array of objects': (value) => Array.isArray(value) && value.every(isRecord),
}

function demandString(body: object, path: DemandedPath): string | undefined {
  let value: unknown = body
  for (const name of path.split('.')) value = isRecord(value) ? value[name] : undefined
  if (typeof value === 'string' && value !== '') return undefined
  return `expected ${path} to be a string that is not empty, but got ${described(value)}`
}

/** Null stands for absent, as some channels write it. */
function checkMember(
  body: Readonly<Record<string, unknown>>,
  name: string,
  kind: Kind,
): string | undefined {
  const value = body[name]
  if (value === undefined || value === null || isOfKind[kind](value)) return undefined
  return `expected ${name} to be ${kind}, but got ${described(value)}`
}

/** Short, as it goes into a message. */
function described(value: unknown): string {
  return value === undefined ? 'nothing' : `"${(JSON.stringify(value) ?? '').slice(0, 60)}"`
}
