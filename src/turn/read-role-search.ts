import type { Activity } from 'botbuilder'
import { isRecord } from '../../knowledge/is-record.ts'

/** What a person looks for from the box in which she writes messages in Teams. */
export interface RoleSearch {
  /** Empty as long as nothing was typed. */
  readonly words: string
  /** How many results she has seen already, and how many she wants now. */
  readonly skip: number
  readonly count: number
}

/** How the app's manifest calls the search, and what is typed into it. */
export const searchCommand = { id: 'searchRoles', parameter: 'query' } as const

/** What Teams calls a search. */
export const roleQueryName: string = 'composeExtension/query'

const mostResults = 25

/** Reads a search for roles; undefined for any other activity. */
export function readRoleSearch({ type, name, value }: Partial<Activity>): RoleSearch | undefined {
  if (type !== 'invoke' || name !== roleQueryName || !isRecord(value)) return undefined
  if (value.commandId !== searchCommand.id) return undefined
  const { skip, count } = isRecord(value.queryOptions) ? value.queryOptions : {}
  return {
    words: readWords(value.parameters),
    skip: readCount(skip, 0),
    count: Math.min(readCount(count, mostResults), mostResults),
  }
}

/** Before anything is typed, Teams sends a parameter of another name. */
function readWords(parameters: unknown): string {
  if (!Array.isArray(parameters)) return ''
  const typed: unknown = parameters.find(
    (parameter) => isRecord(parameter) && parameter.name === searchCommand.parameter,
  )
  return isRecord(typed) && typeof typed.value === 'string' ? typed.value : ''
}

function readCount(value: unknown, usual: number): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : usual
}
