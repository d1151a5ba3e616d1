import { type Cue, type CuePlace } from '../../cue.ts'
import {
  commandIds,
  comparisonKinds,
  moveIds,
  referenceKinds,
  smallTalkKinds,
  wishKinds,
} from '../../cue-groups.ts'
import type { Lexicon } from '../../lexicon.ts'
import { topicIds } from '../../topics.ts'
import { type ClosedList, YamlFile } from './yaml-file.ts'

const topics = {
  keys: topicIds,
  kind: 'topic of knowledge/topics.ts',
  remedy: 'add the topic to its table',
}
const topicFields = {
  keys: ['name', 'label', 'asks', 'questions'],
  kind: 'part of a topic (name, label, asks, questions)',
  remedy: 'take it away',
} as const
const talkParts = {
  keys: ['smallTalk', 'glossary', 'commands', 'wishes', 'references', 'medicalAdvice'],
  kind: 'part of talk.yaml (smallTalk, glossary, commands, wishes, references, medicalAdvice)',
  remedy: 'take it away',
} as const

/** Reads `topics.yaml`: what each topic is called, and how people ask for it. */
export function readTopics(yaml: string, where: string): Lexicon['topics'] {
  const file = new YamlFile(yaml, where)
  const read = file.table(file.root, topics, (value, topic, at) => {
    const fields = file.table(value, topicFields, (field) => field)
    return {
      name: file.text(fields.name),
      label: file.text(fields.label),
      asks: file.cues(fields.asks, 'question', topic, at),
      questions: file.texts(fields.questions),
    }
  })
  file.finish()
  return read
}

/** Reads `comparisons.yaml`: the cues of each way to compare. */
export function readComparisons(yaml: string, where: string): Lexicon['comparisons'] {
  const file = new YamlFile(yaml, where)
  const read = readGroups(
    file,
    file.root,
    groupsOf(comparisonKinds, 'comparison', 'comparisonKinds'),
  )
  file.finish()
  return read
}

/** Reads `talk.yaml`: small talk, commands, wishes, what points back, and health advice. */
export function readTalk(
  yaml: string,
  where: string,
): Pick<Lexicon, (typeof talkParts.keys)[number]> {
  const file = new YamlFile(yaml, where)
  const parts = file.table(file.root, talkParts, (value, _, at) => ({ value, at }))
  file.finish()
  const read = {
    smallTalk: readGroups(
      file,
      parts.smallTalk.value,
      groupsOf(smallTalkKinds, 'kind of small talk', 'smallTalkKinds'),
    ),
    glossary: file.openTable(parts.glossary.value, (text) => file.text(text)),
    commands: readGroups(file, parts.commands.value, groupsOf(commandIds, 'command', 'commandIds')),
    wishes: readGroups(file, parts.wishes.value, groupsOf(wishKinds, 'kind of wish', 'wishKinds')),
    references: readGroups(
      file,
      parts.references.value,
      groupsOf(referenceKinds, 'kind of reference', 'referenceKinds'),
    ),
    medicalAdvice: file.cues(
      parts.medicalAdvice.value,
      'question',
      'medicalAdvice',
      parts.medicalAdvice.at,
    ),
  }
  file.finish()
  return read
}

/** Reads `moves.yaml`: the cues of each move of the dialogs. */
export function readMoves(yaml: string, where: string): Lexicon['moves'] {
  const file = new YamlFile(yaml, where)
  const read = readGroups(file, file.root, groupsOf(moveIds, 'move', 'moveIds'), 'move')
  file.finish()
  return read
}

function groupsOf<Key extends string>(
  keys: readonly Key[],
  kind: string,
  name: string,
): ClosedList<Key> {
  return { keys, kind: `${kind} of knowledge/cue-groups.ts`, remedy: `add it to ${name}` }
}

function readGroups<Key extends string>(
  file: YamlFile,
  node: unknown,
  list: ClosedList<Key>,
  place: CuePlace = 'question',
): Readonly<Record<Key, readonly Cue[]>> {
  return file.table(node, list, (cues, key, at) => file.cues(cues, place, key, at))
}
