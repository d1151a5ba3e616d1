import type { DocumentId } from '../../../knowledge/knowledge.ts'
import { findFactsOn } from '../deciding/facts-on.ts'
import type { Model } from '../model/model.ts'
import type { Reading } from '../reading/reading.ts'
import type { Answered, Compared, Verdict } from '../verdict.ts'

type Verdicts = readonly [Verdict, ...Verdict[]]

/** What one document says to a message. */
interface OneDocument {
  readonly id: DocumentId
  readonly model: Model
  readonly verdicts: Verdicts
}

/**
 * Takes back a yes or no that some document does not bear out, though it speaks of the same: then
 * each document is told, and decides nothing.
 */
export function withoutDisagreement(
  [first, ...rest]: Verdicts,
  { reading, model }: { readonly reading: Reading; readonly model: Model },
  documents: () => readonly OneDocument[],
): Verdicts {
  const all = [first, ...rest]
  if (!all.some((verdict) => 'yesNo' in verdict && verdict.yesNo !== undefined)) {
    return [first, ...rest]
  }
  const each = documents()
  const settle = (verdict: Verdict): readonly Verdict[] => {
    if (!isDecided(verdict)) return [verdict]
    const others = each.filter((one) => disagrees(verdict, one, reading))
    if (others.length === 0) return [verdict]
    const told = undecided(verdict, reading, model)
    // What two roles are to each other, each document is told on with its own figures.
    return told.kind === 'answered'
      ? [told]
      : [told, ...others.flatMap((one) => ofDocument(verdict, one))]
  }
  const [opened = first, ...further] = [first, ...rest].flatMap(settle)
  return [opened, ...further]
}

function ofDocument(verdict: Decided, { id, verdicts }: OneDocument): readonly Verdict[] {
  const same = verdicts.find(({ kind }) => kind === verdict.kind)
  if (same?.kind !== 'compared') return []
  const { yesNo: _, ...rest } = same
  return [{ ...rest, document: id }]
}

type Decided = (Answered | Compared) & { readonly yesNo: 'yes' | 'no' }

function isDecided(verdict: Verdict): verdict is Decided {
  return (verdict.kind === 'answered' || verdict.kind === 'compared') && verdict.yesNo !== undefined
}

function undecided(verdict: Decided, reading: Reading, model: Model): Verdict {
  const { yesNo: _, ...rest } = verdict
  if (rest.kind === 'compared') return asAnswer(rest, reading, model)
  const { claim: _claim, ...told } = rest
  return told
}

/** "bakery managers make 48,500, right?": what each document gives, if it is of one role. */
function asAnswer(verdict: Compared, { mentions }: Reading, model: Model): Verdict {
  const [role, another] = new Set(mentions.map((mention) => mention.role))
  if (role === undefined || another !== undefined) return verdict
  const { topic, confidence } = verdict
  const facts = findFactsOn(role, topic, model).map(({ id }) => id)
  return facts.length === 0 ? verdict : { kind: 'answered', role, topic, facts, confidence }
}

/** A document that says nothing on it disagrees with nothing. */
function disagrees(verdict: Decided, { model, verdicts }: OneDocument, reading: Reading): boolean {
  const roles =
    verdict.kind === 'answered'
      ? [verdict.role]
      : reading.mentions.map(({ role }) => role).concat(verdict.considered)
  const speaks = roles.every((role) => findFactsOn(role, verdict.topic, model).length > 0)
  if (!speaks) return false
  const same = verdicts.find(
    (other): other is Answered | Compared =>
      other.kind === verdict.kind &&
      other.topic === verdict.topic &&
      (other.kind !== 'answered' || other.role === roles[0]),
  )
  return same?.yesNo !== verdict.yesNo
}
