import { atStage } from '../roles/at-stage.ts'
import type { Block } from '../source/block.ts'
import type { DraftFact } from './draft-fact.ts'
import type { FoundRole } from '../roles/found-role.ts'
import { headingName } from '../source/heading-name.ts'
import { isSameName } from '../roles/same-name.ts'
import { singularName } from '../roles/role-names.ts'
import { splitStage, stageOf } from '../words/stages.ts'
import type { DocumentWords } from '../words/document-words.ts'

/**
 * The stage of a career that a block is on: the innermost heading that names one, alone ("Entry
 * level (0-2 years)") or before the role ("Senior Court Reporter"), up to that of the role itself.
 */
export function stageAbove(
  { headings }: Pick<Block, 'headings'>,
  { name }: FoundRole,
  words: DocumentWords,
): string | undefined {
  for (const heading of headings) {
    const written = headingName(heading, words)
    const alone = stageOf(written, words)
    if (alone !== undefined) return alone
    const { stage, rest } = splitStage(written, words)
    if (isSameName(singularName(rest), name)) return stage
  }
  return undefined
}

/**
 * What is said of a stage: `read` is given the role by the name it has there. Its pay is that of the
 * stage; a demand holds for no other, so that it is told and decides nothing.
 */
export function factsAtStage(
  role: FoundRole,
  stage: string | undefined,
  read: (role: FoundRole) => readonly DraftFact[],
): readonly DraftFact[] {
  if (stage === undefined) return read(role)
  const staged = atStage(role, stage)
  return read(staged).map((fact) => ofStage(fact, stage, fact.role === staged ? role : fact.role))
}

/** Told behind the pay of the role as a whole. */
const stageRank = 0.7

function ofStage(
  { value, role: _role, ...fact }: DraftFact,
  stage: string,
  role: FoundRole | undefined,
): DraftFact {
  const own = role === undefined ? fact : { ...fact, role }
  return value?.kind === 'money' ? { ...own, value: { ...value, stage }, rank: stageRank } : own
}
