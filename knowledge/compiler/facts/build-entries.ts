import type { Entry, EntryId, Fact, Role } from '../../knowledge.ts'
import type { NumberedFacts } from './number-facts.ts'
import { withHead } from '../roles/role-names.ts'
import { type TopicId, topicIds, withParts, topicMeanings } from '../../topics.ts'
import { articleFor } from '../../article.ts'
import { pluralOf } from '../words/word-forms.ts'
import { givesByValue } from '../../gives-by-value.ts'
import { isOfField } from '../../is-of-field.ts'

/** Templates of phrasings by topic, from `lexicon/topics.yaml`. */
export type QuestionTemplates = Readonly<Partial<Record<string, readonly string[]>>>

/**
 * One entry for each role (and the source) and each topic there are facts for. What is said of the
 * field as a whole needs none: it is looked up where nothing is said of a role.
 */
export function buildEntries(
  roles: readonly Role[],
  { facts, asRead }: NumberedFacts,
  templates: QuestionTemplates,
): readonly Entry[] {
  return [...roles, undefined].flatMap((role) => {
    const own = facts.filter((fact) => fact.role === role?.id)
    const asked = asRead.filter((fact) => fact.role === role?.id && isRequirement(fact))
    return topicIds.flatMap((topic) => {
      const told = topic === 'requirements' ? asked : factsFor(topic, own)
      if (told.every(isOfField)) return []
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

/** Any kind of requirement; they are told in the order a person meets them, as they were read. */
function isRequirement({ topic }: Fact): boolean {
  return withParts('requirements').includes(topic)
}

/** Some topics are answered by facts of others: what one does tells what one is. */
function factsFor(topic: TopicId, facts: readonly Fact[]): readonly Fact[] {
  const own = facts.filter((fact) => fact.topic === topic)
  if (topic === 'overview') return overviewFacts(own, facts)
  if (own.length > 0) return own
  const { givenBy } = topicMeanings[topic]
  if (givenBy !== undefined) return facts.filter(({ value }) => givesByValue(givenBy.detail, value))
  if (topic === 'duties') return facts.filter((fact) => fact.topic === 'overview')
  return []
}

/** Where little is said of what a role is, what one does tells it; or else all there is to say. */
function overviewFacts(own: readonly Fact[], facts: readonly Fact[]): readonly Fact[] {
  if (own.length > 1) return own
  const told = [...own, ...facts.filter(({ topic }) => topic === 'duties')]
  return told.length > 0 || facts.every(({ role }) => role === undefined) ? told : facts
}

function phrasingsFor(role: Role | undefined, templates: readonly string[]): readonly string[] {
  if (role === undefined) return templates.filter((template) => !template.includes('{'))
  const full = role.name.toLowerCase()
  const names: readonly Naming[] = [
    { one: role.inSentence, many: role.plural, article: role.article },
    { one: full, many: withHead(full, pluralOf), article: articleFor(full) },
  ]
  const filled = names.flatMap((naming) => templates.map((template) => fill(template, naming)))
  return [...new Set(filled)]
}

interface Naming {
  readonly one: string
  readonly many: string
  readonly article: string
}

function fill(template: string, { one, many, article }: Naming): string {
  return template
    .replaceAll('{a role}', `${article} ${one}`)
    .replaceAll('{roles}', many)
    .replaceAll('{role}', one)
    .toLowerCase()
}
