import type { FactId } from '../../../knowledge/knowledge.ts'
import type { TopicId } from '../../../knowledge/topics.ts'
import type { Silent, Verdict } from '../verdict.ts'

/** The same ask said twice is answered once; an unclear ask yields to a clear one. */
export function dropRepeated(verdicts: readonly Verdict[]): readonly Verdict[] {
  const clear = verdicts.filter(({ kind }) => kind !== 'unclear' && kind !== 'offTopic')
  const kept = clear.length > 0 ? clear : verdicts.slice(0, 1)
  const seen = new Set<string>()
  const told = new Set<FactId>()
  return kept.filter((verdict) => {
    // Silent twice for one reason: "schools round Leeds that do the master's".
    const key =
      verdict.kind === 'silent' && verdict.subject !== undefined
        ? JSON.stringify([verdict.subject, verdict.roles])
        : JSON.stringify({ ...verdict, confidence: 0 })
    // "am I qualified with a bachelor's": said of the requirements, the no need not be said again.
    const isTold =
      verdict.kind === 'answered' &&
      verdict.yesNo !== undefined &&
      verdict.facts.every((fact) => told.has(fact))
    if (seen.has(key) || isTold) return false
    seen.add(key)
    if (verdict.kind === 'answered') for (const fact of verdict.facts) told.add(fact)
    return true
  })
}

/** That no more is said is said once, and not behind a yes or no that was decided. */
export function leaveOpenOnce(verdicts: readonly Verdict[]): readonly Verdict[] {
  const first = verdicts.findIndex((verdict) => isDecided(verdict) || 'isOpen' in verdict)
  return verdicts.map((verdict, i) => {
    if (i <= first || !('isOpen' in verdict)) return verdict
    const { isOpen: _, ...rest } = verdict
    return rest
  })
}

function isDecided(verdict: Verdict): boolean {
  return 'yesNo' in verdict && verdict.yesNo !== undefined
}

/**
 * "For echocardiographers and PACS administrators, the document doesn't say": once, and behind the
 * answers, unless each has a nearest thing of its own to tell.
 */
export function joinSilent(verdicts: readonly Verdict[]): readonly Verdict[] {
  const isAnswered = verdicts.some(({ kind }) => kind === 'answered')
  const isPlain = (verdict: Verdict): verdict is Silent =>
    verdict.kind === 'silent' &&
    verdict.topic !== undefined &&
    verdict.subject === undefined &&
    (isAnswered || verdict.nearest.length === 0)
  const plain = verdicts.filter(isPlain)
  const together = plain.filter(
    ({ topic }) => plain.filter((one) => one.topic === topic).length > 1,
  )
  const joined = new Map<TopicId | undefined, Silent>()
  for (const verdict of together) {
    const { topic, roles } = verdict
    const others = joined.get(topic)?.roles ?? []
    joined.set(topic, { ...verdict, roles: [...others, ...roles] })
  }
  const alone = verdicts.filter((verdict) => !together.some((one) => one === verdict))
  return [...alone, ...joined.values()]
}
