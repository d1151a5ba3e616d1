import { joinNames } from './join-names.ts'
import { upperFirst } from '../../../knowledge/letter-case.ts'

/** What the bot says of its documents where it has several; a name is "the 2024 guide". */
export const documentSentences = {
  saysThat: (name: string, sentence: string): string => `${upperFirst(name)} says that ${sentence}`,
  /** Before a sentence that begins with a name, or before several. */
  says: (name: string, sentence = ''): string =>
    `${upperFirst(name)} says:${sentence === '' ? '' : ` ${sentence}`}`,
  /** `others` are the roles that the newest document of all leaves to older ones. */
  newest: (
    name: string,
    others: readonly (readonly [name: string, roles: readonly string[]])[],
  ): string => {
    const said = others.map(([other, roles]) => `${other} for the ${joinNames(roles)}`)
    return others.length === 0
      ? `I went by the newest document that says it, ${name}.`
      : `For each role I went by the newest document that says it: ${[name, ...said.slice(0, -1), `and ${said.at(-1)}`].join(', ')}.`
  },
  withFigures: (name: string, period: string): string =>
    period === '' ? name : `${name} (figures for ${period})`,
  alone: (name: string): string => `I went by ${name} alone.`,
  noSuchDocument: (said: string, titles: readonly string[]): string =>
    `I don't have ${said}. What I have is ${joinNames(titles)}.`,
  comesFrom: (titles: readonly string[]): string =>
    `I'm a bot. Everything I say about careers comes from ${joinNames(titles)}, and I show you where it stands.`,
  titled: (title: string, date: string): string => `"${title}"${date === '' ? '' : ` (${date})`}`,
  unnamedOrigin: (names: readonly string[]): string =>
    `(${upperFirst(joinNames(names))} ${names.length === 1 ? 'names' : 'name'} no source for ${names.length === 1 ? 'its' : 'their'} pay figures.)`,
} as const

/** What is said of one document, and how it is said of several. */
const plurals: readonly (readonly [RegExp, string])[] = [
  [/\bthe document doesn't (?=say|give|ask|have)/gi, "the documents don't "],
  [/\bthe document says (?=nothing|no more)/gi, 'the documents say '],
  [/\bthe document gives (?=no such)/gi, 'the documents give '],
  [/\bwhat the document says(?=\. In its own words)/g, 'what the documents say'],
  [/\bthan the document says\b/g, 'than the documents say'],
  [/\bwhat the document has on\b/g, 'what the documents have on'],
  [/\boccupation the document names\b/g, 'occupation the documents name'],
  [/\b(?<=words of |figures of )the document\b/g, 'the documents'],
  [/\bIn its own words:/g, 'In their own words:'],
  [/\bWhat it does say:/g, 'What they do say:'],
  [/\bIt gives that only for\b/g, 'They give that only for'],
]

/** What the bot says of "the document" in its own sentences, said of one by name, or of several. */
export function sayOfDocuments(text: string, name?: string): string {
  return plurals.reduce(
    (said, [pattern, plural]) =>
      said.replaceAll(pattern, (one) => {
        const other = name === undefined ? plural : one.replace(/the document/i, name)
        return /^[A-Z]/.test(one) ? upperFirst(other) : other
      }),
    text,
  )
}
