import { startRedis } from '../support/servers/redis.ts'
import { type Figure, median } from './figure.ts'
import { measureTurns } from './measure-turns.ts'
import { startProgram } from './program.ts'

const rounds = 7

/** Measures turns per second with the state in a Redis of this machine, against the state in a folder. */
export async function benchRedis(): Promise<readonly Figure[]> {
  const redis = await startRedis()
  const onRedis = await startProgram('main', { REDIS_URL: redis.url })
  const beside = await startProgram('main', { REDIS_URL: redis.url })
  const onLmdb = await startProgram('main')
  try {
    await measureTurns(onRedis, beside)
    await measureTurns(onLmdb)
    const pairs: { readonly redis: number; readonly lmdb: number; readonly two: number }[] = []
    for (let round = 0; round < rounds; round += 1) {
      pairs.push({
        lmdb: await measureTurns(onLmdb),
        redis: await measureTurns(onRedis),
        two: await measureTurns(onRedis, beside),
      })
    }
    const ratio = median(pairs.map((pair) => pair.redis / pair.lmdb))
    const ofTwo = median(pairs.map((pair) => pair.two / pair.redis))
    return [
      {
        name: 'turns on Redis',
        value: median(pairs.map((pair) => pair.redis)),
        unit: 'per second',
      },
      { name: 'turns on LMDB', value: median(pairs.map((pair) => pair.lmdb)), unit: 'per second' },
      { name: 'turns on Redis / on LMDB', value: ratio, unit: 'ratio', bar: { atLeast: 0.75 } },
      {
        name: 'turns of two servers that share each conversation',
        value: median(pairs.map((pair) => pair.two)),
        unit: 'per second',
      },
      { name: 'two servers / one', value: ofTwo, unit: 'ratio', bar: { atLeast: 0.9 } },
    ]
  } finally {
    await onRedis.stop()
    await beside.stop()
    await onLmdb.stop()
    await redis.stop()
  }
}
