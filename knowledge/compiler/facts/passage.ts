import type { DocumentWords } from '../words/document-words.ts'
import type { Block } from '../source/block.ts'
import { findMentions } from '../roles/find-mentions.ts'
import type { FoundRole } from '../roles/found-role.ts'
import { isQuestion } from '../roles/question-names.ts'
import { isSameName } from '../roles/same-name.ts'
import { singularName } from '../roles/role-names.ts'
import { headingName } from '../source/heading-name.ts'
import { stageAbove } from './stage-above.ts'
import { notBehindYears } from '../words/not-behind-years.ts'
import { oncePer } from '../../once-per.ts'
import { plainText } from '../words/plain-text.ts'
import type { Statements } from '../words/statements.ts'

/** A paragraph, and what is needed to understand it. */
export interface Passage {
  readonly block: Block
  readonly roles: readonly FoundRole[]
  /** The role to advance to that the paragraph is about, if it is about one. */
  readonly about?: FoundRole
  /** Whether it stands behind the sections of the roles: advice, sources. */
  readonly isClosing: boolean
  /** Whether it answers a question, or stands among paragraphs, about roles and is about none. */
  readonly isOfNobody: boolean
  readonly base?: FoundRole
  /** The stage of a career that its headings name. */
  readonly stage?: string
  readonly statements: Statements
}

/** Every paragraph of a source with the role it is about. */
export function passagesOf(
  blocks: readonly Block[],
  roles: readonly FoundRole[],
  statements: Statements,
): readonly Passage[] {
  const kinds = byKind(roles)
  const { advancement, base } = kinds
  const only = roles.length === 1 && base === undefined ? roles[0] : undefined
  const isTold = blocks.some(({ about }) => about !== undefined)
  const introduction = introductionLength(blocks, advancement, statements)
  const closing = closingStart(blocks, kinds, statements)
  return blocks
    .filter(({ kind }) => kind === 'paragraph')
    .map((block) => {
      const index = blocks.indexOf(block)
      const isIntroduction = index < introduction
      const own = isIntroduction ? headedRole(block, kinds, statements) : undefined
      const about = only ?? own ?? (isIntroduction ? undefined : roleOf(block, kinds, statements))
      const stage = about === undefined ? undefined : stageAbove(block, about, statements.words)
      return {
        block,
        roles,
        statements,
        isClosing: only === undefined && index >= closing,
        isOfNobody:
          only === undefined && tellsOfNobody(block, isTold && !isIntroduction, kinds, statements),
        ...(stage === undefined ? {} : { stage }),
        ...(about === undefined ? {} : { about }),
        ...(base === undefined ? {} : { base }),
      }
    })
}

/** What stands before the table, or before the first section of a role, is about them all. */
function introductionLength(
  blocks: readonly Block[],
  advancement: readonly FoundRole[],
  { words }: Statements,
): number {
  return blocks.findIndex(
    ({ kind, text, about }) =>
      kind === 'tableHead' ||
      about !== undefined ||
      (kind === 'heading' && rolesIn(headingName(text, words), advancement, words).length === 1),
  )
}

/** Where a heading that names no role begins what stands behind the last section of a role. */
function closingStart(blocks: readonly Block[], roles: Roles, statements: Statements): number {
  const last = blocks.findLastIndex((block) => headedRole(block, roles, statements) !== undefined)
  const end = blocks.findIndex(({ kind }, index) => index > last && kind === 'heading')
  return last === -1 || end === -1 ? blocks.length : end
}

/** The role its headings name, or else the only role to advance to that it names itself. */
function roleOf(block: Block, roles: Roles, statements: Statements): FoundRole | undefined {
  const headed = headedRole(block, roles, statements)
  if (headed !== undefined) return headed
  const mentions = findMentions(block.text, roles.advancement, statements.words)
  const [named, another] = new Set(mentions.map(({ role }) => role))
  // "One year as a trainee" is asked of others.
  const isSubject = mentions.some(({ start }) => {
    const before = plainText(block.text.slice(0, start))
    return !/\bas an? $/.test(before) || comesAfterOf(statements).test(before)
  })
  return another === undefined && isSubject ? named : undefined
}

/** Ends in "as a" that counts no years. */
const comesAfterOf = oncePer(
  (statements: Statements) => new RegExp(`${notBehindYears(statements)}\\bas an? $`),
)

/** Roles by kind. */
export interface Roles {
  readonly advancement: readonly FoundRole[]
  readonly base: FoundRole | undefined
}

/** Tells the base role, if there is one, from those to advance to. */
export function byKind(roles: readonly FoundRole[]): Roles {
  return {
    advancement: roles.filter(({ kind }) => kind === 'advancement'),
    base: roles.find(({ kind }) => kind === 'base'),
  }
}

/**
 * "What you need" below "Phlebotomy Supervisor" is about the supervisor; of the base role are
 * sections that are called like it, and questions about it.
 */
export function headedRole(
  { about, headings }: Pick<Block, 'about' | 'headings'>,
  { advancement, base }: Roles,
  { words }: Statements,
): FoundRole | undefined {
  if (about !== undefined) return advancement.find(({ name }) => isSameName(name, about))
  for (const [index, heading] of headings.entries()) {
    const name = headingName(heading, words)
    // The title is about all that follows.
    const isTitle = index === headings.length - 1
    if (isTitle && advancement.length > 1) continue
    const [headed, second] = rolesIn(name, advancement, words)
    if (headed !== undefined) return second === undefined ? headed : undefined
    const isOwn =
      base !== undefined &&
      !isTitle &&
      (isQuestion(heading)
        ? rolesIn(name, [base], words).length > 0
        : isSameName(singularName(name), base.name))
    if (isOwn) return base
  }
  return undefined
}

/** Whether a paragraph answers a question about no role, or stands among those that tell of one. */
function tellsOfNobody(
  block: Block,
  isToldAround: boolean,
  roles: Roles,
  statements: Statements,
): boolean {
  const isAmong = isToldAround || isQuestion(block.section)
  return isAmong && headedRole(block, roles, statements) === undefined
}

function rolesIn(
  text: string,
  roles: readonly FoundRole[],
  words: DocumentWords,
): readonly FoundRole[] {
  return [...new Set(findMentions(text, roles, words).map(({ role }) => role))]
}
