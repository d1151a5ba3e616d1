import { isRecord } from '../../knowledge/is-record.ts'
import type { FactId, Knowledge, RoleId } from '../../knowledge/knowledge.ts'
import {
  type Liking,
  type Preferences,
  priorities,
  schoolings,
} from '../../src/answering/finding/preferences.ts'

/** What is asked, in this order; each is also the part of the preferences that answers it. */
export const finderQuestions = [
  'likings',
  'schooling',
  'priorities',
] as const satisfies readonly (keyof Preferences)[]

/** One of {@link finderQuestions}. */
export type FinderQuestion = (typeof finderQuestions)[number]

/** Raised whenever a field changes meaning; what an older bot stored is then forgotten. */
const findRoleStateVersion = 1

/** Where a person is in finding her role. JSON-safe. */
export interface FindRoleState {
  readonly v: typeof findRoleStateVersion
  readonly preferences: Preferences
  /** Questions that were answered or skipped. */
  readonly done: readonly FinderQuestion[]
  /** The open question, which answer to change, or none any more: the result was shown. */
  readonly open: FinderQuestion | 'change' | 'result'
  /** Wrong tries at the open prompt. */
  readonly misses: number
}

/** Where finding a role begins. */
export const firstFindRoleState: FindRoleState = {
  v: findRoleStateVersion,
  preferences: {},
  done: [],
  open: 'likings',
  misses: 0,
}

/** Reads a stored state; undefined when it is of another version or a role in it is gone. */
export function parseFindRoleState(
  stored: unknown,
  { roles }: Pick<Knowledge, 'roles'>,
): FindRoleState | undefined {
  if (!isRecord(stored)) return undefined
  const { v, done, open, misses } = stored
  const preferences = parsePreferences(stored.preferences, new Set(roles.map(({ id }) => id)))
  const opened = ([...finderQuestions, 'change', 'result'] as const).find((one) => one === open)
  if (v !== findRoleStateVersion || preferences === undefined || opened === undefined) {
    return undefined
  }
  if (!Array.isArray(done) || typeof misses !== 'number') return undefined
  const asked = finderQuestions.filter((question) => done.includes(question))
  return { v, preferences, done: asked, open: opened, misses }
}

function parsePreferences(stored: unknown, roles: ReadonlySet<unknown>): Preferences | undefined {
  if (!isRecord(stored)) return undefined
  const { likings, avoided, schooling, priorities: mattering } = stored
  const liked = likings === undefined ? undefined : parseLikings(likings, roles)
  if (likings !== undefined && liked === undefined) return undefined
  const unwanted = Array.isArray(avoided) ? avoided.filter((role) => roles.has(role)) : []
  if (Array.isArray(avoided) && unwanted.length < avoided.length) return undefined
  const level = schoolings.find((one) => one === schooling)
  const ordered = Array.isArray(mattering)
    ? mattering.flatMap((one) => priorities.find((priority) => priority === one) ?? [])
    : []
  return {
    ...(liked === undefined ? {} : { likings: liked }),
    ...(unwanted.length === 0 ? {} : { avoided: unwanted }),
    ...(level === undefined ? {} : { schooling: level }),
    ...(ordered.length === 0 ? {} : { priorities: ordered }),
  }
}

function parseLikings(stored: unknown, roles: ReadonlySet<unknown>): readonly Liking[] | undefined {
  if (!Array.isArray(stored)) return undefined
  const likings = stored.filter(isRecord).flatMap(({ role, words, fact }): readonly Liking[] => {
    if (typeof role !== 'string' || !roles.has(role)) return []
    return [
      {
        role: role as RoleId,
        ...(typeof words === 'string' ? { words } : {}),
        // A fact that is gone is left out where it would be said.
        ...(typeof fact === 'string' ? { fact: fact as FactId } : {}),
      },
    ]
  })
  return likings.length === stored.length ? likings : undefined
}
