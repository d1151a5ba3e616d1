import { compileSource } from './compile-generated.ts'
import { generateProse, generateQuestions, generateTold } from './generate-prose.ts'

/** How the roles of a source are told. */
const shapes = {
  sections: generateProse,
  told: generateTold,
  questions: generateQuestions,
} as const

/**
 * A program: compiles a generated source of so many bytes, of a shape, and prints how many milliseconds of the
 * processor that took, and how many megabytes the process held at most.
 */
const generate =
  Object.entries(shapes).find(([shape]) => shape === process.argv[3])?.[1] ?? generateProse
const source = generate(Number(process.argv[2]))
// What is made once for all documents is no part of what grows.
compileSource('warm-up.txt', generate(10_000))
const before = process.cpuUsage().user
const { facts } = compileSource('generated.txt', source)
const cpuMs = (process.cpuUsage().user - before) / 1_000
const peakMb = process.resourceUsage().maxRSS / 1_024
process.stdout.write(JSON.stringify({ cpuMs, peakMb, bytes: source.length, facts: facts.length }))
