import { randomUUID } from 'node:crypto'
import { TurnLostError } from '../../errors.ts'
import type { Changes } from '../turn-changes.ts'
import type { TurnName, TurnOutcome } from '../turns.ts'
import type { RedisConnection } from './redis-connection.ts'
import { itemKeyOf } from './redis-storage.ts'
import { transcriptKeysOf, valuesOf } from './redis-transcripts.ts'
import { commitScript } from './transcript-scripts.ts'
import { graceMs, turnKeysOf } from './turn-scripts.ts'

/** How long what a turn led to is remembered. */
const outcomeLifeMs = 5 * 60_000

/** Which turn has changed something, and how long that is kept without another change. */
export interface CommitOptions {
  readonly name: Required<Pick<TurnName, 'conversation'>> & { readonly activity: string }
  readonly claim: string
  readonly lifeMs: number
  /** Given when the turn has ended: what it led to, and where it is told whose turn it is. */
  readonly end?: { readonly outcome: TurnOutcome; readonly channel: string }
}

/**
 * Keeps what a turn says and remembers in one round trip, and ends it if it has ended.
 *
 * @throws {TurnLostError} when its place was given away; nothing is kept then.
 */
export async function commitTurn(
  redis: RedisConnection,
  { items, said }: Changes,
  { name: { conversation, activity }, claim, lifeMs, end }: CommitOptions,
): Promise<void> {
  const { about, log, index, channel } = transcriptKeysOf(redis, conversation)
  const { line, turn, done } = turnKeysOf(redis, conversation, activity)
  const itemKeys = [...items.keys()].map((key) => itemKeyOf(redis, key))
  const ending = end && { activity, outcomeLifeMs, graceMs, channel: end.channel, conversation }
  const [outcome] = await redis.runScript(commitScript, {
    keys: [about, log, index, line, turn, done, ...itemKeys],
    args: [
      lifeMs,
      claim,
      channel,
      randomUUID(),
      end === undefined ? '' : JSON.stringify(end.outcome),
      ending === undefined ? '' : JSON.stringify(ending),
      ...[...items.values()].map((json) => json ?? ''),
      ...said.flatMap(({ activity: message, options }) => valuesOf(message, options)),
    ],
  })
  if (outcome === 'lost') throw new TurnLostError(conversation)
}
