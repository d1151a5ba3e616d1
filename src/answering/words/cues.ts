import { type Cue, type CuePart, readCue, widestGap, roleSlot } from '../../../knowledge/cue.ts'

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

/** A state between two words of a cue. */
interface State<Label> {
  /** Word → the states it leads to. */
  readonly next: Map<string, State<Label>[]>
  /** States that are reached over a gap of any words, up to the widest. */
  readonly gaps: State<Label>[]
  readonly ends: { readonly label: Label; readonly weak: boolean }[]
  /** Parts of cues that lead on from here alone: cues that begin alike share their states. */
  readonly parts: Map<string, State<Label>>
}

/** Cues that begin with the same word, and their automaton once the word was met. */
interface Bucket<Label> {
  readonly cues: (readonly [Label, Cue])[]
  start?: State<Label>
}

/**
 * Puts cues into automata, so that finding them costs the length of the question, not their number.
 * Alternatives meet in one state: spelled out, the cues would be tens of thousands. The cues that
 * begin with a word are put together when a question has that word: most are never needed, and a
 * bot that starts has no time to lose.
 *
 * @param lemmasOf the words of a cue in the form questions are matched in
 */
export function createCueFinder<Label>(
  cues: Iterable<readonly [Label, Cue]>,
  lemmasOf: (text: string) => readonly string[],
): FindCues<Label> {
  const buckets = new Map<string, Bucket<Label>>()
  for (const cue of cues) {
    for (const word of openersOf(cue[1], lemmasOf)) {
      const bucket = buckets.get(word)
      if (bucket === undefined) buckets.set(word, { cues: [cue] })
      else bucket.cues.push(cue)
    }
  }
  return (words) => {
    const found: CueMatch<Label>[] = []
    for (const [position, readings] of words.entries()) {
      for (const word of readings) {
        const bucket = buckets.get(word)
        if (bucket === undefined) continue
        bucket.start ??= build(bucket.cues, lemmasOf)
        follow({ state: bucket.start, position, at: [] }, words, found)
      }
    }
    return dropRepeated(found)
  }
}

/** The words a cue may begin with. */
function openersOf(cue: Cue, lemmasOf: (text: string) => readonly string[]): ReadonlySet<string> {
  const openers = new Set<string>()
  for (const { choices, mayBeMissing } of readCue(cue).parts) {
    for (const choice of choices) {
      const [first] = wordsOfChoice(choice, lemmasOf)
      if (first !== undefined) openers.add(first)
    }
    if (!mayBeMissing) break
  }
  return openers
}

function build<Label>(
  cues: Iterable<readonly [Label, Cue]>,
  lemmasOf: (text: string) => readonly string[],
): State<Label> {
  const start = createState<Label>()
  for (const [label, cue] of cues) {
    const { parts, isWeak } = readCue(cue)
    for (const state of addCue(start, parts, lemmasOf)) {
      if (state !== start) state.ends.push({ label, weak: isWeak })
    }
  }
  return start
}

function createState<Label>(): State<Label> {
  return { next: new Map(), gaps: [], ends: [], parts: new Map() }
}

/** Adds the states of one cue and gives those it may end in. */
function addCue<Label>(
  start: State<Label>,
  parts: readonly CuePart[],
  lemmasOf: (text: string) => readonly string[],
): readonly State<Label>[] {
  let frontier: readonly State<Label>[] = [start]
  for (const { text, isGap, mayBeMissing, choices } of parts) {
    const only = frontier.length === 1 ? frontier[0] : undefined
    const shared = only?.parts.get(text)
    if (shared !== undefined) {
      frontier = mayBeMissing ? [...frontier, shared] : [shared]
      continue
    }
    const target = createState<Label>()
    only?.parts.set(text, target)
    const paths = choices.map((choice) => wordsOfChoice(choice, lemmasOf))
    for (const state of frontier) {
      if (isGap) state.gaps.push(target)
      for (const path of paths) addPath(state, path, target)
    }
    frontier = mayBeMissing ? [...frontier, target] : [target]
  }
  return frontier
}

function wordsOfChoice(
  choice: string,
  lemmasOf: (text: string) => readonly string[],
): readonly string[] {
  return choice === roleSlot ? [choice] : lemmasOf(choice)
}

function addPath<Label>(from: State<Label>, words: readonly string[], target: State<Label>): void {
  let state = from
  for (const [i, word] of words.entries()) {
    const next = i === words.length - 1 ? target : createState<Label>()
    const known = state.next.get(word)
    if (known === undefined) state.next.set(word, [next])
    else known.push(next)
    state = next
  }
}

interface Walk<Label> {
  readonly state: State<Label>
  readonly position: number
  readonly at: readonly number[]
}

function follow<Label>(
  { state, position, at }: Walk<Label>,
  words: readonly (readonly string[])[],
  found: CueMatch<Label>[],
): void {
  for (const { label, weak } of state.ends) found.push({ label, at, weak })
  const last = Math.min(position + widestGap, words.length)
  for (const beyond of state.gaps) {
    for (let after = position; after <= last; after++) {
      follow({ state: beyond, position: after, at }, words, found)
    }
  }
  for (const word of words[position] ?? []) {
    for (const next of state.next.get(word) ?? []) {
      follow({ state: next, position: position + 1, at: [...at, position] }, words, found)
    }
  }
}

/** Two paths to the same end over the same words are one match. */
function dropRepeated<Label>(matches: readonly CueMatch<Label>[]): readonly CueMatch<Label>[] {
  const seen = new Map<Label, Set<string>>()
  return matches.filter(({ label, at }) => {
    const known = seen.get(label) ?? new Set()
    const key = at.join()
    if (known.has(key)) return false
    seen.set(label, known.add(key))
    return true
  })
}
