import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { readArguments } from '../../commands/commands.mjs'
import { loadKnowledge, ownKnowledge } from '../../knowledge/load-knowledge.ts'
import { loadLexicon } from '../../knowledge/lexicon.ts'
import { runProgram } from '../../knowledge/run-program.ts'
import { evaluateSet } from './evaluate-set.ts'
import { loadQuestionSets } from './load-question-sets.ts'
import { measureFacts, reportMeasure } from './measure-facts.ts'
import { reportRun } from './report-run.ts'
import { compareRuns, parseSavedRun, saveRun } from './saved-run.ts'
import { parseTruth } from './truth.ts'

/**
 * Runs question sets and gives the report to print. Arguments: question files (none: all of the
 * project's), `--save FILE`, `--against FILE`; or `--truth FILE`, which holds the facts of the
 * knowledge against what a person wrote down of its document. Throws what loading throws.
 */
export async function runEvaluation(
  args: readonly string[],
  { KNOWLEDGE }: Readonly<Record<string, string | undefined>> = {},
): Promise<string> {
  const { words, options } = readArguments<EvaluationOptions>('evaluate', args)
  const knowledge = KNOWLEDGE || ownKnowledge
  const { truth, save, against } = options
  if (truth !== undefined) {
    const rows = parseTruth(readFileSync(truth, 'utf8'), truth)
    return reportMeasure(measureFacts(loadKnowledge(knowledge), rows))
  }
  const sets = await loadQuestionSets({ questions: words, knowledge })
  const lexicon = loadLexicon('knowledge/lexicon.json')
  const outcomes = sets.flatMap((set) => evaluateSet(set, lexicon))
  const changes =
    against === undefined
      ? undefined
      : compareRuns(outcomes, parseSavedRun(readFileSync(against, 'utf8'), against))
  // After the comparison: the same file may be both.
  if (save !== undefined) write(save, saveRun(outcomes))
  return reportRun({ sets, outcomes, ...(changes === undefined ? {} : { changes }) })
}

interface EvaluationOptions {
  readonly save?: string
  readonly against?: string
  readonly truth?: string
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

if (process.argv[1]?.endsWith('evaluate.js') === true) {
  await runProgram(async () => {
    console.log(await runEvaluation(process.argv.slice(2), process.env))
  })
}
