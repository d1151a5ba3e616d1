import type { Cue } from '../../knowledge/lexicon.ts'
import { thresholds } from './thresholds.ts'

/** Stands for a role's name, or a word that points to one, in the words a cue is matched against. */
export const roleSlot = '{role}'

/** A cue found in a question. */
export interface CueMatch<Label> {
  readonly label: Label
  /** Positions of the words it rests on, gaps left out. */
  readonly at: readonly number[]
  /** Counts only where nothing stronger is said. */
  readonly weak: boolean
}

/** Finds every cue in a row of words; each position may be read in several ways. */
export type FindCues<Label> = (words: readonly (readonly string[])[]) => readonly CueMatch<Label>[]

interface Node<Label> {
  readonly next: Map<string, Node<Label>>
  readonly ends: { readonly label: Label; readonly weak: boolean }[]
  gap?: Node<Label>
}

/**
 * Puts cues into a trie, so that finding them costs the length of the question, not their number.
 *
 * @param lemmasOf the words of a cue in the form questions are matched in
 */
export function createCueFinder<Label>(
  cues: Iterable<readonly [Label, Cue]>,
  lemmasOf: (text: string) => readonly string[],
): FindCues<Label> {
  const root: Node<Label> = { next: new Map(), ends: [] }
  for (const [label, cue] of cues) {
    const weak = cue.startsWith('~')
    for (const words of spellOut(weak ? cue.slice(1) : cue, lemmasOf)) {
      insert(root, words).ends.push({ label, weak })
    }
  }
  return (words) => {
    const found: CueMatch<Label>[] = []
    for (let start = 0; start < words.length; start++) walk(root, words, start, [], found)
    return found
  }
}

/** "a|b c? *" → every row of words it stands for. */
function spellOut(cue: Cue, lemmasOf: (text: string) => readonly string[]): readonly string[][] {
  let rows: string[][] = [[]]
  for (const part of cue.trim().split(/\s+/)) {
    const mayBeMissing = part.endsWith('?') && part !== '?'
    const choices = (mayBeMissing ? part.slice(0, -1) : part)
      .split('|')
      .map((choice) => (choice === '*' || choice === roleSlot ? [choice] : lemmasOf(choice)))
    rows = rows.flatMap((row) => [
      ...choices.map((choice) => [...row, ...choice]),
      ...(mayBeMissing ? [row] : []),
    ])
  }
  return rows.filter((row) => row.length > 0)
}

function insert<Label>(root: Node<Label>, words: readonly string[]): Node<Label> {
  let node = root
  for (const word of words) {
    const child: Node<Label> = (word === '*' ? node.gap : node.next.get(word)) ?? {
      next: new Map(),
      ends: [],
    }
    if (word === '*') node.gap = child
    else node.next.set(word, child)
    node = child
  }
  return node
}

function walk<Label>(
  node: Node<Label>,
  words: readonly (readonly string[])[],
  position: number,
  at: readonly number[],
  found: CueMatch<Label>[],
): void {
  for (const { label, weak } of node.ends) found.push({ label, at, weak })
  if (node.gap !== undefined) {
    const last = Math.min(position + thresholds.widestGap, words.length)
    for (let after = position; after <= last; after++) walk(node.gap, words, after, at, found)
  }
  for (const word of new Set(words[position])) {
    const child = node.next.get(word)
    if (child !== undefined) walk(child, words, position + 1, [...at, position], found)
  }
}
