import type { Block } from '../source/block.ts'
import { findAbbreviations } from './find-abbreviations.ts'
import { findBaseName } from './find-base-name.ts'
import type { FoundRole } from './found-role.ts'
import type { Role } from '../../knowledge.ts'
import { headingName, isGraded } from '../source/heading-name.ts'
import { isPersonNoun } from '../words/person-noun.ts'
import { plainText } from '../words/plain-text.ts'
import { tellRoles } from './tell-roles.ts'
import { isSameName, nameStems } from './same-name.ts'
import { spelledAsHeaded } from './spelled-as-headed.ts'
import type { Table } from '../source/read-table.ts'
import { namesInQuestions } from './question-names.ts'
import { inTitleCase, namesInHeading } from './heading-names.ts'
import { nameRole, type ShortForm, singularName, withHead } from './role-names.ts'
import { splitStage, stageOf } from '../words/stages.ts'
import type { Statements } from '../words/statements.ts'
import { givingName } from './usual-names.ts'
import { pluralOf } from '../words/word-forms.ts'
import { notBehindYears } from '../words/not-behind-years.ts'
import { anyOf } from '../words/any-of.ts'

/**
 * The roles of a source, in the order of its table and then of its headings; the base role, if
 * there is one, comes last.
 */
export function findRoles(
  blocks: readonly Block[],
  tables: readonly Table[],
  statements: Statements,
): readonly FoundRole[] {
  const shortForms = blocks.flatMap(({ text }) => findAbbreviations(text, statements.words))
  const { listed, headed, asked } = namesIn(blocks, tables, statements)
  const told = blocks.flatMap(({ about }) => about ?? [])
  const nameAll = (names: readonly string[], kind: Role['kind']): readonly FoundRole[] =>
    onceEach(names.map((name) => ({ kind, ...nameRole(name, shortForms, statements) })))
  const names = withoutRepetition([...listed, ...headed, ...asked, ...told])
  const occupation = occupationOf(names, statements)
  const listedRoles = nameAll(occupation === undefined ? names : [], 'advancement')
  const found = occupation ?? findBaseName(blocks, listedRoles, statements)
  // "Senior Welder" alone beside "Welder" is a stage of it, too.
  const areStages = found !== undefined && names.every((name) => isStageOf(name, found, statements))
  const named = areStages ? [] : listedRoles
  // A rung of a ladder is no start of it.
  const isRung = found !== undefined && listed.some((name) => isSameName(name, found))
  const base = isRung ? undefined : found
  // A guide to one occupation starts from it and leads to no other.
  if (named.length === 0 && base !== undefined && isGuideTo(base, blocks))
    return withoutSharedAliases(
      nameAll([base], 'advancement').map((role) => withOtherNames(role, blocks, statements)),
      statements,
    )
  const advancement = named
    .filter(({ name }) => base === undefined || !isSameName(name, base))
    .map((role) => withHeadedNames(role, blocks, shortForms, statements))
    .map((role) => withOtherNames(role, blocks, statements))
  const roles = [...advancement, ...nameAll(base === undefined ? [] : [base], 'base')]
  return withoutSharedAliases(roles, statements)
}

/** "NDT Inspector" of a table is the "Nondestructive Testing (NDT) Inspector" of a heading. */
function onceEach(roles: readonly FoundRole[]): readonly FoundRole[] {
  const whole = new Map<string, FoundRole>()
  for (const role of roles) {
    const known = whole.get(role.id)
    if (known === undefined || known.name.length < role.name.length) whole.set(role.id, role)
  }
  return [...whole.values()]
}

function isStageOf(name: string, occupation: string, { words }: Statements): boolean {
  const { stage, rest } = splitStage(name, words)
  return stage !== undefined && isSameName(rest, occupation)
}

/** The names of roles in tables, in headings, and in headings that are questions. */
function namesIn(
  blocks: readonly Block[],
  tables: readonly Table[],
  statements: Statements,
): Readonly<Record<'listed' | 'headed' | 'asked', readonly string[]>> {
  const listed = tables
    .flatMap(({ rows }) => rows.map(({ name }) => singularName(plainText(name))))
    .filter((name) => isName(name) && stageOf(name, statements.words) === undefined)
  const headings = blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text)
  const rungs = rungsIn(headings, statements)
  // Where one rung of a ladder is a person ("Level 4 - Captain"), so are the others ("Mate").
  const isLadder =
    rungs.length > 1 && rungs.some((heading) => namesInHeading(heading, statements).length > 0)
  const headed = headings.flatMap((heading) =>
    isLadder && rungs.includes(heading)
      ? rungName(heading, statements)
      : mostUsed(namesInHeading(heading, statements), listed, blocks),
  )
  const spelled = spelledAsHeaded(listed, headed, statements)
  return {
    listed: spelled,
    // A heading often names a role of the table by a part of its name.
    headed: headed.filter((name) => !spelled.some((other) => isSameTail(name, other))),
    asked: namesInQuestions(blocks, statements),
  }
}

/** An amount, a share or half a sentence in the place of a name is none. */
function isName(name: string): boolean {
  return (
    /\p{L}{2}/u.test(name) &&
    !/[\p{Sc}%]|^[-*•·]\s/u.test(name) &&
    name.split(' ').length <= mostListedWords
  )
}

/** Longest name of a role in a table, in words. */
const mostListedWords = 9

function rungName(heading: string, statements: Statements): readonly string[] {
  const [named] = namesInHeading(heading, statements)
  return [named ?? singularName(inTitleCase(headingName(heading, statements.words)))]
}

/** Headings with the number of a rung, or numbered ones with little else than a name. */
function rungsIn(headings: readonly string[], statements: Statements): readonly string[] {
  const graded = headings.filter((heading) => isGraded(heading, statements.words))
  const numbered = headings.filter((heading) => {
    const words = headingName(heading, statements.words).split(' ')
    const isName =
      words.length <= mostNumberedWords && !words.some((word) => isSmall(word, statements))
    return /^\d{1,2}[.)]\s+\p{Lu}/u.test(heading) && isName
  })
  const people = numbered.filter((heading) => namesInHeading(heading, statements).length > 0)
  return people.length * 2 > numbered.length ? [...graded, ...numbered] : graded
}

/** Longest name of a rung that is numbered only, in words. */
const mostNumberedWords = 4

function isSmall(word: string, { words }: Statements): boolean {
  return [...words.besideNames, ...words.questionWords].includes(word.toLowerCase())
}

/** Of the names that a heading gives a role, the one that a table has, or that texts use most. */
function mostUsed(
  names: readonly string[],
  listed: readonly string[],
  blocks: readonly Block[],
): readonly string[] {
  if (names.length < 2) return names
  const ofTable = names.filter((name) => listed.some((other) => isSameName(name, other)))
  if (ofTable.length > 0) return ofTable.slice(0, 1)
  const texts = blocks.filter(({ kind }) => kind === 'paragraph').map(({ text }) => nameStems(text))
  const usesOf = (name: string): number =>
    texts.reduce((sum, text) => sum + text.split(nameStems(name)).length - 1, 0)
  return names.toSorted((a, b) => usesOf(b) - usesOf(a)).slice(0, 1)
}

/** The blocks with the roles that running text tells of, where nothing else names any. */
export function withToldRoles(
  blocks: readonly Block[],
  tables: readonly Table[],
  statements: Statements,
): readonly Block[] {
  const { listed, headed, asked } = namesIn(blocks, tables, statements)
  const isNamed = listed.length + headed.length + asked.length > 0
  return isNamed ? blocks : tellRoles(blocks, statements)
}

/** "Junior Welder", "Senior Welder" and no other role are stages of one occupation: "Welder". */
function occupationOf(names: readonly string[], { words }: Statements): string | undefined {
  const parts = names.map((name) => splitStage(name, words))
  const [rest, another] = withoutRepetition(parts.map((part) => part.rest))
  const stages = new Set(parts.map(({ stage }) => stage))
  return another === undefined && stages.size > 1 ? rest : undefined
}

/** Whether the title names an occupation, and the document gives figures without a role of their own. */
function isGuideTo(name: string, blocks: readonly Block[]): boolean {
  const title = blocks.find(({ kind }) => kind === 'title')?.text ?? ''
  const isTitled = ` ${nameStems(plainText(title))} `.includes(` ${nameStems(name)} `)
  return (
    isTitled &&
    blocks.some(({ kind }) => kind === 'figure' || kind === 'label' || kind === 'tableRow')
  )
}

/** Whether one of two names of several words ends in the other: "nurse anesthetist". */
function isSameTail(one: string, other: string): boolean {
  const [short = '', long = ''] = [nameStems(one), nameStems(other)].toSorted(
    (a, b) => a.length - b.length,
  )
  return short.includes(' ') && long.endsWith(` ${short}`)
}

function withoutRepetition(names: readonly string[]): readonly string[] {
  return names.filter(
    (name, index) => names.findIndex((other) => isSameName(name, other)) === index,
  )
}

/**
 * In a role's own section "to become a radiology systems administrator" names the role once more
 * if it ends in the same word, and "also known as purchasing specialists" gives another name.
 */
function withOtherNames(
  role: FoundRole,
  blocks: readonly Block[],
  statements: Statements,
): FoundRole {
  const head = role.inSentence.split(' ').at(-1) ?? role.inSentence
  const pattern = new RegExp(
    `${notBehindYears(statements)}\\b${anyOf(statements.words.becomingOne)} an? ((?:[a-z-]+ ){1,6}${anyOf([head])})\\b`,
    'gi',
  )
  const isOwn = ({ kind, about, headings }: Block): boolean =>
    kind === 'paragraph' &&
    [...(about === undefined ? [] : [about]), ...headings].some((heading) =>
      names(heading, role, statements),
    )
  const own = blocks.filter(isOwn)
  const spoken = own.map(({ text }) => ` ${plainText(text).toLowerCase()} `).join(' ')
  const others = own.flatMap(({ text }) => {
    const plain = plainText(text)
    const again = Array.from(plain.matchAll(pattern), ([, name = '']) => name).filter(
      (name) => !isOfOtherRank(name, role, statements),
    )
    return [...again, ...namesGiven(plain, statements)]
  })
  const aliases = [...others, ...shorterNames(role, spoken)].map((name) => name.toLowerCase())
  return { ...role, aliases: [...new Set([...role.aliases, ...aliases])] }
}

/** The other names that its own headings give a role, each with the short forms that follow. */
function withHeadedNames(
  role: FoundRole,
  blocks: readonly Block[],
  shortForms: readonly ShortForm[],
  statements: Statements,
): FoundRole {
  const others = blocks
    .filter(({ kind, text }) => kind === 'heading' && names(text, role, statements))
    .flatMap(({ text }) => namesInHeading(text, statements))
    .filter((name) => !isSameName(name, role.name))
  const aliases = others.flatMap((name) => nameRole(name, shortForms, statements).aliases)
  return { ...role, aliases: [...new Set([...role.aliases, ...aliases])] }
}

/** An "assistant curator" is no curator yet, and a "senior buyer" more than a buyer. */
function isOfOtherRank(other: string, { name }: FoundRole, { words }: Statements): boolean {
  const opensWithRank = new RegExp(`^${anyOf(words.ranks)}\\b`)
  return opensWithRank.test(other.toLowerCase()) && !opensWithRank.test(name.toLowerCase())
}

function names(heading: string, { name }: FoundRole, statements: Statements): boolean {
  const headed = [singularName(heading), ...namesInHeading(heading, statements)]
  return headed.some((other) => isSameName(other, name))
}

/** "Licensed surveyors" for licensed land surveyors: the name without a word within, as the text has it. */
function shorterNames({ name }: FoundRole, text: string): readonly string[] {
  const words = singularName(name).toLowerCase().split(' ')
  return words.slice(1, -1).flatMap((_, index) => {
    const shorter = words.filter((_word, place) => place !== index + 1).join(' ')
    const isUsed = [shorter, withHead(shorter, pluralOf)].some((form) => text.includes(` ${form} `))
    return isUsed && words.length === 3 ? [shorter] : []
  })
}

/** Whatever a text says that a role is called as well, if that is what a person can be called. */
function namesGiven(plain: string, statements: Statements): readonly string[] {
  const giving = new RegExp(`${givingName(statements.words)}((?:[\\w-]+ ){0,3}[\\w-]+)`, 'gi')
  return Array.from(plain.matchAll(giving), ([, said = '']) => said.split(' ')).flatMap((words) => {
    const stop = words.findIndex((word) => statements.words.nameStops.includes(word))
    const name = stop === -1 ? words : words.slice(0, stop)
    const end = name.findLastIndex((word) => isPersonNoun(word, statements))
    return end < 1 ? [] : [singularName(name.slice(0, end + 1).join(' '))]
  })
}

/** An alias that two roles or anybody could have names neither; a role's own names stay. */
export function withoutSharedAliases(
  roles: readonly FoundRole[],
  { generics }: Statements,
): readonly FoundRole[] {
  return roles.map((role) => ({
    ...role,
    aliases: role.aliases.filter(
      (alias) =>
        isOwnName(alias, role) ||
        (!generics.includes(pluralOf(alias)) &&
          roles.every((other) => other === role || !other.aliases.includes(alias))),
    ),
  }))
}

function isOwnName(alias: string, { name, shortName }: FoundRole): boolean {
  return [name, shortName].some((own) => own.toLowerCase() === alias)
}
