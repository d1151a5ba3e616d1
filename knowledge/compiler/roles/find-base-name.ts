import type { Block } from '../source/block.ts'
import { findMentions } from './find-mentions.ts'
import type { FoundRole } from './found-role.ts'
import { headingName } from '../source/heading-name.ts'
import { isPersonNoun } from '../words/person-noun.ts'
import { plainText } from '../words/plain-text.ts'
import { singularName } from './role-names.ts'
import { splitSentences } from '../source/split-sentences.ts'
import type { Statements } from '../words/statements.ts'
import { withoutNames } from './usual-names.ts'
import { pluralOf, singularOf } from '../words/word-forms.ts'
import { anyOf } from '../words/any-of.ts'
import type { DocumentWords } from '../words/document-words.ts'

/** What a mention counts where it stands. */
const weights = { title: 4, heading: 3, opening: 2 } as const

/** Words of a sentence that may hold its subject. */
const openingWords = 4

/**
 * The singular name of the role the source starts from: the person most spoken of in its title,
 * its headings and at the beginning of its sentences, the roles of its table aside.
 */
export function findBaseName(
  blocks: readonly Block[],
  roles: readonly FoundRole[],
  statements: Statements,
): string | undefined {
  const counts = new Map<string, number>()
  const title = plainText(blocks.find(({ kind }) => kind === 'title')?.text ?? '')
  // A role of the title is the one to start from, even if a heading names it once more.
  const titled = new Set(findMentions(title, roles, statements.words).map(({ role }) => role))
  const others = roles.filter((role) => !titled.has(role))
  const audience = singularOf(/\bfor (?:[\w'-]+ )*([\w'-]+s)$/i.exec(title)?.[1] ?? '')
  const isPerson = (word: string): boolean =>
    isPersonNoun(word, statements) ||
    (audience !== '' && singularOf(word.toLowerCase()) === audience.toLowerCase())
  for (const [text, weight] of placesOf(blocks, statements.words)) {
    const bare = withoutNames(text, others, statements.words)
    const subject = weight === weights.opening ? withoutObject(bare, statements.words) : bare
    for (const name of new Set(namesIn(subject, isPerson, statements.words))) {
      counts.set(name, (counts.get(name) ?? 0) + weight)
    }
  }
  for (const name of namedLikeTitle(title, blocks, isPerson)) {
    counts.set(name, (counts.get(name) ?? 0) + weights.title)
  }
  const ranked = [...counts].toSorted(([a, m], [b, n]) => n - m || b.length - a.length)
  const [head, most] = ranked[0] ?? ['', 0]
  // "Medical coders" are often called "coders" for short: the long form is the name.
  const best = ranked.findLast(
    ([name, count]) => (name === head || name.endsWith(` ${head}`)) && count >= most / 3,
  )?.[0]
  // What is spoken of once, or is a role in short ("licensed surveyor", a "licensed land surveyor").
  const isTitledAlone =
    most <= weights.title && !isSpokenOf(head, blocks) && head !== audience.toLowerCase()
  if (
    best === undefined ||
    most < leastCount ||
    isTitledAlone ||
    isAimOf(title, best) ||
    others.some((role) => isShortFor(best, role)) ||
    (!formsOf(best).test(title) && others.some((role) => isLikely(best, role)))
  )
    return undefined
  return best.replaceAll(/(?<=^| )\p{L}/gu, (letter) => letter.toUpperCase())
}

/** "From tender to supervisor" leads to the supervisor, and starts from nobody of that name. */
function isAimOf(title: string, name: string): boolean {
  return new RegExp(`\\bfrom .* to (?:an? )?${anyOf([name, pluralOf(name)])}\\b`, 'i').test(title)
}

/** Whether the text below the title has the word: "Chairs, Clippers and Beyond" is of no clippers. */
function isSpokenOf(head: string, blocks: readonly Block[]): boolean {
  const word = formsOf(head)
  return blocks.some(({ kind, text }) => kind === 'paragraph' && word.test(plainText(text)))
}

/** Less is said of a role by chance: one heading, or two sentences. */
const leastCount = 3

function isShortFor(name: string, role: FoundRole): boolean {
  const [own, whole] = [name, role.name.toLowerCase()].map((words) => words.split(' '))
  if (own === undefined || whole === undefined || own.length < 2) return false
  return own.length < whole.length && own[0] === whole[0] && own.at(-1) === whole.at(-1)
}

/** Finds a name, of one or of several: "state director", "State Directors". */
function formsOf(name: string): RegExp {
  return new RegExp(`\\b${anyOf([name, pluralOf(name)])}\\b`, 'i')
}

/**
 * "In this state directors …" of funeral directors, "RAS technicians" of recirculation systems
 * technicians: who is called by the last word of a role is most likely that role in other words.
 */
function isLikely(name: string, role: FoundRole): boolean {
  return name.split(' ').at(-1) === role.name.toLowerCase().split(' ').at(-1)
}

/** "Moving Up from Phlebotomy" is for phlebotomists: people named like a word of the title. */
function namedLikeTitle(
  title: string,
  blocks: readonly Block[],
  isPerson: (word: string) => boolean,
): ReadonlySet<string> {
  const longWords = (text: string): readonly string[] =>
    text
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.filter((word) => word.length > likeness) ?? []
  const fields = new Set(
    longWords(title)
      .filter((word) => !isPerson(word))
      .map((word) => word.slice(0, likeness)),
  )
  const people = blocks
    .filter(({ kind }) => kind === 'paragraph')
    .flatMap(({ text }) => longWords(withoutInnerCapitals(plainText(text))))
    .filter((word) => fields.has(word.slice(0, likeness)) && isPerson(word))
  return new Set(people.map(singularName))
}

/** A capital within a sentence begins the name of a certification: "the Certified Cook title". */
function withoutInnerCapitals(text: string): string {
  return text.replaceAll(/(?<=[\p{L}\p{N},] )\p{Lu}[\p{Ll}-]+\b/gu, '…')
}

/** Letters that the name of a field and that of its people begin with. */
const likeness = 6

function* placesOf(
  blocks: readonly Block[],
  words: DocumentWords,
): Generator<readonly [string, number]> {
  for (const block of blocks) {
    if (block.kind === 'title' || block.kind === 'heading') {
      yield [headingName(block.text, words), weights[block.kind]]
    }
    if (block.kind !== 'paragraph') continue
    for (const { plain } of splitSentences(block, words)) {
      const opening = plain.split(' ').slice(0, openingWords).join(' ')
      if (!speaksOfEmployers(plain, words)) yield [withoutInnerCapitals(opening), weights.opening]
    }
  }
}

/** "Our contractors say they pay", "Gulf contractors start people on …": who hires is no role. */
function speaksOfEmployers(plain: string, { employing, possessing }: DocumentWords): boolean {
  return new RegExp(`^(?:${anyOf(possessing)}|(?:\\w+ ){1,2}${anyOf(employing)})\\b`, 'i').test(
    plain,
  )
}

/** "They also drive parents", "you care for patients": who stands behind a pronoun is dealt with. */
function withoutObject(opening: string, words: DocumentWords): string {
  const { pronouns, determiners, linking, modals, aiming } = words
  const subjects = pronouns.filter((word) => !determiners.includes(word))
  const told = [...aiming, ...linking.filter((word) => !modals.includes(word))]
  const [before, pronoun, behind = ''] = opening.split(
    new RegExp(`\\b(${subjects.join('|')})\\b`, 'i'),
  )
  const isTold = new RegExp(`\\b${anyOf(told)}\\b`, 'i').test(behind)
  return pronoun === undefined || isTold ? opening : (before ?? '')
}

/** Every run of one to three words that ends in what a person can be called. */
function namesIn(
  text: string,
  isPerson: (word: string) => boolean,
  { besideNames }: DocumentWords,
): readonly string[] {
  // A dash between blanks is no part of a word.
  const words = text.split(/[^\p{L}'-]+/u).filter((word) => /\p{L}/u.test(word))
  return words.flatMap((head, end) => {
    if (!isPerson(head)) return []
    const before = words
      .slice(0, end)
      .findLastIndex((word) => besideNames.includes(word.toLowerCase()))
    const start = before + 1
    return [0, 1, 2]
      .map((length) => end - length)
      .filter((first) => first >= start)
      .map((first) =>
        singularName(
          words
            .slice(first, end + 1)
            .join(' ')
            .toLowerCase(),
        ),
      )
  })
}
