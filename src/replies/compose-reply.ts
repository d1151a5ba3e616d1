import type { Answered, Silent, Verdict } from '../answering/verdict.ts'
import type { Background } from './background.ts'
import type { Card } from './card.ts'
import { composeAnswered } from './answers/compose-answered.ts'
import { composeCommand } from './answers/compose-command.ts'
import { composeCompared } from './comparisons/compose-compared.ts'
import { composeOffTopic } from './answers/compose-off-topic.ts'
import { composeSilent } from './answers/compose-silent.ts'
import { composeSmallTalk } from './answers/compose-small-talk.ts'
import { composeUnclear } from './answers/compose-unclear.ts'
import { numberCitations } from './number-citations.ts'
import { partOfDocuments } from './of-documents.ts'
import type { Paragraph, Part } from './part.ts'
import type { Reply, Suggestion } from './reply.ts'
import { sayCaveats } from './answers/say-caveats.ts'
import { linkTo } from './voice/contact.ts'

/** More buttons than this are a menu, not a suggestion. */
const mostSuggestions = 6

/** Puts the verdicts on one message in words: what was asked first, the rest behind buttons. */
export function composeReply(verdicts: readonly Verdict[], background: Background): Reply {
  const parts = groupAnswers(withoutNearest(verdicts)).map((group) => {
    const [{ document }] = 'kind' in group ? [group] : group
    const asked = document === undefined ? background : background.of(document)
    return partOfDocuments(composeGroup(group, asked), asked)
  })
  const paragraphs = withoutEchoes(
    parts.flatMap((part) => part.paragraphs),
    background,
  )
  const caveats = sayCaveats(paragraphs, background)
  const { text, citations } = numberCitations([...paragraphs, ...caveats], background)
  const remark = caveats.flatMap(({ statements }) => statements.map((one) => one.text)).join(' ')
  // Beside a yes or no, a picture of the rest would be more than was asked.
  const decides = verdicts.some((verdict) => 'yesNo' in verdict && verdict.yesNo !== undefined)
  const card = decides ? undefined : onlyCard(parts)
  const caveat = remark === '' ? (card?.caveat ?? '') : remark
  const { contact } = background.chat
  const isOffered = parts.some(({ offersPerson }) => offersPerson === true)
  return {
    text,
    citations,
    ...(caveat === '' ? {} : { caveat }),
    ...(card === undefined ? {} : { card }),
    ...(contact === undefined || !isOffered ? {} : { contact: linkTo(contact) }),
    suggestions: uniqueSuggestions(parts),
    about: {
      verdicts: verdicts.map(({ kind }) => kind),
      roles: [...new Set(parts.flatMap(({ roles }) => roles))],
      topics: [...new Set(parts.flatMap(({ topics }) => topics))],
    },
  }
}

/** Beside an answer, the nearest thing to what the source does not say is most likely said. */
function withoutNearest(verdicts: readonly Verdict[]): readonly Verdict[] {
  const told = verdicts.flatMap((verdict) => (verdict.kind === 'answered' ? [verdict.role] : []))
  if (told.length === 0) return verdicts
  // Of a role that nothing else is said of, it is all there is to say.
  const isTold = ({ roles }: Silent): boolean =>
    roles.length !== 1 || roles.every((role) => told.includes(role))
  return verdicts.map((verdict) =>
    verdict.kind === 'silent' && isTold(verdict) ? { ...verdict, nearest: [] } : verdict,
  )
}

/** By which documents roles were compared need not be said twice. */
function withoutEchoes(
  paragraphs: readonly Paragraph[],
  { knowledge }: Background,
): readonly Paragraph[] {
  if (knowledge.documents === undefined) return paragraphs
  return paragraphs.filter((paragraph, i) => {
    const [said] = paragraph.statements
    const isOwn = paragraph.statements.length === 1 && said?.facts.length === 0
    return !isOwn || !paragraphs.slice(0, i).some((one) => one.statements[0]?.text === said.text)
  })
}

type AnsweredVerdict = Extract<Verdict, Answered>

/** Verdicts that are said together: answers about one role make one paragraph. */
type Group = Exclude<Verdict, AnsweredVerdict> | readonly [AnsweredVerdict, ...AnsweredVerdict[]]

function groupAnswers(verdicts: readonly Verdict[]): readonly Group[] {
  const groups: Group[] = []
  for (const verdict of verdicts) {
    const last = groups.at(-1)
    if (verdict.kind !== 'answered') groups.push(verdict)
    else if (last === undefined || 'kind' in last || !isTogether(last[0], verdict))
      groups.push([verdict])
    else groups[groups.length - 1] = [...last, verdict]
  }
  return groups
}

function isTogether(one: AnsweredVerdict, other: AnsweredVerdict): boolean {
  return one.role === other.role && one.document === other.document
}

function composeGroup(group: Group, background: Background): Part {
  if (!('kind' in group)) return composeAnswered(group, background)
  switch (group.kind) {
    case 'compared':
      return composeCompared(group, background)
    case 'unclear':
      return composeUnclear(group, background)
    case 'silent':
      return composeSilent(group, background)
    case 'offTopic':
      return composeOffTopic(group, background)
    case 'smallTalk':
      return composeSmallTalk(group, background)
    case 'command':
      return composeCommand(group, background)
  }
}

function onlyCard(parts: readonly Part[]): Card | undefined {
  const [card, ...others] = parts.flatMap((part) => part.card ?? [])
  return others.length === 0 ? card : undefined
}

function uniqueSuggestions(parts: readonly Part[]): readonly Suggestion[] {
  const byLabel = new Map(
    parts.flatMap(({ suggestions }) => suggestions.map((one) => [one.label, one] as const)),
  )
  return [...byLabel.values()].slice(0, mostSuggestions)
}
