import type { SmallTalkKind } from '../../../knowledge/cue-groups.ts'
import type { Fact } from '../../../knowledge/knowledge.ts'
import { upperFirst } from '../../../knowledge/letter-case.ts'
import { isFigure } from '../../../knowledge/topics.ts'
import type { Background } from '../background.ts'
import { formatPeriod, formatValue } from '../voice/format-value.ts'
import { type Part, prose, type Statement } from '../part.ts'
import { sentences } from '../voice/sentences.ts'
import { suggestTopics } from '../suggest.ts'

/** Quotes shown at once: more would be the document over again. */
const mostQuotes = 3

/** What the last answer told, said as it was asked to be said again. */
export function composeAboutAnswer(
  talk: SmallTalkKind,
  told: readonly Fact[],
  background: Background,
): Part {
  const roles = [...new Set(told.flatMap(({ role }) => role ?? []))]
  const topics = [...new Set(told.map(({ topic }) => topic))]
  const [role] = roles
  return {
    paragraphs:
      talk === 'whereFrom' || talk === 'areYouSure'
        ? sayQuotes(talk, told)
        : sayShortly(talk, told, background),
    suggestions: role === undefined ? [] : suggestTopics(role, topics, background),
    roles,
    topics,
  }
}

/** The very words of the source. */
function sayQuotes(talk: 'whereFrom' | 'areYouSure', told: readonly Fact[]): Part['paragraphs'] {
  const quoted = new Map(told.map((fact) => [fact.quote.text, fact]))
  const quotes = [...quoted].slice(0, mostQuotes).map(([text, fact]): Statement => {
    return { text: sentences.quote(text), facts: [fact] }
  })
  return [
    prose(talk === 'areYouSure' ? sentences.onlyTheDocument : sentences.itsWords),
    ...quotes.map((statement) => ({ kind: 'prose' as const, statements: [statement] })),
  ]
}

/** The figures, or whatever else can be said in a word; else the first sentence alone. */
function sayShortly(
  talk: SmallTalkKind,
  told: readonly Fact[],
  background: Background,
): Part['paragraphs'] {
  const figures = told.filter(({ topic, value }) => isFigure(topic) && formatValue(value) !== '')
  const brief = figures.length > 0 ? figures : told.filter(({ value }) => formatValue(value) !== '')
  const several = new Set(brief.map(({ role }) => role)).size > 1
  const lines = brief.map((fact): Statement => {
    const role = background.roleOf(fact.role)
    const period = formatPeriod([fact])
    const scope = fact.value?.kind === 'growth' ? fact.value.occupation : undefined
    const note = [period, scope].filter(Boolean).join(', ')
    const value = `${upperFirst(formatValue(fact.value))}${note === '' ? '' : ` (${note})`}`
    return {
      text: several && role !== undefined ? sentences.item(role.name, value) : `${value}.`,
      facts: [fact],
    }
  })
  const [first] = told
  if (talk === 'justTheFigure' && figures.length === 0) {
    return [prose(sentences.noFigureTold)]
  }
  if (lines.length > 0) return [{ kind: several ? 'list' : 'prose', statements: lines }]
  return first === undefined
    ? []
    : [{ kind: 'prose', statements: [{ text: first.text, facts: [first] }] }]
}
