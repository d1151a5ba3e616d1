import type { Block } from './block.ts'
import { findMentions } from './find-mentions.ts'
import type { FoundRole } from './found-role.ts'
import type { Statements } from './statements.ts'

/** A paragraph, and what is needed to understand it. */
export interface Passage {
  readonly block: Block
  readonly roles: readonly FoundRole[]
  /** The role to advance to that the paragraph is about, if it is about one. */
  readonly about?: FoundRole
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
  const introduction = introductionLength(blocks, advancement)
  return blocks
    .filter(({ kind }) => kind === 'paragraph')
    .map((block) => {
      const isIntroduction = blocks.indexOf(block) < introduction
      const about = isIntroduction ? undefined : roleOf(block, advancement)
      return {
        block,
        roles,
        statements,
        ...(about === undefined ? {} : { about }),
        ...(base === undefined ? {} : { base }),
      }
    })
}

/** What stands before the table, or before the first section of a role, is about them all. */
function introductionLength(blocks: readonly Block[], advancement: readonly FoundRole[]): number {
  return blocks.findIndex(
    ({ kind, text }) =>
      kind === 'tableHead' || (kind === 'heading' && rolesIn(text, advancement).length === 1),
  )
}

/** The role its heading names, or else the only role to advance to that it names itself. */
function roleOf(block: Block, advancement: readonly FoundRole[]): FoundRole | undefined {
  const [headed, second] = rolesIn(block.section, advancement)
  if (headed !== undefined && second === undefined) return headed
  const [named, another] = rolesIn(block.text, advancement)
  return another === undefined ? named : undefined
}

function rolesIn(text: string, roles: readonly FoundRole[]): readonly FoundRole[] {
  return [...new Set(findMentions(text, roles).map(({ role }) => role))]
}
