import type { Model } from '../model/model.ts'
import type { MadeAsk } from '../reading/made-ask.ts'
import type { Ask, Reading } from '../reading/reading.ts'
import type { Context } from '../verdict.ts'

/**
 * What is said on of a demand that was just told: "and the other one, the alternative" after one of
 * two certificates, "so mine has to be in sonography and nothing else counts?", "and it comes from
 * ARDMS, yes?". Undefined where a message says anything else.
 */
export function goOnWithDemand(
  { asks, reference }: Reading,
  { roles, topics }: Context,
  model: Model,
): readonly MadeAsk[] | undefined {
  const [last] = roles
  const [ask, ...others] = asks
  if (last === undefined || ask === undefined || others.length > 0) return undefined
  const wasOn = (topic: (typeof topics)[number]): boolean =>
    topics.includes(topic) || topics.includes('requirements')
  const isCertificate =
    topics.includes('certification') && reference.other && isOtherOfTwo(ask, last, model)
  const isBody = wasOn('certification') && reference.opener && isOfAnotherBody(ask, last, model)
  if (isCertificate || isBody) return [{ roles: [last], topics: ['certification'] }]
  return wasOn('education') && claimsField(ask, model)
    ? [{ roles: [last], topics: ['education'] }]
    : undefined
}

/** Whether a role takes one of several certificates, so that "the other one" is no other role. */
function isOtherOfTwo(
  { topics, mentions, content }: Ask,
  last: Context['roles'][number],
  { factsOn }: Model,
): boolean {
  const names = factsOn(last, 'certification').flatMap(({ value }) =>
    value?.kind === 'certification' ? value.names : [],
  )
  const isNear = content.every(({ word }) => /^(?:alternative|option|exam|cert)/.test(word))
  return names.length > 1 && isNear && topics.length + mentions.length === 0
}

/** "and then the certificate comes from ARDMS, yes?": who certifies another role, said of the last. */
function isOfAnotherBody(
  { tokens, mentions, described, content, topics, wantsYesNo }: Ask,
  last: Context['roles'][number],
  { factsOn, knowledge }: Model,
): boolean {
  const bodies = knowledge.facts.flatMap(({ role, value }) =>
    role !== last && value?.kind === 'certification' ? value.bodies : [],
  )
  // "and ARDMS?" asks of whom it certifies.
  const claims = wantsYesNo || tokens.some(({ word }) => word === 'same')
  const own = factsOn(last, 'certification')
  const isNamed = tokens.some(({ word }) =>
    bodies.some(({ abbreviation = '' }) => abbreviation.toLowerCase() === word),
  )
  const isPlain = topics.every((topic) => topic === 'certification') && content.length < 2
  const isNew = mentions.every(({ how }) => how === 'certification')
  return claims && own.length > 0 && isNamed && isPlain && isNew && described[0]?.id !== last
}

/** "so mine has to be in sonography": the base role's own field, of which a degree may be. */
function claimsField({ tokens, positions, mentions, content, topics }: Ask, model: Model): boolean {
  const [only, ...others] = mentions
  const before = tokens[positions.indexOf((only?.from ?? 0) - 1)]?.word
  return (
    only?.role === model.base?.id &&
    others.length === 0 &&
    content.length < 2 &&
    before === 'in' &&
    topics.every((topic) => topic === 'education') &&
    model.language.says(tokens, 'needing')
  )
}
