import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf } from './compile-knowledge.ts'
import type { Fault } from '../knowledge-error.ts'
import { learnedFiles } from '../learned/learned.ts'
import { readLearned } from '../learned/learned-file.ts'
import { writeMeanings } from '../learned/meanings.ts'
import { writeWays } from '../learned/ways.ts'
import type { Lexicon } from '../lexicon.ts'
import { buildMeanings, meaningsVersion } from './meaning/build-meanings.ts'
import { readTraining } from './ways/read-training.ts'
import { trainWays, trainingVersion } from './ways/train-ways.ts'

/** A file that is learned, of what, and how. */
interface LearnedBuild {
  readonly path: string
  readonly inputsHash: string
  readonly learn: () => Uint8Array
}

/** Learns anew what was learned from other inputs than those at hand; the rest stays as it is. */
export function buildLearned(folder: string, lexicon: Lexicon): void {
  for (const { path, learn } of staleBuilds(folder, lexicon)) writeFileSync(path, learn())
}

/** What was learned from other inputs than those at hand. */
export function findStale(folder: string, lexicon: Lexicon): readonly Fault[] {
  return staleBuilds(folder, lexicon).map(({ path }) => ({
    where: path,
    message:
      'expected what was learned from the training and the lexicon at hand, got something older. ' +
      'Run `npm run knowledge:build` and commit the result.',
  }))
}

/** Learning takes a quarter of a minute: by its hash a file tells whether it has to be done. */
function staleBuilds(folder: string, lexicon: Lexicon): readonly LearnedBuild[] {
  const builds = [waysOf(folder, lexicon), meaningsOf(folder, lexicon)]
  return builds.filter(
    ({ path, inputsHash }) => !existsSync(path) || readLearned(path).head.inputsHash !== inputsHash,
  )
}

function waysOf(folder: string, lexicon: Lexicon): LearnedBuild {
  const { examples, texts } = readTraining(join(folder, 'training'), lexicon)
  const { contractions, endings, textSpeak } = lexicon
  const shortForms = JSON.stringify({ contractions, endings, textSpeak })
  const inputsHash = hashOf([String(trainingVersion), shortForms, ...texts])
  return {
    path: join(folder, learnedFiles.ways),
    inputsHash,
    learn: () => writeWays({ inputsHash, ...trainWays(examples) }),
  }
}

function meaningsOf(folder: string, { functionWords, englishWords }: Lexicon): LearnedBuild {
  const inputsHash = hashOf([
    String(meaningsVersion),
    functionWords.join(' '),
    englishWords.join(' '),
  ])
  const english = { functionWords: new Set(functionWords), words: englishWords }
  return {
    path: join(folder, learnedFiles.meanings),
    inputsHash,
    learn: () => writeMeanings({ inputsHash, ...buildMeanings(english) }),
  }
}
