import { readArguments } from '../../commands/commands.mjs'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { KnowledgeError } from '../../knowledge/knowledge-error.ts'
import { loadLexicon } from '../../knowledge/lexicon.ts'
import { loadKnowledge } from '../../knowledge/load-knowledge.ts'
import { runProgram } from '../../knowledge/run-program.ts'
import { type Asked, compareAnswers } from './compare-answers.ts'
import { parseQuestionRows } from './question-row.ts'
import { readText } from './read-text.ts'
import { reportComparison } from './report-comparison.ts'

/**
 * Compares two built knowledges and gives the report to print. Arguments: the file before, the file
 * after, and any number of question sets (none: every phrasing of either's entries). Throws what
 * loading throws.
 */
export function runComparison(args: readonly string[]): string {
  const { words } = readArguments('knowledge:compare', args)
  const [oldFile, newFile, ...questionFiles] = words
  if (oldFile === undefined || newFile === undefined || newFile.endsWith('.jsonl')) {
    const message =
      `expected two files of built knowledge, got "${words.join(' ')}". For instance: ` +
      'npm run knowledge:compare -- data/before.json knowledge/knowledge.json'
    throw new KnowledgeError([{ where: 'knowledge:compare', message }])
  }
  const builds = { before: loadKnowledge(oldFile), after: loadKnowledge(newFile) }
  const questions =
    questionFiles.length === 0 ? phrasingsOf(builds) : questionFiles.flatMap(readQuestions)
  const answers = compareAnswers(questions, builds, loadLexicon('knowledge/lexicon.json'))
  return reportComparison({ ...builds, answers })
}

function phrasingsOf(builds: {
  readonly before: Knowledge
  readonly after: Knowledge
}): readonly Asked[] {
  const all = [builds.before, builds.after].flatMap(({ entries }) =>
    entries.flatMap(({ phrasings }) => phrasings),
  )
  return [...new Set(all)].map((phrasing) => [phrasing])
}

function readQuestions(file: string): readonly Asked[] {
  return parseQuestionRows(readText(file), file).map(({ turns }) => turns)
}

if (process.argv[1]?.endsWith('compare-knowledge.js') === true) {
  await runProgram(() => {
    console.log(runComparison(process.argv.slice(2)))
  })
}
