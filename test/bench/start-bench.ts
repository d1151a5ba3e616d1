import { type Figure, median } from './figure.ts'
import { type ProgramName, startProgram } from './program.ts'

const rounds = 9

/** Measures how long the bot takes until it listens, and how much longer than an echo bot. */
export async function benchStart(): Promise<readonly Figure[]> {
  // What is not in the disk cache yet is no fault of either.
  await measure('main')
  await measure('echo-bot')
  const pairs: { readonly bot: number; readonly echo: number }[] = []
  for (let round = 0; round < rounds; round += 1) {
    pairs.push({ echo: await measure('echo-bot'), bot: await measure('main') })
  }
  const [bot, echo] = [pairs.map((pair) => pair.bot), pairs.map((pair) => pair.echo)]
  return [
    { name: 'start', value: median(bot), unit: 'ms' },
    { name: 'start of an echo bot', value: median(echo), unit: 'ms' },
    { name: 'start / echo bot', value: median(bot) / median(echo), unit: 'ratio' },
    {
      // What a start takes longer than its quickest is other work of the machine's.
      name: 'start / echo bot, quickest starts',
      value: Math.min(...bot) / Math.min(...echo),
      unit: 'ratio',
      bar: { atMost: 1.3 },
    },
  ]
}

async function measure(name: ProgramName): Promise<number> {
  const { startMs, stop } = await startProgram(name)
  await stop()
  return startMs
}
