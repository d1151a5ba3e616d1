import type { Entry, EntryId, Fact, Role, Value } from './knowledge.ts'
import { type TopicId, requirementTopics, topicIds } from './topics.ts'

/** Templates of phrasings by topic, from `lexicon/topics.yaml`. */
export type QuestionTemplates = Readonly<Partial<Record<string, readonly string[]>>>

/** One entry for each role (and the source) and each topic there are facts for. */
export function buildEntries(
  roles: readonly Role[],
  facts: readonly Fact[],
  templates: QuestionTemplates,
): readonly Entry[] {
  return [...roles, undefined].flatMap((role) => {
    const own = facts.filter((fact) => fact.role === role?.id)
    return topicIds.flatMap((topic) => {
      const told = factsFor(topic, own)
      if (told.length === 0) return []
      const entry: Entry = {
        id: `${role?.id ?? 'source'}/${topic}` as EntryId,
        ...(role === undefined ? {} : { role: role.id }),
        topic,
        facts: told.map(({ id }) => id),
        phrasings: phrasingsFor(role, templates[topic] ?? []),
      }
      return [entry]
    })
  })
}

/** Some topics stand for others: requirements for all kinds of them, what one does for what one is. */
function factsFor(topic: TopicId, facts: readonly Fact[]): readonly Fact[] {
  const own = facts.filter((fact) => fact.topic === topic)
  if (topic === 'requirements') return [...requirementFacts(facts), ...own]
  if (topic === 'overview') return overviewFacts(own, facts)
  if (own.length > 0) return own
  const part = parts[topic]
  if (part !== undefined) return facts.filter(({ value }) => value !== undefined && part(value))
  if (topic === 'duties') return facts.filter((fact) => fact.topic === 'overview')
  return []
}

/** Where little is said of what a role is, what one does tells it; or else all there is to say. */
function overviewFacts(own: readonly Fact[], facts: readonly Fact[]): readonly Fact[] {
  if (own.length > 1) return own
  const told = [...own, ...facts.filter(({ topic }) => topic === 'duties')]
  return told.length > 0 || facts.every(({ role }) => role === undefined) ? told : facts
}

/** Topics that are answered by what some facts of another topic happen to say. */
const parts: Readonly<Partial<Record<TopicId, (value: Value) => boolean>>> = {
  hourlyPay: (value) => value.kind === 'money' && value.per === 'hour',
  payRange: (value) => value.kind === 'money' && value.low < value.high,
  experienceYears: (value) => value.kind === 'experience' && value.years !== undefined,
}

/** In the order a person meets them: as the source tells them, what only a table says last. */
function requirementFacts(facts: readonly Fact[]): readonly Fact[] {
  const asked = facts.filter(({ topic }) => requirementTopics.some((other) => other === topic))
  const places = new Map(facts.map((fact, index) => [fact, index]))
  const isRow = ({ quote }: Fact): boolean => rowQuotes.has(quote.text)
  const rowQuotes = new Set(
    facts
      .filter(({ topic }) => topic === 'salary' || topic === 'outlook')
      .map(({ quote }) => quote.text),
  )
  return asked.toSorted(
    (a, b) =>
      Number(isRow(a)) - Number(isRow(b)) ||
      a.quote.lines[0] - b.quote.lines[0] ||
      (places.get(a) ?? 0) - (places.get(b) ?? 0),
  )
}

function phrasingsFor(role: Role | undefined, templates: readonly string[]): readonly string[] {
  if (role === undefined) return templates.filter((template) => !template.includes('{'))
  const names = [
    role.inSentence,
    ...(role.name === role.shortName ? [] : [role.name.toLowerCase()]),
  ]
  const filled = names.flatMap((name) => templates.map((template) => fill(template, name, role)))
  return [...new Set(filled.map((phrasing) => phrasing.toLowerCase()))]
}

function fill(template: string, name: string, { inSentence, plural, article }: Role): string {
  const many = name === inSentence ? plural : `${name}s`
  return template
    .replaceAll('{a role}', `${article} ${name}`)
    .replaceAll('{roles}', many)
    .replaceAll('{role}', name)
}
