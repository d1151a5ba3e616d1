import type { Fact } from '../../../knowledge/knowledge.ts'
import type { TopicId } from '../../../knowledge/topics.ts'
import { inOrderSaid } from '../../answering/deciding/in-order-said.ts'
import type { Answered } from '../../answering/verdict.ts'
import type { Background } from '../background.ts'
import type { Card } from '../card.ts'
import { documentSentences } from '../voice/document-sentences.ts'
import { chooseFacts } from './choose-facts.ts'
import { composeChecklistCard } from './compose-checklist-card.ts'
import { composeRoleCard } from './compose-role-card.ts'
import type { Paragraph, Part, Statement } from '../part.ts'
import { groupByDocument, sayByDocument } from './say-by-document.ts'
import { sayFacts } from './say-facts.ts'
import { sentences } from '../voice/sentences.ts'
import { suggestRole, suggestSourceTopics, suggestStarters, suggestTopics } from '../suggest.ts'
import { withoutFootnote } from './without-footnote.ts'
import { nameDemand } from '../voice/name-demand.ts'

/** From this many steps on, a list is easier to read than sentences. */
const listFrom = 3

/** In facts for each ask, when one message has several. */
const mostFactsOfSeveral = 2

/** What the source says to the asks of one message about one role (or about the source). */
export function composeAnswered(asked: readonly Answered[], background: Background): Part {
  // A yes or no in the middle of a paragraph seems to answer the sentence before it.
  const verdicts = asked.toSorted((a, b) => Number(isYesNo(b)) - Number(isYesNo(a)))
  const roles = [...new Set(verdicts.flatMap(({ role }) => role ?? []))]
  const topics = verdicts.map(({ topic }) => topic)
  const role = background.roleOf(roles[0])
  const chosen = chooseForAll(verdicts, background)
  return {
    paragraphs: toParagraphs(verdicts, chosen, role, background),
    card: drawCard(verdicts, chosen, role, background),
    suggestions: suggestMore(role, topics, chosen.flat(), background),
    roles,
    topics,
  }
}

/** An overview gets the role at a glance, several steps a checklist; other answers are short. */
function drawCard(
  [verdict, ...others]: readonly Answered[],
  [facts = []]: readonly (readonly Fact[])[],
  role: ReturnType<Background['roleOf']>,
  background: Background,
): Card | undefined {
  if (verdict === undefined || role?.kind !== 'advancement') return undefined
  if (others.length > 0 || verdict.yesNo !== undefined) return undefined
  if (verdict.topic === 'overview') return composeRoleCard(role, background)
  if (verdict.topic !== 'requirements' || facts.length < 2) return undefined
  const card = withoutFootnote(composeChecklistCard(role, [], background))
  if (card === undefined || saysAgain(card, facts)) return undefined
  return { ...card, isInWords: true }
}

/** A checklist is for steps in a word or two: whole sentences were read just above it. */
function saysAgain({ blocks }: Card, facts: readonly Fact[]): boolean {
  const said = new Set(facts.map(({ text }) => text))
  return blocks.some(
    (block) => block.kind === 'checklist' && block.steps.some(({ text }) => said.has(text)),
  )
}

function suggestMore(
  role: ReturnType<Background['roleOf']>,
  topics: readonly TopicId[],
  facts: readonly Fact[],
  background: Background,
): Part['suggestions'] {
  if (role === undefined) return suggestSourceTopics(topics, background)
  if (topics.includes('roles')) {
    return inOrderSaid(background.advancement, facts).map((one) => suggestRole(one))
  }
  if (role.kind === 'base') return suggestStarters(background)
  return suggestTopics(role.id, topics, background)
}

/** The facts for each verdict; no sentence is said twice, though it may make several facts. */
function chooseForAll(
  verdicts: readonly Answered[],
  background: Background,
): readonly (readonly Fact[])[] {
  const said = new Set<string>()
  const most = verdicts.length > 1 ? mostFactsOfSeveral : Infinity
  return verdicts.map((verdict) => {
    const kept: Fact[] = []
    for (const fact of chooseFacts(verdict, background)) {
      if (said.has(fact.text) || kept.length === most) continue
      said.add(fact.text)
      kept.push(fact)
    }
    return kept
  })
}

function toParagraphs(
  verdicts: readonly Answered[],
  chosen: readonly (readonly Fact[])[],
  role: ReturnType<Background['roleOf']>,
  background: Background,
): readonly Paragraph[] {
  const [verdict] = verdicts
  const [facts] = chosen
  if (verdicts.length === 1 && verdict?.topic === 'requirements' && facts !== undefined) {
    if (facts.length >= listFrom) return listByDocument(facts, role, background)
  }
  if (background.knowledge.documents !== undefined) {
    const told = verdicts.flatMap((one, i) => [
      ...sayYesNo(one),
      ...sayOpen(one),
      ...sayByDocument(chosen[i] ?? [], role, background),
    ])
    return [{ kind: 'prose', statements: told }]
  }
  const said = sayFacts(chosen.flat(), role)
  let next = 0
  const statements = verdicts.flatMap((verdict, i) => {
    const own = said.slice(next, (next += chosen[i]?.length ?? 0))
    return [...sayYesNo(verdict), ...sayOpen(verdict), ...own]
  })
  return [{ kind: 'prose', statements }]
}

/** Steps as a list; of several documents one for each. */
function listByDocument(
  facts: readonly Fact[],
  role: ReturnType<Background['roleOf']>,
  background: Background,
): readonly Paragraph[] {
  return groupByDocument(facts, background).map(({ document, facts: own }) => {
    const items = sayFacts(own, role).map(toItem)
    const lead =
      document === undefined ? [] : [{ text: documentSentences.says(document.name), facts: [] }]
    return { kind: 'list', statements: [...lead, ...items] }
  })
}

function toItem({ text, facts }: Statement): Statement {
  return { text: `- ${text}`, facts }
}

function isYesNo({ yesNo }: Answered): boolean {
  return yesNo !== undefined
}

/** Said once, before the facts: whoever asked more is not to take them for a yes. */
function sayOpen({ isOpen }: Answered): readonly Statement[] {
  return isOpen === true ? [{ text: sentences.noMore, facts: [] }] : []
}

function sayYesNo({ yesNo, claim }: Answered): readonly Statement[] {
  if (yesNo === undefined) return []
  const no = claim === undefined ? sentences.no : sentences.notThat(nameDemand(claim))
  return [{ text: yesNo === 'yes' ? sentences.yes : no, facts: [] }]
}
