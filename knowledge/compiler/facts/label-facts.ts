import { anyOf } from '../words/any-of.ts'
import type { Block } from '../source/block.ts'
import type { Doubt, DraftFact } from './draft-fact.ts'
import type { FoundRole } from '../roles/found-role.ts'
import { byKind, headedRole } from './passage.ts'
import { findMoney } from '../words/read-figures.ts'
import { plainText } from '../words/plain-text.ts'
import { readFigure } from '../source/read-figure-lines.ts'
import { readKeyRow } from '../source/key-row.ts'
import { readLabel } from '../source/read-label.ts'
import type { Row } from '../source/row.ts'
import { factsAtStage, stageAbove } from './stage-above.ts'
import { rowFacts } from './table-facts.ts'
import { stageOf } from '../words/stages.ts'
import type { Statements } from '../words/statements.ts'

/**
 * What lines such as "Median pay: $83,740", or "7%" over "growth rate", state of the role in the
 * heading above them, or of the only role there is.
 */
export function labelFacts(
  blocks: readonly Block[],
  roles: readonly FoundRole[],
  statements: Statements,
): readonly DraftFact[] {
  return blocks.flatMap((block) => {
    const cell = cellOf(block, statements)
    const role = roleOf(block, roles, statements)
    if (cell === undefined || role === undefined) return []
    return factsAtStage(role, stageAbove(block, role, statements.words), (named) =>
      rowFacts({ name: role.name, cells: [cell], block, unread: [] }, named, statements),
    )
  })
}

/** Such lines under no role's heading, or of no known kind: nobody knows what they are of. */
export function doubtLabels(
  blocks: readonly Block[],
  roles: readonly FoundRole[],
  statements: Statements,
): readonly Doubt[] {
  return blocks
    .filter(({ kind }) => kind === 'label' || kind === 'figure')
    .flatMap((block): readonly Doubt[] => {
      const doubt = { line: block.lines[0], text: block.text }
      if (roleOf(block, roles, statements) === undefined)
        return [{ ...doubt, kind: 'noRole', what: 'left out, no heading says whose it is' }]
      return cellOf(block, statements) === undefined
        ? [
            {
              ...doubt,
              kind: 'unclearFigure',
              what: 'left out, it is not clear what the figure is of, or in which currency',
            },
          ]
        : []
    })
}

function cellOf({ kind, text }: Block, statements: Statements): Row['cells'][number] | undefined {
  if (kind === 'heading')
    return paidCell(plainText(text), statements) ?? stageCell(plainText(text), statements)
  if (kind === 'figure') return readFigure(text, statements)
  if (kind !== 'label') return undefined
  const plain = plainText(text)
  return plain.startsWith('|') ? readKeyRow(plain, statements) : readLabel(plain, statements)
}

/** The pay behind a role's name in a heading: "Store Manager - $55,000". */
function paidCell(heading: string, { words }: Statements): Row['cells'][number] | undefined {
  const [pay, another] = findMoney(heading, words)
  if (pay === undefined || another !== undefined || pay.start === 0) return undefined
  const column = { kind: 'salary', name: '', mark: '' } as const
  return { column, text: heading.slice(pay.start, pay.end) }
}

/** How long a stage of a career is: "Entry level (0-2 years)". */
function stageCell(heading: string, { words }: Statements): Row['cells'][number] | undefined {
  const [, name = '', text = ''] = /^([^()]+?)\s*\(([^()]+)\)$/.exec(heading) ?? []
  const isTime = new RegExp(`\\d.*\\b${anyOf(words.years)}\\b`, 'i').test(text)
  if (!isTime || stageOf(name, words) === undefined) return undefined
  return { column: { kind: 'experience', name, mark: '' }, text }
}

function roleOf(
  block: Block,
  roles: readonly FoundRole[],
  statements: Statements,
): FoundRole | undefined {
  const [only, another] = roles
  if (only?.kind === 'advancement' && another === undefined) return only
  return headedRole(block, byKind(roles), statements)
}
