import { wordClasses } from '../../cue-groups.ts'
import { educationLevels } from '../../knowledge.ts'
import type { Lexicon } from '../../lexicon.ts'
import { YamlFile } from './yaml-file.ts'

/** How each part of `words.yaml` is written. */
const parts = {
  contractions: 'texts',
  endings: 'texts',
  spokenMarks: 'texts',
  marksAmongOthers: 'texts',
  textSpeak: 'texts',
  irregular: 'texts',
  functionWords: 'words',
  numbers: 'numbers',
  ordinals: 'numbers',
  units: 'units',
  pronouns: 'words',
  corrections: 'list',
  openers: 'list',
  fillers: 'words',
  conjunctions: 'words',
  auxiliaries: 'words',
  determiners: 'words',
  genericRoles: 'words',
  rankWords: 'words',
  educationLevels: 'levels',
  askWords: 'words',
  connectors: 'words',
  negations: 'words',
  politeWords: 'words',
  prepositions: 'words',
  foreignFunctionWords: 'words',
  wordClasses: 'classes',
} as const

type Part = keyof typeof parts

// The keys of a literal are just those it was written with.
const partNames = Object.keys(parts) as readonly Part[]

/** Reads `words.yaml`: small words, numbers, contractions, and classes of words. */
export function readWords(yaml: string, where: string): Pick<Lexicon, Part> {
  const file = new YamlFile(yaml, where)
  const list = { keys: partNames, kind: 'part of words.yaml', remedy: 'take it away' }
  const read = file.table(file.root, list, (value, part) => readPart(file, value, part))
  file.finish()
  // Each part was read as its own line above says.
  return read as Pick<Lexicon, Part>
}

function readPart(file: YamlFile, value: unknown, part: Part): unknown {
  switch (parts[part]) {
    case 'texts':
      return file.openTable(value, (text) => file.text(text))
    case 'numbers':
      return file.openTable(value, (number) => file.number(number))
    case 'words':
      return file.words(value)
    case 'list':
      return file.texts(value)
    case 'units':
      return file.openTable(value, (unit) => readUnit(file, unit))
    case 'levels':
      return file.table(value, levels, (names) => file.texts(names))
    case 'classes':
      return file.table(value, classes, (words) => file.words(words))
  }
}

const levels = {
  keys: educationLevels,
  kind: 'level of education of knowledge/knowledge.ts',
  remedy: 'add it to educationLevels',
}
const classes = {
  keys: wordClasses,
  kind: 'class of words of knowledge/cue-groups.ts',
  remedy: 'add it to wordClasses',
}
const unitFields = {
  keys: ['times', 'digits', 'unit'],
  kind: 'part of a unit (times, digits, unit)',
  remedy: 'take it away',
} as const

function readUnit(file: YamlFile, node: unknown): object {
  return file.part(node, unitFields, (value, field): unknown => {
    if (field === 'digits') return file.items(value).map((item) => file.number(item))
    return field === 'times' ? file.number(value) : file.text(value)
  })
}

/** Reads `concepts.yaml`: groups of words that stand for one thing. */
export function readConcepts(yaml: string, where: string): Lexicon['concepts'] {
  const file = new YamlFile(yaml, where)
  const read = file.items(file.root).map((group) => file.texts(group))
  file.finish()
  return read
}
