import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { ShortForms } from '../../learned/expand-word.ts'
import { type Fault, KnowledgeError } from '../../knowledge-error.ts'
import { topicIds } from '../../topics.ts'
import { actIds, roleWord, waysWords } from '../../learned/ways.ts'
import type { Example } from './train-ways.ts'

/** The folders of the training files, and the names that files in them may have. */
const groups = { topics: topicIds, acts: actIds } as const

/** What is known of the training files. */
export interface Training {
  readonly examples: readonly Example[]
  /** The texts of the files, for the hash of what was trained on. */
  readonly texts: readonly string[]
}

/**
 * Reads the written ways to ask: one file a topic or act, one way a line. Throws a
 * {@link KnowledgeError} of all faults: a file of another name, a line that stands twice.
 */
export function readTraining(folder: string, short: ShortForms): Training {
  const files = Object.entries(groups).flatMap(([group, labels]) =>
    readdirSync(join(folder, group))
      .toSorted()
      .map((name) => readFile(join(folder, group, name), labels)),
  )
  const faults = [...files.flatMap((file) => file.faults), ...findRepeated(files, short)]
  if (faults.length > 0) throw new KnowledgeError(faults)
  return {
    examples: files.flatMap(({ label, lines }) =>
      lines.map(({ text }) => ({ label, words: waysWords(text, short).map(maskRole) })),
    ),
    texts: files.map(({ text }) => text),
  }
}

interface TrainingFile {
  readonly path: string
  readonly label: string
  readonly text: string
  readonly lines: readonly { readonly line: number; readonly text: string }[]
  readonly faults: readonly Fault[]
}

function readFile(path: string, labels: readonly string[]): TrainingFile {
  const text = readFileSync(path, 'utf8')
  const label = basename(path, '.txt')
  const lines = text
    .split('\n')
    .map((line, i) => ({ line: i + 1, text: line.trim() }))
    .filter((line) => line.text !== '')
  const isKnown = path.endsWith('.txt') && labels.includes(label)
  const message = `expected a file named like one of ${labels.join(', ')} with .txt, got "${basename(path)}". Rename or remove it.`
  return { path, label, text, lines, faults: isKnown ? [] : [{ where: path, message }] }
}

/** One way to say something has one meaning, or the classifier learns that it has none. */
function findRepeated(files: readonly TrainingFile[], short: ShortForms): readonly Fault[] {
  const seen = new Map<string, string>()
  return files.flatMap(({ path, lines }) =>
    lines.flatMap(({ line, text }): readonly Fault[] => {
      const words = waysWords(text, short).join(' ')
      const where = `${path}:${line}`
      const before = seen.get(words)
      if (before === undefined) {
        seen.set(words, where)
        return []
      }
      const message = `expected each way to ask once, got "${text}", which stands in ${before}, too. Remove one.`
      return [{ where, message }]
    }),
  )
}

/** "{other}" is a role like any. */
function maskRole(word: string): string {
  return word === '{other}' ? roleWord : word
}
