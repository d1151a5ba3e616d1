import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { buildFromFiles } from '../../knowledge/compiler/build-from-files.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { loadKnowledge } from '../../knowledge/load-knowledge.ts'
import { type FactPatterns, parseFactPatterns } from './fact-patterns.ts'
import { parseQuestionRows } from './question-row.ts'
import type { QuestionSet } from './question-set.ts'
import { readText } from './read-text.ts'
import { type ListedSet, parseSetList } from './set-list.ts'

/** Where the project keeps its own sets. */
const setListFile = 'test/questions/sets.json'

/** Where sets come from, and the knowledge of those that bring no source. */
export interface SetFiles {
  /** Question files to load; none: every set of the list. */
  readonly questions: readonly string[]
  /** Path of built knowledge. */
  readonly knowledge: string
}

/**
 * Loads question sets. A file that the list does not name is judged by `NAME.facts.json` or
 * `facts.json` beside it, or, without either, by the regular expressions of its rows.
 */
export async function loadQuestionSets({
  questions,
  knowledge,
}: SetFiles): Promise<readonly QuestionSet[]> {
  const listed = readListed()
  const chosen = questions.length === 0 ? listed : questions.map((file) => findListed(file, listed))
  const sets = chosen.map(async (set) => ({
    name: basename(set.questions, '.jsonl'),
    rows: parseQuestionRows(readText(set.questions), set.questions),
    ...readPatterns(set),
    knowledge: set.source === undefined ? loadKnowledge(knowledge) : await compile(set.source),
    // Whoever names a file wants to see it.
    heldOut: set.heldOut && questions.length === 0,
    ...('floors' in set ? { floors: set.floors } : {}),
  }))
  return Promise.all(sets)
}

type ChosenSet = Omit<ListedSet, 'floors'> & Partial<Pick<ListedSet, 'floors'>>

function readListed(): readonly ListedSet[] {
  const folder = dirname(setListFile)
  const inFolder = (file: string): string => join(folder, file)
  return parseSetList(readText(setListFile), setListFile).map((set) => ({
    ...set,
    questions: inFolder(set.questions),
    ...(set.facts === undefined ? {} : { facts: inFolder(set.facts) }),
    ...(set.source === undefined ? {} : { source: inFolder(set.source) }),
  }))
}

function findListed(file: string, listed: readonly ListedSet[]): ChosenSet {
  const found = listed.find(({ questions }) => resolve(questions) === resolve(file))
  if (found !== undefined) return found
  const beside = [file.replace(/\.jsonl$/, '.facts.json'), join(dirname(file), 'facts.json')]
  const facts = beside.find((path) => path !== file && existsSync(path))
  return { questions: file, heldOut: false, ...(facts === undefined ? {} : { facts }) }
}

function readPatterns({ facts }: ChosenSet): { readonly patterns?: FactPatterns } {
  return facts === undefined ? {} : { patterns: parseFactPatterns(readText(facts), facts) }
}

async function compile(source: string): Promise<Knowledge> {
  return (await buildFromFiles({ source, lexicon: 'knowledge/lexicon' })).knowledge
}
