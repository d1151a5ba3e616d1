import { compileSource } from './compile-generated.ts'
import { generateProse } from './generate-prose.ts'

/**
 * A program: compiles a generated source of so many bytes and prints how many milliseconds of the
 * processor that took, and how many megabytes the process held at most.
 */
const source = generateProse(Number(process.argv[2]))
// What is made once for all documents is no part of what grows.
compileSource('warm-up.txt', generateProse(10_000))
const before = process.cpuUsage().user
const { facts } = compileSource('generated.txt', source)
const cpuMs = (process.cpuUsage().user - before) / 1_000
const peakMb = process.resourceUsage().maxRSS / 1_024
process.stdout.write(JSON.stringify({ cpuMs, peakMb, bytes: source.length, facts: facts.length }))
