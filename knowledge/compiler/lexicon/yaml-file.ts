import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { type Cue, type CuePlace, findCueFault } from '../../cue.ts'
import { type Fault, KnowledgeError } from '../../knowledge-error.ts'
import { nearestOf } from '../../nearest-of.ts'

/** The keys that a table may have, and has to have. */
export interface ClosedList<Key extends string> {
  readonly keys: readonly Key[]
  /** What one is, and where they are listed: "move of knowledge/cue-groups.ts". */
  readonly kind: string
  /** What to do about one that is unknown: "add it to moveIds". */
  readonly remedy: string
}

/**
 * A YAML file of the lexicon or the wording. It is read key by key; faults are collected with file
 * and line, and thrown together by {@link finish}. Every value is text: a cue may well be "2026".
 */
export class YamlFile {
  readonly #where: string
  readonly #lines = new LineCounter()
  readonly #faults: Fault[]
  /** What is at the top. */
  readonly root: unknown

  constructor(text: string, where: string) {
    this.#where = where
    const document = parseDocument(text, { lineCounter: this.#lines, schema: 'failsafe' })
    this.root = document.contents
    this.#faults = document.errors.map(({ pos, message }) => ({
      where: `${where}:${this.#lines.linePos(pos[0]).line}`,
      message: `expected YAML, got "${(message.split('\n')[0] ?? '').replace(/ at line.*$/, '')}". Correct the line.`,
    }))
  }

  /** Notes a fault at a node, or of the file as a whole. */
  fault(node: unknown, message: string): void {
    this.#faults.push({ where: this.#at(node), message })
  }

  /** Throws a {@link KnowledgeError} of all faults that were noted, if there are any. */
  finish(): void {
    if (this.#faults.length > 0) throw new KnowledgeError(this.#faults)
  }

  /** The pairs of a table, in the order of the file; anything but a table or nothing is a fault. */
  pairs(
    node: unknown,
  ): readonly { readonly key: string; readonly at: unknown; readonly value: unknown }[] {
    if (!isMap(node)) {
      if (!isNothing(node)) {
        this.fault(node, `expected a table of "key: value", got ${kindOf(node)}. Give it keys.`)
      }
      return []
    }
    return node.items.map(({ key, value }) => ({ key: String(key), at: key, value }))
  }

  /** A table whose keys are all of a closed list. */
  table<Key extends string, Value>(
    node: unknown,
    list: ClosedList<Key>,
    read: (value: unknown, key: Key, at: unknown) => Value,
  ): Readonly<Record<Key, Value>> {
    const table = this.part(node, list, read)
    const missing = list.keys.filter((key) => !Object.hasOwn(table, key))
    if (missing.length > 0) {
      const names = missing.join('", "')
      this.fault(
        node === this.root ? undefined : node,
        `expected every ${list.kind}, got none for "${names}". Add them.`,
      )
    }
    // Only after finish() is it used, and then nothing is missing.
    return table as Record<Key, Value>
  }

  /** A table whose keys are some of a closed list. */
  part<Key extends string, Value>(
    node: unknown,
    { keys, kind, remedy }: ClosedList<Key>,
    read: (value: unknown, key: Key, at: unknown) => Value,
  ): Readonly<Partial<Record<Key, Value>>> {
    const table: Partial<Record<Key, Value>> = {}
    for (const { key, at, value } of this.pairs(node)) {
      const known = keys.find((one) => one === key)
      if (known === undefined) {
        const near = nearestOf(key, keys)
        const hint = near === undefined ? '' : ` Did you mean "${near}"?`
        this.fault(at, `expected a ${kind}, got "${key}".${hint} Correct the name, or ${remedy}.`)
      } else table[known] = read(value, known, at)
    }
    return table
  }

  /** A table with any keys. */
  openTable<Value>(
    node: unknown,
    read: (value: unknown, at: unknown) => Value,
  ): Readonly<Record<string, Value>> {
    return Object.fromEntries(this.pairs(node).map(({ key, at, value }) => [key, read(value, at)]))
  }

  /** The items of a list; anything but a list or nothing is a fault. */
  items(node: unknown): readonly unknown[] {
    if (isSeq(node)) return node.items
    if (!isNothing(node)) {
      this.fault(node, `expected a list, got ${kindOf(node)}. Begin each item with "- ".`)
    }
    return []
  }

  /** A text. */
  text(node: unknown): string {
    if (isScalar(node)) return String(node.value)
    // A key that is missing has been told of already.
    if (node !== undefined) {
      this.fault(node, `expected a text, got ${kindOf(node)}. Write it in one line.`)
    }
    return ''
  }

  /** A list of texts. */
  texts(node: unknown): readonly string[] {
    return this.items(node).map((item) => this.text(item))
  }

  /** The words of a folded text, each once. */
  words(node: unknown): readonly string[] {
    return [...new Set(this.text(node).split(/\s+/).filter(Boolean))]
  }

  /** A number. */
  number(node: unknown): number {
    const text = this.text(node)
    const value = Number(text)
    if (text === '' || Number.isNaN(value)) {
      this.fault(node, `expected a number, got "${text}". Write it in digits.`)
    }
    return value
  }

  /** The cues of a list, each in the notation of `cue.ts`; a list without any is a fault. */
  cues(node: unknown, place: CuePlace, key: string, at: unknown): readonly Cue[] {
    if (isScalar(node) && !isNothing(node)) {
      this.fault(node, `${key}: expected a list of cues, got a text. Begin it with "- ".`)
      return []
    }
    const cues = this.items(node)
    if (cues.length === 0) this.fault(at, `${key}: ${noCues}`)
    for (const cue of cues) {
      const fault = isScalar(cue)
        ? findCueFault(String(cue.value), place)
        : 'expected a cue, got a list or a table'
      if (fault !== undefined) this.fault(cue, `${key}: ${fault}.`)
    }
    return cues.map((cue) => (isScalar(cue) ? String(cue.value) : ''))
  }

  /** Where a node stands, for faults that only show later: file and line. */
  placeOf(node: unknown): string {
    return this.#at(node)
  }

  #at(node: unknown): string {
    const [offset] = (node as Node | null | undefined)?.range ?? []
    return offset === undefined ? this.#where : `${this.#where}:${this.#lines.linePos(offset).line}`
  }
}

/** A key with nothing behind it, or an empty file. */
function isNothing(node: unknown): boolean {
  return node === undefined || node === null || (isScalar(node) && (node.value ?? '') === '')
}

function kindOf(node: unknown): string {
  if (isMap(node)) return 'a table'
  return isSeq(node) ? 'a list' : isNothing(node) ? 'nothing' : `the text "${String(node)}"`
}

const noCues = 'expected a list of cues, got none. Add one, each in a line that begins with "- ".'
