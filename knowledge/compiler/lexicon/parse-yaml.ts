import { LineCounter, parseDocument } from 'yaml'
import { KnowledgeError } from '../../knowledge-error.ts'

/** The value of a YAML text; throws a {@link KnowledgeError} with file and line of every fault. */
export function parseYaml(text: string, where: string): unknown {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter })
  const faults = document.errors.map(({ pos, message }) => ({
    where: `${where}:${lineCounter.linePos(pos[0]).line}`,
    message: `expected YAML, got "${(message.split('\n')[0] ?? '').replace(/ at line.*$/, '')}". Correct the line.`,
  }))
  if (faults.length > 0) throw new KnowledgeError(faults)
  return document.toJS()
}
