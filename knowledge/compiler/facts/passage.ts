import type { DocumentWords } from '../words/document-words.ts'
import type { Block } from '../source/block.ts'
import { findMentions } from '../roles/find-mentions.ts'
import type { FoundRole } from '../roles/found-role.ts'
import { headingName } from '../source/heading-name.ts'
import type { Statements } from '../words/statements.ts'

/** A paragraph, and what is needed to understand it. */
export interface Passage {
  readonly block: Block
  readonly roles: readonly FoundRole[]
  /** The role to advance to that the paragraph is about, if it is about one. */
  readonly about?: FoundRole
  /** Whether it stands behind the sections of the roles: advice, sources. */
  readonly isClosing: boolean
  readonly base?: FoundRole
  readonly statements: Statements
}

/** Every paragraph of a source with the role it is about. */
export function passagesOf(
  blocks: readonly Block[],
  roles: readonly FoundRole[],
  statements: Statements,
): readonly Passage[] {
  const base = roles.find(({ kind }) => kind === 'base')
  const advancement = roles.filter(({ kind }) => kind === 'advancement')
  const introduction = introductionLength(blocks, advancement, statements)
  const closing = closingStart(blocks, advancement, statements)
  return blocks
    .filter(({ kind }) => kind === 'paragraph')
    .map((block) => {
      const index = blocks.indexOf(block)
      const isIntroduction = index < introduction
      const about = isIntroduction ? undefined : roleOf(block, advancement, statements)
      return {
        block,
        roles,
        statements,
        isClosing: index >= closing,
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
    ({ kind, text }) =>
      kind === 'tableHead' ||
      (kind === 'heading' && rolesIn(headingName(text, words), advancement, words).length === 1),
  )
}

/** Where a heading that names no role begins what stands behind the last section of a role. */
function closingStart(
  blocks: readonly Block[],
  advancement: readonly FoundRole[],
  statements: Statements,
): number {
  const last = blocks.findLastIndex(
    (block) => headedRole(block, advancement, statements) !== undefined,
  )
  const end = blocks.findIndex(({ kind }, index) => index > last && kind === 'heading')
  return last === -1 || end === -1 ? blocks.length : end
}

/** The role its headings name, or else the only role to advance to that it names itself. */
function roleOf(
  block: Block,
  advancement: readonly FoundRole[],
  statements: Statements,
): FoundRole | undefined {
  const headed = headedRole(block, advancement, statements)
  if (headed !== undefined) return headed
  const [named, another] = rolesIn(block.text, advancement, statements.words)
  return another === undefined ? named : undefined
}

/** "What you need" below "Phlebotomy Supervisor" is about the supervisor. */
export function headedRole(
  { headings }: Block,
  advancement: readonly FoundRole[],
  { words }: Statements,
): FoundRole | undefined {
  for (const heading of headings) {
    const [headed, second] = rolesIn(headingName(heading, words), advancement, words)
    if (headed !== undefined) return second === undefined ? headed : undefined
  }
  return undefined
}

function rolesIn(
  text: string,
  roles: readonly FoundRole[],
  words: DocumentWords,
): readonly FoundRole[] {
  return [...new Set(findMentions(text, roles, words).map(({ role }) => role))]
}
