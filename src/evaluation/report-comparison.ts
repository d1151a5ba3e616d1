import { compareFacts } from '../../knowledge/compiler/report/compare-facts.ts'
import { documentsOf } from '../../knowledge/compiler/report/documents-of.ts'
import { sayChanges } from '../../knowledge/compiler/report/say-changes.ts'
import type { Knowledge, Role } from '../../knowledge/knowledge.ts'
import type { AnswerChanges, AnswerPair } from './compare-answers.ts'

/** Two builds, and what becomes of the answers. */
export interface Comparison {
  readonly before: Knowledge
  readonly after: Knowledge
  readonly answers: AnswerChanges
}

/** What changes from one build to another, in lines for review: roles, facts, then answers. */
export function reportComparison({ before, after, answers }: Comparison): string {
  const { asked, changed, moved } = answers
  return [
    `${nameOf(before)} → ${nameOf(after)}`,
    '',
    ...sayRoles(before.roles, after.roles),
    ...sayChanges(compareFacts(before, after)),
    '',
    `Answers: ${asked} asked, ${changed.length} change, ${moved.length} only cite another place`,
    ...groupChanges(changed).flatMap(sayGroup),
  ].join('\n')
}

function nameOf(knowledge: Knowledge): string {
  return documentsOf(knowledge)
    .map(({ file, title, date }) => `${file}: "${title}", ${date ?? 'without a date'}`)
    .join(' and ')
}

function sayRoles(before: readonly Role[], after: readonly Role[]): readonly string[] {
  const without = (roles: readonly Role[], others: readonly Role[]): readonly string[] =>
    roles.filter(({ id }) => !others.some((other) => other.id === id)).map(({ name }) => name)
  const [gone, fresh] = [without(before, after), without(after, before)]
  if (gone.length + fresh.length === 0) return []
  return ['Roles', ...gone.map((name) => `  - ${name}`), ...fresh.map((name) => `  + ${name}`), '']
}

/** Questions whose answer changes in the same way; one change of a fact changes a dozen. */
type Group = readonly [AnswerPair, ...AnswerPair[]]

function groupChanges(changed: readonly AnswerPair[]): readonly Group[] {
  const groups = new Map<string, Group>()
  for (const pair of changed) {
    const key = JSON.stringify([pair.before.said, pair.after.said])
    const group = groups.get(key)
    groups.set(key, group === undefined ? [pair] : [...group, pair])
  }
  return [...groups.values()]
}

function sayGroup([first, ...others]: Group): readonly string[] {
  const more =
    others.length === 0
      ? ''
      : ` and ${others.length} more way${others.length === 1 ? '' : 's'} to ask`
  const asked = first.asked.map((turn) => `"${turn}"`).join(' → ')
  return ['', `${asked}${more}`, ...sayDifference(first)]
}

/** The lines in which two replies differ; what they begin and end with alike is left out. */
function sayDifference({ before, after }: AnswerPair): readonly string[] {
  const [old, fresh] = [linesOf(before.said), linesOf(after.said)]
  const shorter = Math.min(old.length, fresh.length)
  let head = 0
  while (head < shorter && old[head] === fresh[head]) head += 1
  let tail = 0
  while (tail < shorter - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail += 1
  return [
    ...old.slice(head, old.length - tail).map((line) => `  before: ${line}`),
    ...fresh.slice(head, fresh.length - tail).map((line) => `  after:  ${line}`),
  ]
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}
