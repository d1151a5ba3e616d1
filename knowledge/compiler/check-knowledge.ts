import { isOfField } from '../is-of-field.ts'
import type { Entry, Fact, Knowledge, Role } from '../knowledge.ts'
import type { Fault } from '../knowledge-error.ts'

/**
 * Everything that is wrong with knowledge, given the source it was made from: quotes that are not
 * in it, facts no entry tells, entries no phrasing reaches, phrasings and aliases used twice.
 */
export function checkKnowledge(
  knowledge: Knowledge,
  text: string,
  where = `knowledge/sources/${knowledge.source.file}`,
): readonly Fault[] {
  return [...checkQuotes(knowledge.facts, text, where), ...checkEntries(knowledge, where)]
}

/** The quotes that are not in the text they were made from. */
export function checkQuotes(facts: readonly Fact[], text: string, where: string): readonly Fault[] {
  const lines = text.split(/\r\n|\n|\r/)
  return facts.flatMap((fact) => quoteFaults(fact, lines, where))
}

/** What is wrong with knowledge beside its quotes. */
export function checkEntries(
  { facts, entries, roles, source }: Knowledge,
  where: string,
): readonly Fault[] {
  return [
    ...untoldFaults(facts, entries),
    ...entries.flatMap(unreachedFaults),
    ...collisionFaults(
      entries.map(({ id, phrasings }) => ({ id, words: phrasings })),
      'phrasing',
    ),
    ...collisionFaults(
      roles.map((role) => ({ id: role.id, words: namesOf(role) })),
      'alias',
    ),
    ...(roles.some(({ kind }) => kind === 'advancement') ? [] : [noRoleFault(where, source)]),
  ]
}

function quoteFaults(
  { id, quote }: Fact,
  lines: readonly string[],
  where: string,
): readonly Fault[] {
  const [first, last] = quote.lines
  const there = lines.slice(first - 1, last).join(' ')
  if (oneSpaced(there).includes(oneSpaced(quote.text))) return []
  return [
    {
      where: `${where}:${first}`,
      message:
        `expected the quote of fact "${id}" in lines ${first} to ${last}, "${quote.text}", ` +
        `got "${there}". Run \`npm run knowledge:build\`.`,
    },
  ]
}

function oneSpaced(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

function untoldFaults(facts: readonly Fact[], entries: readonly Entry[]): readonly Fault[] {
  const told = new Set(entries.flatMap((entry) => entry.facts))
  return facts
    .filter((fact) => !told.has(fact.id) && !isOfField(fact))
    .map(({ id }) => ({
      where: id,
      message: 'expected an entry that tells this fact, got none. Add its topic to topics.ts.',
    }))
}

function unreachedFaults({ id, topic, phrasings }: Entry): readonly Fault[] {
  if (phrasings.length > 0) return []
  return [
    {
      where: id,
      message:
        `expected at least one phrasing, got none. Add "questions" for the topic "${topic}" in ` +
        'knowledge/lexicon/topics.yaml.',
    },
  ]
}

interface Worded {
  readonly id: string
  readonly words: readonly string[]
}

function collisionFaults(all: readonly Worded[], what: 'phrasing' | 'alias'): readonly Fault[] {
  const owners = new Map<string, Set<string>>()
  for (const { id, words } of all) {
    for (const word of words) owners.set(word, (owners.get(word) ?? new Set()).add(id))
  }
  const remedy = {
    phrasing: 'Change "questions" of one of the topics in knowledge/lexicon/topics.yaml.',
    alias: 'Take it from one of the roles in knowledge/wording/.',
  }
  return [...owners]
    .filter(([, ids]) => ids.size > 1)
    .map(([word, ids]) => ({
      where: [...ids].join(', '),
      message: `expected the ${what} "${word}" only once, got it ${ids.size} times. ${remedy[what]}`,
    }))
}

function namesOf({ aliases, descriptions }: Role): readonly string[] {
  return [...new Set([...aliases, ...descriptions])]
}

function noRoleFault(where: string, { title, sections }: Knowledge['source']): Fault {
  const found = sections.slice(0, mostNamed).map((section) => `"${section}"`)
  const nearest = found.length > 0 ? `the headings ${found.join(', ')}` : `the title "${title}"`
  return {
    where,
    message:
      `expected at least one role to advance to, got none; the nearest is ${nearest}. Roles are read ` +
      'from the rows of a table with a column such as "Job Title", from headings such as "Office ' +
      'Manager", and from items such as "1. Office Manager – Office managers run …".',
  }
}

/** Headings that an error names. */
const mostNamed = 5
