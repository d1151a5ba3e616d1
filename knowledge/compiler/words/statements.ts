import { type CueMatcher, compileCue } from './cue-matcher.ts'
import { KnowledgeError } from '../../knowledge-error.ts'
import { parseYaml } from '../lexicon/parse-yaml.ts'
import { type TopicId, topicIds } from '../../topics.ts'

/** What the head of a table's column can stand for. */
export type ColumnKind = TopicId | 'role'

/** How documents state things: `lexicon/statements.yaml`, compiled. */
export interface Statements {
  readonly states: readonly { readonly topic: TopicId; readonly cues: readonly CueMatcher[] }[]
  readonly columns: readonly { readonly kind: ColumnKind; readonly cues: readonly CueMatcher[] }[]
  readonly frame: readonly CueMatcher[]
  readonly asides: readonly CueMatcher[]
  /** Begin sentences about some of the roles at once. */
  readonly several: readonly CueMatcher[]
  readonly bridges: readonly CueMatcher[]
  readonly candidates: readonly string[]
  readonly generics: readonly string[]
  readonly roleEndings: readonly string[]
  readonly roleNouns: readonly string[]
  readonly notRoleNouns: readonly string[]
  readonly headNouns: Readonly<Record<string, readonly string[]>>
  readonly statistics: readonly string[]
  readonly missing: readonly string[]
}

const where = 'knowledge/lexicon/statements.yaml'

/** Compiles the text of `lexicon/statements.yaml`; a topic that does not exist is a fault. */
export function parseStatements(yaml: string): Statements {
  const read = recordOf(parseYaml(yaml, where))
  const list = (key: string): readonly string[] => stringsOf(read[key])
  const cues = (key: string): readonly CueMatcher[] => list(key).map(compileCue)
  return {
    states: Object.entries(recordOf(read.states)).map(([topic, lines]) => ({
      topic: parseTopic(topic),
      cues: stringsOf(lines).map(compileCue),
    })),
    columns: Object.entries(recordOf(read.columns)).map(([kind, lines]) => ({
      kind: kind === 'role' ? kind : parseTopic(kind),
      cues: stringsOf(lines).map(compileCue),
    })),
    frame: cues('frame'),
    asides: cues('asides'),
    several: cues('several'),
    bridges: cues('bridges'),
    candidates: list('candidates'),
    generics: list('generics'),
    roleEndings: list('roleEndings'),
    roleNouns: list('roleNouns'),
    notRoleNouns: list('notRoleNouns'),
    headNouns: Object.fromEntries(
      Object.entries(recordOf(read.headNouns)).map(([noun, others]) => [noun, stringsOf(others)]),
    ),
    statistics: list('statistics'),
    missing: list('missing'),
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function stringsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : []
}

function parseTopic(text: string): TopicId {
  const topic = topicIds.find((id) => id === text)
  if (topic !== undefined) return topic
  throw new KnowledgeError([
    {
      where,
      message:
        `expected a topic of knowledge/topics.ts, got "${text}". ` +
        'Correct the name, or add the topic to topics.ts.',
    },
  ])
}
