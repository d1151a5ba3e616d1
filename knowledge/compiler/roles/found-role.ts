import type { Role } from '../../knowledge.ts'
import type { RoleNames } from './role-names.ts'

/** A role as the source alone gives it. */
export interface FoundRole extends RoleNames {
  readonly kind: Role['kind']
}
