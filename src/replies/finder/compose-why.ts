import type { Role, RoleId } from '../../../knowledge/knowledge.ts'
import { isShared, type RankedRole } from '../../answering/finding/rank-roles.ts'
import type { Background } from '../background.ts'
import { finderSentences } from '../voice/finder-sentences.ts'
import { numberCitations } from '../number-citations.ts'
import { type Paragraph, prose, type Statement } from '../part.ts'
import type { Reply } from '../reply.ts'
import { sayCaveats } from '../answers/say-caveats.ts'
import { sayFacts } from '../answers/say-facts.ts'
import { sayReason } from './say-reason.ts'
import { stepsOf } from './steps-of.ts'
import { suggestTopics } from '../suggest.ts'

/** Why a role stands where it does among those that were found, and what it still takes. */
export function composeWhy(
  ranked: readonly RankedRole[],
  asked: RoleId | undefined,
  background: Background,
): Reply {
  const one = ranked.find(({ role }) => role === asked) ?? ranked[0]
  const role = background.roleOf(one?.role)
  const said =
    one === undefined || role === undefined ? [] : sayWhy(one, role, { ranked, background })
  const paragraphs = [...said, prose(finderSentences.order)]
  const { text, citations } = numberCitations(
    [...paragraphs, ...sayCaveats(paragraphs, background)],
    background,
  )
  return {
    text,
    citations,
    suggestions: role === undefined ? [] : suggestTopics(role.id, [], background),
    about: { verdicts: [], roles: role === undefined ? [] : [role.id], topics: [] },
  }
}

interface Found {
  readonly ranked: readonly RankedRole[]
  readonly background: Background
}

function sayWhy(one: RankedRole, role: Role, { ranked, background }: Found): readonly Paragraph[] {
  const reasons = one.reasons.map((reason) => {
    return sayReason({ role: one.role, reason, isShared: isShared(reason, ranked) }, background)
  })
  const place = own(finderSentences.stands(role.inSentence, one.place))
  const why = reasons.length === 0 ? [own(finderSentences.without([role.inSentence]))] : reasons
  const steps = stepsOf(one, 'missing', background)
  return [
    { kind: 'prose', statements: [place, ...why] },
    ...(steps.length === 0
      ? []
      : [
          {
            kind: 'prose' as const,
            statements: [own(finderSentences.missing), ...sayFacts(steps, role)],
          },
        ]),
  ]
}

function own(text: string): Statement {
  return { text, facts: [] }
}
