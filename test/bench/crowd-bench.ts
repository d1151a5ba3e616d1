import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLogger } from '../../src/logger.ts'
import { openState, type State } from '../../src/state/open-state.ts'
import { openRedisState } from '../../src/state/redis/open-redis-state.ts'
import { startRedis } from '../support/servers/redis.ts'
import { type Figure, median } from './figure.ts'
import { memoryKeyOf, timeTurns } from './measure-turns.ts'
import { startProgram } from './program.ts'

const [few, many] = [100, 100_000]
const turns = 500
const rounds = 3
const batch = 500

/** Where the state of a program is, and how to open it. */
interface Place {
  readonly settings: Readonly<Record<string, string>>
  readonly open: () => Promise<State>
}

/** Measures how long turns take in a store of many conversations, against one of few. */
export async function benchCrowd(): Promise<readonly Figure[]> {
  const folders = [await temporary(), await temporary()] as const
  const redises = [await startRedis(), await startRedis()] as const
  try {
    return [
      ...(await compare('LMDB', inFolder(folders[0]), inFolder(folders[1]))),
      ...(await compare('Redis', inRedis(redises[0].url), inRedis(redises[1].url))),
    ]
  } finally {
    await Promise.all(redises.map(async ({ stop }) => stop()))
    await Promise.all(folders.map(async (folder) => rm(folder, { recursive: true })))
  }
}

async function compare(store: string, small: Place, large: Place): Promise<readonly Figure[]> {
  await fill(small, few)
  await fill(large, many)
  const ofSmall = await startProgram('main', small.settings)
  const ofLarge = await startProgram('main', large.settings)
  const pairs: { readonly small: number; readonly large: number }[] = []
  for (let round = 0; round < rounds; round += 1) {
    pairs.push({
      small: p99(await timeTurns(ofSmall, { turns, conversations: few })),
      large: p99(await timeTurns(ofLarge, { turns, conversations: many })),
    })
  }
  await ofSmall.stop()
  await ofLarge.stop()
  const ratio = median(pairs.map((pair) => pair.large / pair.small))
  return [
    { name: `${store}, p99 of ${few}`, value: median(pairs.map((pair) => pair.small)), unit: 'ms' },
    {
      name: `${store}, p99 of ${many}`,
      value: median(pairs.map((pair) => pair.large)),
      unit: 'ms',
    },
    { name: `${store}, p99 of many / of few`, value: ratio, unit: 'ratio', bar: { atMost: 1.2 } },
  ]
}

/** With what the bot remembers of a conversation of some turns, as many times as there are to be. */
async function fill({ settings, open }: Place, conversations: number): Promise<void> {
  const program = await startProgram('main', settings)
  await timeTurns(program, { turns: 12, conversations: 1 })
  await program.stop()
  const state = await open()
  const { eTag: _, ...memory } = (await state.storage.read([memoryKeyOf(0)]))[memoryKeyOf(0)]
  for (let from = 1; from < conversations; from += batch) {
    const numbers = Array.from(
      { length: Math.min(batch, conversations - from) },
      (_, n) => from + n,
    )
    await Promise.all(
      numbers.map(async (number) => state.storage.write({ [memoryKeyOf(number)]: memory })),
    )
  }
  await state.close()
}

function inFolder(folder: string): Place {
  return {
    settings: { STATE_DIR: folder },
    open: async () => openState(folder, createLogger('silent')),
  }
}

function inRedis(url: string): Place {
  const logger = createLogger('silent')
  const options = { url, prefix: 'career-bot:', retentionDays: 30, logger }
  return { settings: { REDIS_URL: url }, open: async () => openRedisState(options) }
}

async function temporary(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'career-bot-bench-'))
}

function p99(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? Number.NaN
}
