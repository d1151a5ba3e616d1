import { type CueMatcher, compileCue } from './cue-matcher.ts'
import { YamlFile } from '../lexicon/yaml-file.ts'
import { type TopicId, topicIds } from '../../topics.ts'
import { documentWordNames, type DocumentWords } from './document-words.ts'
import { type Education, educationLevels } from '../../knowledge.ts'

/** What the head of a table's column can stand for. */
export type ColumnKind = TopicId | 'role'

/** How documents state things: `lexicon/statements.yaml`, compiled. */
export interface Statements {
  readonly states: readonly { readonly topic: TopicId; readonly cues: readonly CueMatcher[] }[]
  readonly columns: readonly { readonly kind: ColumnKind; readonly cues: readonly CueMatcher[] }[]
  /** Questions that stand over what answers them. */
  readonly questions: readonly { readonly topic: TopicId; readonly cues: readonly CueMatcher[] }[]
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
  readonly words: DocumentWords
  /** How documents write each level of education. */
  readonly levels: Readonly<Record<Education['level'], readonly string[]>>
  /** Numbers in words, from zero on. */
  readonly numbers: readonly string[]
}

const where = 'knowledge/lexicon/statements.yaml'

const topics = {
  keys: topicIds,
  kind: 'topic of knowledge/topics.ts',
  remedy: 'add the topic to its table',
}
const columns = {
  ...topics,
  keys: ['role', ...topicIds] as const,
  kind: `${topics.kind}, or "role"`,
}
const words = {
  keys: documentWordNames,
  kind: 'name of knowledge/compiler/words/document-words.ts',
  remedy: 'add it there',
}
const levels = {
  keys: educationLevels,
  kind: 'level of education of knowledge/knowledge.ts',
  remedy: 'add it to educationLevels',
}
const parts = {
  keys: [
    'states',
    'columns',
    'questions',
    'frame',
    'asides',
    'several',
    'bridges',
    'candidates',
    'generics',
    'roleEndings',
    'roleNouns',
    'notRoleNouns',
    'headNouns',
    'statistics',
    'missing',
    'words',
    'levels',
    'numbers',
  ],
  kind: 'part of statements.yaml',
  remedy: 'take it away',
} as const

/** Compiles the text of `lexicon/statements.yaml`; throws with file and line of every fault. */
export function parseStatements(yaml: string): Statements {
  const file = new YamlFile(yaml, where)
  const part = file.table(file.root, parts, (value, key, at) => ({ value, key, at }))
  file.finish()
  const ownWords = file.table(part.words.value, words, (list) => file.texts(list))
  const numbers = file.texts(part.numbers.value)
  const said = [...numbers.slice(1), ...(ownWords.moreNumbers ?? [])]
  const cues = (key: string, { value, at }: Part): readonly CueMatcher[] =>
    file.cues(value, 'document', key, at).map((cue) => compileCue(cue, said))
  const byTopic = ({ value: part }: Part) =>
    file.part(part, topics, (value, topic, at) => ({ topic, cues: cues(topic, { value, at }) }))
  const states = byTopic(part.states)
  const questions = byTopic(part.questions)
  const heads = file.part(part.columns.value, columns, (value, kind, at) => ({
    kind,
    cues: cues(kind, { value, at }),
  }))
  const read: Statements = {
    states: Object.values(states),
    columns: Object.values(heads),
    questions: Object.values(questions),
    frame: cues('frame', part.frame),
    asides: cues('asides', part.asides),
    several: cues('several', part.several),
    bridges: cues('bridges', part.bridges),
    candidates: file.texts(part.candidates.value),
    generics: file.texts(part.generics.value),
    roleEndings: file.texts(part.roleEndings.value),
    roleNouns: file.texts(part.roleNouns.value),
    notRoleNouns: file.texts(part.notRoleNouns.value),
    headNouns: file.openTable(part.headNouns.value, (others) => file.texts(others)),
    statistics: file.texts(part.statistics.value),
    missing: file.texts(part.missing.value),
    words: ownWords,
    levels: file.table(part.levels.value, levels, (list) => file.texts(list)),
    numbers,
  }
  file.finish()
  return read
}

interface Part {
  readonly value: unknown
  readonly at: unknown
}
