import { educationLevels, type FactId, type RoleId } from '../../../knowledge/knowledge.ts'

/** What can matter most to a person; `shortPath` is what the document asks for least. */
export const priorities = ['salary', 'outlook', 'shortPath'] as const

/** One of {@link priorities}. */
export type Priority = (typeof priorities)[number]

/** How far a person's education goes, or may go if she is willing; lowest first. */
export const schoolings = ['no degree', ...educationLevels] as const

/** One of {@link schoolings}. */
export type Schooling = (typeof schoolings)[number]

/** Work that a person enjoys, and the role it belongs to. JSON-safe. */
export interface Liking {
  readonly role: RoleId
  /** Her own words; absent when she took the document's from a button. */
  readonly words?: string
  /** The fact that speaks of it, if her words met one. */
  readonly fact?: FactId
}

/** What a person said of herself to find a role; what is absent was not said. JSON-safe. */
export interface Preferences {
  readonly likings?: readonly Liking[]
  /** Roles whose work she would rather not do. */
  readonly avoided?: readonly RoleId[]
  /** The most she has, or is willing to get. */
  readonly schooling?: Schooling
  /** What matters most comes first. */
  readonly priorities?: readonly Priority[]
}
