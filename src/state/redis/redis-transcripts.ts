import { randomUUID } from 'node:crypto'
import type { Activity } from 'botbuilder'
import { TurnLostError } from '../../errors.ts'
import { directLineConversation } from '../conversation-of.ts'
import { claimOf } from '../current-turn.ts'
import { clientIdOf, markActivity } from '../mark-activity.ts'
import type {
  AppendOptions,
  Conversation,
  Excerpt,
  Listener,
  Numbered,
  PostedActivity,
  Poster,
  PostOptions,
  PostOutcome,
  Transcripts,
} from '../transcripts.ts'
import { activityName } from '../turns.ts'
import type { HeldClaims } from './held-claims.ts'
import type { RedisConnection, Script } from './redis-connection.ts'
import { itemKeyOf, readAheadOf } from './redis-storage.ts'
import { defaultLeaseMs, graceMs, turnKeysOf } from './turn-scripts.ts'
import {
  addScript,
  findScript,
  keptPerConversation,
  noteScript,
  openScript,
  postScript,
  readScript,
} from './transcript-scripts.ts'

/** Who listens to a conversation in this process. */
interface Audience {
  readonly listeners: Set<Listener>
  /** Resolves, once it is listened to, with how to stop. */
  readonly stop: Promise<() => void>
}

/** An entry of a stream: its ID, then names and values. */
type Entry = readonly [id: string, fields: readonly string[]]

/** {@link Transcripts} in Redis, told to all processes that share it. */
export class RedisTranscripts implements Transcripts {
  readonly #redis: RedisConnection
  readonly #lifeMs: number
  readonly #claims: HeldClaims | undefined
  readonly #audiences = new Map<string, Audience>()

  /**
   * A conversation that nobody visits for `lifeMs` is forgotten; 0 for never. Claims that messages get
   * when they are posted are held for {@link RedisTurns}.
   */
  constructor(redis: RedisConnection, lifeMs: number, claims?: HeldClaims) {
    this.#redis = redis
    this.#lifeMs = lifeMs
    this.#claims = claims
    redis.onListeningAgain(() => void this.#catchUp())
  }

  async find(conversationId: string): Promise<Conversation | undefined> {
    const { about } = this.#keysOf(conversationId)
    return parseConversation(await this.#redis.run(async (client) => client.hGetAll(about)))
  }

  async open(conversationId: string, userId: string): Promise<Conversation> {
    const pairs = await this.#run(openScript, conversationId, [userId, '0', this.#lifeMs])
    return parseConversation(recordOf(pairs)) ?? { userId, isWelcomed: false, last: 0 }
  }

  async markWelcomed(conversationId: string): Promise<void> {
    await this.#run(noteScript, conversationId, ['isWelcomed', '1', this.#lifeMs])
  }

  async markRerun(conversationId: string, number: number): Promise<boolean> {
    const [isNew] = await this.#run(noteScript, conversationId, ['rerun', number, this.#lifeMs])
    return isNew === 1
  }

  async append(
    conversationId: string,
    activity: Partial<Activity>,
    options: AppendOptions,
  ): Promise<void> {
    const conversation = directLineConversation(conversationId)
    const [outcome] = await this.#run(addScript, conversationId, [
      this.#lifeMs,
      claimOf(conversation) ?? '',
      transcriptKeysOf(this.#redis, conversation).channel,
      ...valuesOf(activity, options),
    ])
    if (outcome === 'lost') throw new TurnLostError(conversation)
  }

  /** Takes the turn in the same round trip, if it has come. */
  async post(
    { conversationId, userId }: Poster,
    activity: PostedActivity,
    { reads, ...options }: PostOptions,
  ): Promise<PostOutcome> {
    const conversation = directLineConversation(conversationId)
    const name = { conversation, activity: activityName(activity) }
    const claim = randomUUID()
    const args = [
      this.#lifeMs,
      claim,
      transcriptKeysOf(this.#redis, conversation).channel,
      userId,
      name.activity ?? '',
      defaultLeaseMs,
      graceMs,
      ...valuesOf(activity, options),
    ]
    const moreKeys = [
      turnKeysOf(this.#redis, conversation, name.activity).done,
      ...reads.map((key) => itemKeyOf(this.#redis, key)),
    ]
    const [kind, found, rest] = await this.#run(postScript, conversationId, args, moreKeys)
    if (kind === 'known') {
      // What was posted has an id and a type.
      const { activity: known } = numberedOf(found as Entry) as { activity: PostedActivity }
      return { kind: 'known', activity: known, isAnswered: rest === 1 }
    }
    const [entered, ...items] = rest as readonly unknown[]
    if (entered === 'run') this.#claims?.hold(name, { claim, readAhead: readAheadOf(reads, items) })
    return { kind: 'added', number: Number(found) }
  }

  async readAfter(conversationId: string, number: number, limit: number): Promise<Excerpt> {
    const [last, entries] = await this.#run(readScript, conversationId, [number, limit])
    const said = (entries as readonly Entry[]).map(numberedOf).toReversed()
    return { last: Number(last), said }
  }

  async listen(conversationId: string, receive: Listener): Promise<() => void> {
    const audience = this.#audiences.get(conversationId) ?? this.#gather(conversationId)
    audience.listeners.add(receive)
    const leave = (): void => {
      audience.listeners.delete(receive)
      if (audience.listeners.size > 0) return
      if (this.#audiences.get(conversationId) === audience) this.#audiences.delete(conversationId)
      audience.stop.then((stop) => stop()).catch(() => undefined)
    }
    try {
      await audience.stop
    } catch (error) {
      leave()
      throw error
    }
    return leave
  }

  async findActivity(conversationId: string, activityId: string): Promise<Numbered | undefined> {
    const [entry] = await this.#run(findScript, conversationId, [activityId])
    return Array.isArray(entry) ? numberedOf(entry as unknown as Entry) : undefined
  }

  async clear(conversationId: string): Promise<void> {
    const { log, index } = this.#keysOf(conversationId)
    await this.#redis.run(async (client) => client.del([log, index]))
  }

  #gather(conversationId: string): Audience {
    const listeners = new Set<Listener>()
    const { channel } = this.#keysOf(conversationId)
    const stop = this.#redis.subscribe(channel, (message) => {
      const numbered = numberedOf(JSON.parse(message) as Entry)
      tell(listeners, [numbered])
    })
    const audience = { listeners, stop }
    this.#audiences.set(conversationId, audience)
    return audience
  }

  /** Whoever listens knows what she was given already. */
  async #catchUp(): Promise<void> {
    for (const [conversationId, { listeners }] of this.#audiences) {
      try {
        const { said } = await this.readAfter(conversationId, 0, keptPerConversation)
        tell(listeners, said)
      } catch {
        // It is away once more, and will be caught up with when it is back.
        return
      }
    }
  }

  async #run(
    script: Script,
    conversationId: string,
    args: readonly (string | number)[],
    moreKeys: readonly string[] = [],
  ): Promise<readonly unknown[]> {
    const conversation = directLineConversation(conversationId)
    const { about, log, index } = transcriptKeysOf(this.#redis, conversation)
    const { line, turn } = turnKeysOf(this.#redis, conversation)
    const keys = [about, log, index, line, turn, ...moreKeys]
    return this.#redis.runScript(script, { keys, args })
  }

  #keysOf(conversationId: string): TranscriptKeys {
    return transcriptKeysOf(this.#redis, directLineConversation(conversationId))
  }
}

/** The keys of what was said in a conversation, and the channel that it is told on. */
interface TranscriptKeys {
  readonly about: string
  readonly log: string
  readonly index: string
  readonly channel: string
}

/** Gives the keys that the scripts of transcripts need. */
export function transcriptKeysOf(redis: RedisConnection, conversation: string): TranscriptKeys {
  const keyOf = (what: string): string => redis.keyOf(conversation, what)
  return {
    about: keyOf('about'),
    log: keyOf('log'),
    index: keyOf('index'),
    channel: keyOf('said'),
  }
}

/** An activity as scripts take it. */
export function valuesOf(
  activity: Partial<Activity>,
  { isKept, place }: AppendOptions,
): readonly string[] {
  const { replyToId = '', id = '', ...rest } = activity
  return [
    id,
    clientIdOf(activity) ?? '',
    replyToId,
    JSON.stringify(rest),
    place === undefined ? '' : JSON.stringify(place),
    isKept ? '1' : '0',
  ]
}

function tell(listeners: Iterable<Listener>, said: readonly Numbered[]): void {
  for (const receive of listeners) {
    for (const numbered of said) receive(numbered)
  }
}

function numberedOf([entryId, pairs]: Entry): Numbered {
  const { i: id, r: replyToId, p: place, f: first, a: json = '{}' } = recordOf(pairs)
  const number = Number.parseInt(entryId, 10)
  const activity: Partial<Activity> = {
    ...(JSON.parse(json) as Partial<Activity>),
    ...(id ? { id } : {}),
    ...(replyToId ? { replyToId } : {}),
  }
  const standing = {
    number,
    place: place ? (JSON.parse(place) as unknown) : undefined,
    isFirstKept: first === '1',
  }
  return { number, activity: markActivity(activity, standing) }
}

function recordOf(pairs: readonly unknown[]): Partial<Record<string, string>> {
  const record: Record<string, string> = {}
  for (let i = 0; i + 1 < pairs.length; i += 2) record[String(pairs[i])] = String(pairs[i + 1])
  return record
}

function parseConversation(fields: Partial<Record<string, string>>): Conversation | undefined {
  const { userId, isWelcomed, last, changedAt, rerun } = fields
  if (userId === undefined) return undefined
  return {
    userId,
    isWelcomed: isWelcomed === '1',
    last: Number(last),
    changedAt: Number(changedAt),
    ...(rerun === undefined ? {} : { rerun: Number(rerun) }),
  }
}
