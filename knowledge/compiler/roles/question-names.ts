import type { Block } from '../source/block.ts'
import { isPersonNoun } from '../words/person-noun.ts'
import { plainText } from '../words/plain-text.ts'
import { pluralOf } from '../words/word-forms.ts'
import { singularName, withHead } from './role-names.ts'
import type { Statements } from '../words/statements.ts'
import { upperFirst } from '../../letter-case.ts'
import { anyOf } from '../words/any-of.ts'

/** Longest name of a role, in words. */
const mostNameWords = 4

/** Whether a heading asks something: "What does a welder do?" */
export function isQuestion(heading: string): boolean {
  return /\?\W*$/.test(heading)
}

/**
 * The roles that questions ask about: "How much do ride inspectors earn?" → "Ride Inspector". One
 * that neither a second question nor the answer names is somebody whom a question only mentions.
 */
export function namesInQuestions(
  blocks: readonly Block[],
  statements: Statements,
): readonly string[] {
  const asked = blocks.flatMap((block, index) => {
    if (block.kind !== 'heading' || !isQuestion(block.text)) return []
    const answer = answerOf(blocks, index)
    return namesIn(plainText(block.text), statements).map((name) => ({
      name,
      isToldOf: new RegExp(`\\b${anyOf([name, withHead(name, pluralOf)])}\\b`).test(answer),
    }))
  })
  const seen = new Set<string>()
  const names = new Set<string>()
  for (const { name, isToldOf } of asked) {
    if (isToldOf || seen.has(name)) names.add(name)
    seen.add(name)
  }
  // "Do inspectors travel?" asks about the ride inspectors of the other questions.
  const tails = new Set([...names].flatMap(tailsOf))
  return [...names]
    .filter((name) => !tails.has(name))
    .map((name) => name.split(' ').map(upperFirst).join(' '))
}

/** What stands below a heading, up to the next, in lower case. */
function answerOf(blocks: readonly Block[], question: number): string {
  const texts: string[] = []
  for (let index = question + 1; blocks[index]?.kind === 'paragraph'; index += 1)
    texts.push(plainText(blocks[index]?.text ?? '').toLowerCase())
  return texts.join(' ').replaceAll(/\s+/g, ' ')
}

function tailsOf(name: string): readonly string[] {
  const words = name.split(' ')
  return words.slice(1).map((_, index) => words.slice(index + 1).join(' '))
}

/** Runs of words that end in what a person can be called, in lower case. */
function namesIn(question: string, statements: Statements): readonly string[] {
  const { besideNames, questionWords, pronouns } = statements.words
  const stops = new Set([...besideNames, ...questionWords, ...pronouns])
  return question.split(/[^\p{L}' -]+/u).flatMap((clause) => {
    const words = clause.split(/ +/).map((word) => word.toLowerCase())
    return words.flatMap((word, end) => {
      const isEnd =
        isPersonNoun(word, statements) && !isPersonNoun(words[end + 1] ?? '', statements)
      const before = words.slice(0, end).findLastIndex((other) => stops.has(other))
      const own = words.slice(before + 1, end + 1)
      const isName = isEnd && !stops.has(word) && own.length <= mostNameWords
      return isName && own.every((other) => /^\p{L}/u.test(other))
        ? [singularName(own.join(' '))]
        : []
    })
  })
}
