import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Figure } from './figure.ts'

/** Sizes of a source in megabytes; a career guide has a hundredth of the first. */
const sizes = [0.625, 2.5, 10] as const

/**
 * Measures what it takes to compile a source, by its size: time of the processor, so that other
 * work of the machine counts little, and memory, each in a process of its own.
 */
export async function benchCompile(): Promise<readonly Figure[]> {
  return [
    ...(await benchShape('sections', sizes)),
    ...(await benchShape('told', sizes.slice(0, 2))),
    ...(await benchShape('questions', sizes.slice(0, 2))),
  ]
}

async function benchShape(shape: string, sizes: readonly number[]): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  const rates: number[] = []
  for (const size of sizes) {
    const { cpuMs, peakMb } = await compileOnce(size * 1_000_000, shape)
    rates.push(cpuMs / size)
    figures.push(
      { name: `compile ${shape}, ${size} MB`, value: cpuMs / 1_000, unit: 's' },
      { name: `compile ${shape}, ${size} MB, peak memory`, value: peakMb, unit: 'MB' },
    )
  }
  const [first = Number.NaN, last = Number.NaN] = [rates[0], rates.at(-1)]
  return [
    ...figures,
    {
      // Linear is 1; a little more is the garbage collector's.
      name: `time per MB of ${shape}, ${sizes.at(-1)} MB / ${sizes[0]} MB`,
      value: last / first,
      unit: 'ratio',
      bar: { atMost: 1.5 },
    },
  ]
}

async function compileOnce(
  bytes: number,
  shape: string,
): Promise<{ readonly cpuMs: number; readonly peakMb: number }> {
  const program = fileURLToPath(new URL('./compile-once.js', import.meta.url))
  const args = ['--max-old-space-size=8192', program, String(bytes), shape]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  // Written by our own program.
  return JSON.parse(stdout) as { readonly cpuMs: number; readonly peakMb: number }
}
