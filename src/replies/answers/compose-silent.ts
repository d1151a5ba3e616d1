import type { Fact } from '../../../knowledge/knowledge.ts'
import { lowerFirst } from '../../../knowledge/letter-case.ts'
import { isFigure, type TopicId } from '../../../knowledge/topics.ts'
import type { Silent } from '../../answering/verdict.ts'
import type { Background } from '../background.ts'
import { documentSentences } from '../voice/document-sentences.ts'
import { sayTitle } from '../voice/say-title.ts'
import { joinNames } from '../voice/join-names.ts'
import type { Part, Statement } from '../part.ts'
import { sayFacts } from './say-facts.ts'
import { sentences } from '../voice/sentences.ts'
import { suggestRole, suggestTopics, suggestAsk } from '../suggest.ts'

/** That the source does not say it, and the nearest thing it does say. */
export function composeSilent(verdict: Silent, background: Background): Part {
  const [role] = verdict.roles
  const { topic } = verdict
  const topics = topic === undefined ? [] : [topic]
  return {
    paragraphs: [
      {
        kind: 'prose',
        statements: sayWithNearest(verdict, background),
      },
    ],
    suggestions:
      role === undefined || background.roleOf(role)?.kind === 'base'
        ? suggestElsewhere(topic, background)
        : suggestNearest(verdict, background),
    roles: verdict.roles,
    topics,
  }
}

/** A figure is said in one breath with what it is not for, so that nobody takes it for that. */
function sayWithNearest(verdict: Silent, background: Background): readonly Statement[] {
  const silent = saySilent(verdict, background)
  const nearest = sayNearest(verdict, background)
  const [fact] = background.factsById(verdict.nearest)
  const [said] = fact === undefined ? [] : sayFacts([fact], background.roleOf(fact.role))
  if (fact === undefined || said === undefined || !hasFigure(fact)) return [silent, ...nearest]
  return [{ text: sentences.onlyThis(silent.text, lowerFirst(said.text)), facts: said.facts }]
}

function hasFigure({ value }: Fact): boolean {
  return value?.kind === 'money' || value?.kind === 'growth'
}

function saySilent({ topic, subject, roles }: Silent, background: Background): Statement {
  const clean = cleanSubject(subject)
  const { documents } = background.knowledge
  if (documents !== undefined && topic === 'sourceAbout' && clean !== '') {
    return own(documentSentences.noSuchDocument(clean, documents.map(sayTitle)))
  }
  const plurals = roles.flatMap((id) => background.roleOf(id)?.plural ?? [])
  if (topic === 'payByYear' && clean !== '') {
    return own(sentences.silentForYear(clean, joinNames(plurals)))
  }
  if (clean !== '') return own(sentences.silentAbout(clean, joinNames(plurals)))
  if (topic === undefined) return own(sentences.silentAltogether)
  if (topic === 'otherSubject') return own(sentences.silentOnThat(joinNames(plurals)))
  return own(sentences.silentOn(background.topics[topic].name, joinNames(plurals)))
}

function own(text: string): Statement {
  return { text, facts: [] }
}

/** In characters: a longer subject is no name of a thing but half a message. */
const longestSubject = 40

/** A person's own words are echoed, but never as markup. */
function cleanSubject(subject = ''): string {
  const clean = subject
    .replaceAll(/[^\p{L}\p{N}\p{P}\s$%+]|[*_`[\]\\<>]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return clean.length > longestSubject ? '' : clean
}

/** The nearest thing that the source does say, marked as just that. */
function sayNearest(
  { nearest, roles, topic, subject }: Silent,
  background: Background,
): readonly Statement[] {
  const told = background.factsById(nearest)
  const [fact] = told
  if (fact !== undefined) {
    return sayFacts(told, background.roleOf(fact.role)).map(({ text, facts }, i) => ({
      text: i === 0 ? `${sentences.nearest} ${text}` : text,
      facts,
    }))
  }
  const isBase = roles.some((id) => background.roleOf(id)?.kind === 'base')
  // "RVT" is said of nobody, whatever else is told on the topic.
  const isOfTopic = cleanSubject(subject) === ''
  if (!isBase || !isOfTopic || topic === undefined || !saysForOthers(topic, background)) return []
  return [
    own(
      sentences.onlyForOthers(
        joinNames(
          background.advancement
            .filter(({ id }) => background.factsOn(id, topic).length > 0)
            .map(({ plural }) => plural),
        ),
      ),
    ),
  ]
}

function saysForOthers(topic: TopicId, { advancement, factsOn }: Background): boolean {
  return advancement.some(({ id }) => factsOn(id, topic).length > 0)
}

function suggestNearest(
  { roles, nearest, topic }: Silent,
  background: Background,
): Part['suggestions'] {
  const [role] = roles
  if (role === undefined) return []
  const topics = background.factsById(nearest).map((fact) => fact.topic)
  const figure = topics.find(isFigure)
  const others = suggestTopics(
    role,
    [...topics, ...(topic === undefined ? [] : [topic])],
    background,
  )
  return figure === undefined
    ? others
    : [suggestAsk(background.topics[figure].label, figure, role), ...others.slice(0, 2)]
}

/** Without a role: the roles, or all of them by the figure that was asked for. */
function suggestElsewhere(topic: TopicId | undefined, background: Background): Part['suggestions'] {
  if (topic !== undefined && isFigure(topic)) {
    return [suggestAsk(background.topics[topic].label, topic)]
  }
  return background.advancement.map((role) => suggestRole(role))
}
