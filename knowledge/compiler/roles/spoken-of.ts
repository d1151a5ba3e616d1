import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { ShortForms } from '../../learned/expand-word.ts'
import {
  ends,
  type EntryWays,
  nobody,
  nothing,
  rankingOf,
  roleWord,
  storeWays,
  waysWords,
} from '../../learned/ways.ts'
import type { Entry, Role } from '../../knowledge.ts'
import { type Fault, KnowledgeError } from '../../knowledge-error.ts'
import type { Training } from '../ways/read-training.ts'
import { type Example, trainWays } from '../ways/train-ways.ts'

/** A file of messages, one a line, that speak of what it is named like. */
export interface SpokenFile {
  readonly path: string
  /** `role`, `role/topic`, `highest/topic`, `nobody`, or `nothing`. */
  readonly name: string
  readonly text: string
}

/** What is known of a document when its messages are learned from. */
interface Learned {
  readonly roles: readonly Role[]
  readonly entries: readonly Pick<Entry, 'id' | 'topic'>[]
}

/** Features are hashed into so many places, as each knowledge carries its own. */
const bits = 12

/** General ways that describe some role, of whatever trade. */
const describing: readonly string[] = ['whoDoes', 'pickRoles', 'fitMe', 'duties', 'overview']

/** General ways that may ask for any topic. */
const open: readonly string[] = ['claimToConfirm', 'hearsay', 'whoDoes', 'pickRoles', 'profile']

/** General ways for one message of the document's own; more would drown them. */
const generalForOne = 3

/** The messages of a wording `x.yaml` are in the folder `x` beside it, if there is one. */
export function readSpoken(wordingFiles: readonly string[]): readonly SpokenFile[] {
  return wordingFiles
    .map((path) => path.replace(/\.[^.]+$/, ''))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readFolder(folder, ''))
}

function readFolder(folder: string, before: string): readonly SpokenFile[] {
  return readdirSync(folder)
    .toSorted()
    .flatMap((name) => {
      const path = join(folder, name)
      if (statSync(path).isDirectory()) return readFolder(path, `${name}/`)
      return [
        { path, name: `${before}${basename(name, '.txt')}`, text: readFileSync(path, 'utf8') },
      ]
    })
}

/**
 * Learns to tell of which role a message speaks that names none, and what it asks of the document;
 * undefined where no messages are written. Throws a {@link KnowledgeError} of files that are named
 * like no role and no entry.
 */
export function learnSpokenOf(
  files: readonly SpokenFile[],
  { roles, entries }: Learned,
  general: Training,
  short: ShortForms,
): EntryWays | undefined {
  const names = namesOf(roles, entries)
  const faults = files
    .filter(({ path, name }) => !path.endsWith('.txt') || !names.includes(name))
    .map(({ path, name }): Fault => {
      const message = `expected a file named like one of ${names.join(', ')} with .txt, got "${name}". Rename or remove it.`
      return { where: path, message }
    })
  if (faults.length > 0) throw new KnowledgeError(faults)
  if (files.length === 0) return undefined
  const mask = maskNames(roles)
  const spoken = files.flatMap(({ name, text }) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => ({ name, words: waysWords(mask(line), short) })),
  )
  const ids: readonly string[] = roles.map(({ id }) => id)
  const ofRoles = spoken
    .filter(({ words }) => !words.includes(roleWord))
    .map(({ name, words }): Example => {
      const [role = nobody] = name.split('/')
      return { label: ids.includes(role) ? role : nobody, words }
    })
  const ofTopics = spoken
    .filter(({ name }) => name === nothing || name.includes('/'))
    .map(({ name, words }): Example => ({ label: labelOf(name), words }))
  return {
    roles: storeWays(trainWays([...ofRoles, ...ofNobody(general, ofRoles)], bits)),
    topics: storeWays(trainWays([...ofTopics, ...onTopics(general, ofTopics)], bits)),
  }
}

function namesOf(
  roles: readonly Role[],
  entries: readonly Pick<Entry, 'id' | 'topic'>[],
): readonly string[] {
  return [
    nobody,
    nothing,
    ...roles.map(({ id }) => id),
    ...entries.map(({ id }) => id),
    ...ends.flatMap((end) => [...new Set(entries.map(({ topic }) => rankingOf(end, topic)))]),
  ]
}

/** "role/topic" asks for the topic, and "highest/topic" which role is ahead in it. */
function labelOf(name: string): string {
  const [owner = '', topic = owner] = name.split('/')
  return ends.some((end) => end === owner) ? name : topic
}

/** Ways to ask that speak of no role in particular. */
function ofNobody({ examples }: Training, own: readonly Example[]): readonly Example[] {
  const ways = examples.filter(({ label }) => !describing.includes(label))
  return someOf(ways, own).map(({ words }) => ({
    label: nobody,
    words: words.filter((word) => word !== roleWord),
  }))
}

/** General ways to ask for what the document tells, and for what it does not. */
function onTopics({ examples }: Training, own: readonly Example[]): readonly Example[] {
  const labels = new Set(own.map(({ label }) => label))
  const ways = examples.filter(({ label }) => !open.includes(label) && label !== 'rankRoles')
  return someOf(ways, own).map(({ label, words }) => ({
    label: labels.has(label) ? label : nothing,
    words,
  }))
}

/** As many ways as the document's own messages bear, from all over the list. */
function someOf(ways: readonly Example[], own: readonly Example[]): readonly Example[] {
  const everyOther = Math.max(1, Math.ceil(ways.length / (generalForOne * own.length)))
  return ways.filter((_, i) => i % everyOther === 0)
}

/** Puts the word for any role in the place of names, the longest first. */
function maskNames(roles: readonly Role[]): (line: string) => string {
  const names = roles
    .flatMap(({ name, shortName, plural, aliases }) => [name, shortName, plural, ...aliases])
    .map((name) => name.toLowerCase())
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${names.join('|')})(?:e?s)?(?![\p{L}\p{N}])`,
    'gu',
  )
  return (line) => line.toLowerCase().replaceAll(pattern, roleWord)
}
