import { type Mention, findMentions } from './find-mentions.ts'
import type { FoundRole } from './found-role.ts'
import { upperFirst } from '../../letter-case.ts'
import { anyOf } from '../words/any-of.ts'
import type { DocumentWords } from '../words/document-words.ts'
import { oncePer } from '../../once-per.ts'

/** "a picture archive and communication systems administrator" → "a PACS administrator". */
export function withUsualNames(
  plain: string,
  roles: readonly FoundRole[],
  words: DocumentWords,
): string {
  const endsGiving = endsGivingOf(words)
  return replaceMentions(plain, roles, words, ({ role, start, end, isPlural }) => {
    // "…, also known as paramed examiners", "the MLT(ASCP)": the name itself is told.
    const isTold = endsGiving.test(plain.slice(0, start)) || plain[end] === '('
    if (isTold) return plain.slice(start, end)
    return isPlural ? role.plural : role.inSentence
  })
}

/** The pattern of what stands before another name that a text gives a role: "also known as". */
export function givingName({ knownAs, calledBy }: DocumentWords): string {
  return `\\b(?:${anyOf(knownAs)}(?: [a-z]+){0,3} as|${anyOf(calledBy)}) (?:an? |the )?`
}

const endsGivingOf = oncePer((words: DocumentWords) => new RegExp(`${givingName(words)}$`, 'i'))

/** Puts "they" for every mention, so that a word in a role's name is not taken for a statement. */
export function withoutNames(
  plain: string,
  roles: readonly FoundRole[],
  words: DocumentWords,
): string {
  return replaceMentions(plain, roles, words, () => 'they')
}

function replaceMentions(
  plain: string,
  roles: readonly FoundRole[],
  words: DocumentWords,
  nameOf: (mention: Mention) => string,
): string {
  let text = plain
  for (const mention of findMentions(plain, roles, words).toReversed()) {
    const { role, start, end } = mention
    const name = nameOf(mention)
    const before = text.slice(0, start).replace(/\b(an?) $/i, (article) => {
      return article.startsWith('A') ? `${upperFirst(role.article)} ` : `${role.article} `
    })
    text = before + (before.trim() === '' ? upperFirst(name) : name) + text.slice(end)
  }
  return text
}
