import { type Figure, median } from './figure.ts'
import { measureTurns } from './measure-turns.ts'
import { startProgram } from './program.ts'

const rounds = 7

/** Measures turns per second with people who ask one question after another, side by side. */
export async function benchTurns(): Promise<readonly Figure[]> {
  const [bot, echoBot] = [await startProgram('main'), await startProgram('echo-bot')]
  try {
    await measureTurns(bot)
    await measureTurns(echoBot)
    const pairs: { readonly bot: number; readonly echo: number }[] = []
    for (let round = 0; round < rounds; round += 1) {
      pairs.push({ echo: await measureTurns(echoBot), bot: await measureTurns(bot) })
    }
    return figures(pairs)
  } finally {
    await bot.stop()
    await echoBot.stop()
  }
}

function figures(pairs: readonly { readonly bot: number; readonly echo: number }[]): Figure[] {
  const [bot, echo] = [pairs.map((pair) => pair.bot), pairs.map((pair) => pair.echo)]
  const ratio = median(pairs.map((pair) => pair.bot / pair.echo))
  return [
    { name: 'turns', value: median(bot), unit: 'per second' },
    { name: 'turns of an echo bot', value: median(echo), unit: 'per second' },
    { name: 'turns / echo bot', value: ratio, unit: 'ratio' },
    {
      // Other work on the machine weighs more on ours, which has threads that write.
      name: 'turns / echo bot, best rounds',
      value: Math.max(...bot) / Math.max(...echo),
      unit: 'ratio',
      bar: { atLeast: 0.7 },
    },
  ]
}
