import { isRecord } from '../knowledge/is-record.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { compareRolesId, exploreRoleId, findRoleId } from './dialog-ids.ts'
import { parseCompareState } from './compare-roles/compare-state.ts'
import { parseExploreState } from './explore-role/explore-state.ts'
import { parseFindRoleState } from './find-role/find-role-state.ts'
import { RootDialog } from './root-dialog.ts'

/**
 * Tells what is wrong with a stored stack of dialogs; undefined when it can be gone on with. The
 * library throws on every later turn if a dialog on the stack is gone.
 */
export function findStackFault(
  stored: unknown,
  knowledge: Pick<Knowledge, 'roles'>,
): string | undefined {
  const outer = readStack(stored)
  if (outer === undefined) return 'expected a stack of dialogs, got none'
  for (const { id, state } of outer) {
    if (id !== RootDialog.id) return `expected dialog "${RootDialog.id}", got "${String(id)}"`
    const fault = findInnerFault(state, knowledge)
    if (fault !== undefined) return fault
  }
  return undefined
}

function findInnerFault(state: unknown, knowledge: Pick<Knowledge, 'roles'>): string | undefined {
  const inner = isRecord(state) ? readStack(state.dialogs) : undefined
  if (inner === undefined) return 'expected dialogs inside the root dialog, got none'
  for (const { id, state: own } of inner) {
    const parse = parsers.get(id)
    if (parse === undefined) {
      return `expected one of the dialogs ${[...parsers.keys()].join(', ')}, got "${String(id)}"`
    }
    if (parse(own, knowledge) === undefined) {
      return `expected a state of this version in "${String(id)}", got another`
    }
  }
  return undefined
}

type Parse = (stored: unknown, knowledge: Pick<Knowledge, 'roles'>) => object | undefined

/** Reads the state of each dialog that can be open. */
const parsers: ReadonlyMap<unknown, Parse> = new Map<unknown, Parse>([
  [exploreRoleId, parseExploreState],
  [findRoleId, parseFindRoleState],
  [compareRolesId, parseCompareState],
])

interface StackItem {
  readonly id?: unknown
  readonly state?: unknown
}

/** No state at all is an empty stack: no dialog was ever open. */
function readStack(stored: unknown): readonly StackItem[] | undefined {
  if (stored === undefined) return []
  const stack = isRecord(stored) ? stored.dialogStack : undefined
  return Array.isArray(stack) && stack.every(isRecord) ? stack : undefined
}
