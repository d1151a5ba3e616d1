import type { RoleId } from '../../knowledge/knowledge.ts'
import type { Background } from '../../src/replies/background.ts'
import { type Payload, payloadVersion } from '../../src/replies/payload.ts'
import { type ComparableTopic, comparableTopics } from './compare-state.ts'
import { compareRolesId } from '../dialog-ids.ts'

/** What a button of a comparison stands for. */
export type CompareChoice =
  | {
      readonly kind: 'take'
      readonly roles: readonly RoleId[]
      readonly topics: readonly ComparableTopic[]
    }
  /** Other roles are to be compared. */
  | { readonly kind: 'changeRoles' }

const separator = '+'

/**
 * The payload of a button that names roles, what to compare them by, or both. A button of a result
 * carries its roles, so that it works when the dialog is long over.
 */
export function comparePayload(
  roles: readonly RoleId[],
  topics: readonly ComparableTopic[] = [],
): Payload {
  return choose(`take/${topics.join(separator)}/${roles.join(separator)}`)
}

/** The payload of a button that asks for the roles again. */
export const changeRolesPayload: Payload = choose('changeRoles')

/** Reads what a button stands for; undefined when it is no comparison's, or its roles are gone. */
export function readCompareChoice(
  payload: Payload,
  { advancement }: Pick<Background, 'advancement'>,
): CompareChoice | undefined {
  if (payload.do !== 'choose' || payload.dialog !== compareRolesId) return undefined
  const [kind, by = '', named = ''] = payload.choice.split('/')
  if (kind === 'changeRoles') return { kind }
  if (kind !== 'take') return undefined
  const ids: readonly string[] = named.split(separator)
  const wanted: readonly string[] = by.split(separator)
  const roles = advancement.filter(({ id }) => ids.includes(id)).map(({ id }) => id)
  const topics = comparableTopics.filter((topic) => wanted.includes(topic))
  return roles.length + topics.length === 0 ? undefined : { kind, roles, topics }
}

function choose(choice: string): Payload {
  return { v: payloadVersion, do: 'choose', dialog: compareRolesId, choice }
}
