import type { Block } from '../source/block.ts'
import { isPersonNoun } from '../words/person-noun.ts'
import { plainText } from '../words/plain-text.ts'
import { pluralOf, singularOf } from '../words/word-forms.ts'
import { singularName, withHead } from './role-names.ts'
import { splitSentences } from '../source/split-sentences.ts'
import type { Statements } from '../words/statements.ts'
import { anyOf } from '../words/any-of.ts'
import { upperFirst } from '../../letter-case.ts'

/** Longest name of a role, in words. */
const mostNameWords = 4

/** A role that is told in running text is named so often in its paragraph. */
const fewestMentions = 2

/**
 * The paragraphs of a text without headings, each with the role it tells of: the one that is the
 * subject of a sentence and is named again. A paragraph that tells of several is about none, and so
 * is a text that tells of a single role.
 */
export function tellRoles(blocks: readonly Block[], statements: Statements): readonly Block[] {
  const title = plainText(blocks.find(({ kind }) => kind === 'title')?.text ?? '').toLowerCase()
  const told: Block[] = []
  for (const block of blocks) {
    const [name, another] = block.kind === 'paragraph' ? toldIn(block, title, statements) : []
    const about =
      another === undefined ? (name ?? goesOnFrom(told.at(-1), block, statements)) : undefined
    told.push(about === undefined ? block : { ...block, about })
  }
  const roles = new Set(told.map(({ about }) => about))
  // One of them stands for the paragraphs about none.
  return roles.size > 2 ? told : blocks
}

/** "They also …" goes on with the role of the paragraph before. */
function goesOnFrom(
  before: Block | undefined,
  { kind, text }: Block,
  { words }: Statements,
): string | undefined {
  const opensWithPronoun = new RegExp(`^(?:${anyOf(words.goingOn)})\\b`, 'i')
  return kind === 'paragraph' && opensWithPronoun.test(plainText(text)) ? before?.about : undefined
}

function toldIn(block: Block, title: string, statements: Statements): readonly string[] {
  const text = plainText(block.text).replaceAll(/[*_]+/g, '').replaceAll(/\s+/g, ' ').toLowerCase()
  const subjects = splitSentences(block, statements.words).flatMap(({ plain }) =>
    subjectIn(plain.replaceAll(/[*_]+/g, '').replaceAll(/\s+/g, ' '), statements),
  )
  return [...new Set(subjects)]
    .filter((name) => {
      const forms = anyOf([name, withHead(name, pluralOf)])
      const isTitled = new RegExp(`\\b${forms}\\b`).test(title)
      return (
        !isTitled &&
        Array.from(text.matchAll(new RegExp(`\\b${forms}\\b`, 'g'))).length >= fewestMentions
      )
    })
    .filter((name, _, names) => !names.some((other) => other.endsWith(` ${name}`)))
    .map((name) => name.split(' ').map(upperFirst).join(' '))
}

/** "A safety trainer teaches …", "Experienced safety trainers earn …": whom a sentence is on. */
function subjectIn(sentence: string, statements: Statements): readonly string[] {
  const { articles, manyOf, besideNames, questionWords } = statements.words
  const [clause = ''] = sentence.split(/[^\p{L}' -]/u)
  const words = clause
    .replace(new RegExp(`^(?:${anyOf([...articles, ...manyOf])} )+`, 'i'), '')
    .toLowerCase()
    .trim()
    .split(' ')
  const end = words.findIndex(
    (word, index) =>
      isPersonNoun(word, statements) &&
      (singularOf(word) !== word || !isPersonNoun(words[index + 1] ?? '', statements)),
  )
  const name = words.slice(0, end + 1)
  const stops = [...besideNames, ...questionWords, ...statements.numbers]
  const head = name.at(-1) ?? ''
  const isName =
    end !== -1 &&
    // What follows is what they do.
    end < words.length - 1 &&
    name.length <= mostNameWords &&
    !name.some((word) => stops.includes(word) || word.endsWith("'s")) &&
    !statements.candidates.includes(head) &&
    !(name.length === 1 && statements.generics.includes(head))
  return isName ? [singularName(name.join(' '))] : []
}
