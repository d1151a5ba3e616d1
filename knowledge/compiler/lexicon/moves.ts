import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { type Fault, KnowledgeError } from '../../knowledge-error.ts'
import type { Cue } from '../../lexicon.ts'
import { type MoveId, moveIds } from '../../cue-groups.ts'

/**
 * Reads `lexicon/moves.yaml`: the cues of each move of the dialogs. Throws a {@link KnowledgeError}
 * with file, line and key of every fault.
 */
export function parseMoves(yaml: string, where: string): Readonly<Record<MoveId, readonly Cue[]>> {
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines, schema: 'failsafe' })
  const at = (node: unknown): string => {
    const offset = (node as Node | null)?.range?.[0] ?? 0
    return `${where}:${lines.linePos(offset).line}`
  }
  const faults: Fault[] = document.errors.map(({ pos, message }) => ({
    where: `${where}:${lines.linePos(pos[0]).line}`,
    message: `expected YAML, got "${message.split('\n')[0] ?? ''}". Correct the line.`,
  }))
  const moves = new Map<string, readonly Cue[]>()
  for (const { key, value } of isMap(document.contents) ? document.contents.items : []) {
    const id = String(key)
    const cues = isSeq(value) ? value.items : []
    const known: readonly string[] = moveIds
    if (!known.includes(id)) faults.push({ where: at(key), message: unknownMove(id) })
    if (cues.length === 0) faults.push({ where: at(key), message: noCues(id) })
    for (const cue of cues) {
      const fault = isScalar(cue) ? faultOf(String(cue)) : 'expected a cue, got a list or a table'
      if (fault !== undefined) faults.push({ where: at(cue), message: `${id}: ${fault}.` })
    }
    moves.set(id, cues.map(String))
  }
  const missing = moveIds.filter((id) => !moves.has(id))
  if (missing.length > 0) faults.push({ where, message: missingMoves(missing) })
  if (faults.length > 0) throw new KnowledgeError(faults)
  return Object.fromEntries(moves) as Record<MoveId, readonly Cue[]>
}

function unknownMove(id: string): string {
  return `expected a move of knowledge/cue-groups.ts, got "${id}". Correct the name, or add it to moveIds.`
}

function noCues(id: string): string {
  return `${id}: expected a list of cues, got none. Add one, each in a line that begins with "- ".`
}

function missingMoves(ids: readonly string[]): string {
  return `expected cues for every move of knowledge/cue-groups.ts, got none for "${ids.join('", "')}". Add them.`
}

/** What is wrong with a cue; undefined for nothing. */
function faultOf(cue: string): string | undefined {
  const parts = cue.split(' ')
  const body = parts.filter((part, i) => part !== '…' || (i > 0 && i < parts.length - 1))
  const odd = body.find((part) => part !== '*' && !/^[a-z0-9'_]+(?:\|[a-z0-9'_]+)*\??$/.test(part))
  if (odd !== undefined) {
    return `expected words, a|b, word?, *, or … at an end, got "${odd}" in "${cue}". Correct it`
  }
  const isSure = body.some((part) => part !== '*' && !part.endsWith('?'))
  return isSure ? undefined : `expected a word that has to be there, got "${cue}". Take a "?" away`
}
