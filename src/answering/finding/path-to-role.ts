import type { Fact, RoleId } from '../../../knowledge/knowledge.ts'
import { withParts } from '../../../knowledge/topics.ts'
import type { Model } from '../model/model.ts'
import { type Schooling, schoolings } from './preferences.ts'

/** What the document asks of people who want a role. */
export interface PathToRole {
  /** Everything it says on how to get there; empty if it leaves that out. */
  readonly said: readonly Fact[]
  /** What it asks for of that: "no degree is required" asks for nothing. */
  readonly requirements: readonly Fact[]
  /** The highest education it speaks of: to promise less would be too good to be true. */
  readonly schooling: Schooling
  /** Years of experience; 0 if it names none. */
  readonly years: number
  readonly asksCertification: boolean
}

/** Reads from the facts how long the way to a role is. */
export function pathToRole(role: RoleId, factsOn: Model['factsOn']): PathToRole {
  const said = withParts('requirements').flatMap((topic) => factsOn(role, topic))
  const requirements = said.filter(asksForSomething)
  return {
    said,
    requirements,
    schooling: highest(requirements.map(schoolingOf)),
    years: Math.max(0, ...requirements.map(yearsOf)),
    asksCertification: requirements.some(({ topic }) => topic === 'certification'),
  }
}

/** Negative when the one path is shorter than the other: less school, then fewer years. */
export function comparePaths(one: PathToRole, other: PathToRole): number {
  return (
    rankOf(one.schooling) - rankOf(other.schooling) ||
    one.years - other.years ||
    Number(one.asksCertification) - Number(other.asksCertification)
  )
}

/** Whether somebody with the one education has what the other asks for. */
export function reaches(hers: Schooling, asked: Schooling): boolean {
  return rankOf(hers) >= rankOf(asked)
}

/** The education that a fact asks for. */
export function schoolingOf({ value }: Fact): Schooling {
  return value?.kind === 'education' ? value.level : 'no degree'
}

function asksForSomething({ topic, value }: Fact): boolean {
  if (value?.kind === 'nothing' || value?.kind === 'preferred') return false
  return topic !== 'education' || value?.kind === 'education'
}

function yearsOf({ value }: Fact): number {
  return value?.kind === 'experience' ? (value.years ?? 0) : 0
}

function highest(found: readonly Schooling[]): Schooling {
  return schoolings[Math.max(0, ...found.map(rankOf))] ?? 'no degree'
}

function rankOf(schooling: Schooling): number {
  return schoolings.indexOf(schooling)
}
