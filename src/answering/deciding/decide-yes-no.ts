import { educationLevels, type Fact } from '../../../knowledge/knowledge.ts'
import { type TopicId, topicMeanings, topicsWith } from '../../../knowledge/topics.ts'
import { askedLevel, isDegree } from '../model/education-level.ts'
import type { Model } from '../model/model.ts'
import type { Ask } from '../reading/reading.ts'
import { thresholds } from '../thresholds.ts'
import type { Answered } from '../verdict.ts'

const ranks: readonly string[] = educationLevels

const abilities: readonly TopicId[] = ['skills', 'knowledge']

type YesNo = Pick<Answered, 'yesNo' | 'claim'>

/** Yes or no, where the facts decide it; nothing where they only bear on it. */
export function decideYesNo(ask: Ask, topic: TopicId, facts: readonly Fact[], model: Model): YesNo {
  if (!ask.wantsYesNo || namesSeveral(ask, model) || asksMore(ask)) return {}
  return model.language.says(ask.tokens, 'optional')
    ? turnRound(decidePlainly(ask, topic, facts, model))
    : decidePlainly(ask, topic, facts, model)
}

/** "can I do the master's online" is no question of whether it takes one. */
function asksMore({ topics }: Ask): boolean {
  const decided: readonly TopicId[] = [
    ...topicsWith('isNeeded'),
    ...topicsWith('isDeed'),
    'requirements',
    'outlook',
    'overview',
  ]
  const isDemand = topics.some((topic) => topicMeanings[topic].isNeeded)
  return isDemand && !topics.every((topic) => decided.includes(topic))
}

/** "the educator or the manager" wants one of them, not a yes. */
function namesSeveral({ mentions }: Ask, { base }: Model): boolean {
  const roles = mentions.map(({ role }) => role).filter((role) => role !== base?.id)
  return new Set(roles).size > 1
}

function turnRound({ yesNo, ...rest }: YesNo): YesNo {
  return yesNo === undefined ? rest : { yesNo: yesNo === 'yes' ? 'no' : 'yes' }
}

function decidePlainly(ask: Ask, topic: TopicId, facts: readonly Fact[], model: Model): YesNo {
  const level = askedLevel(ask.tokens, model)
  if (level !== undefined)
    return ask.foreign.length > 0 ? {} : decideLevel(level, facts, ask, model)
  if (topic === 'outlook') return decideGrowth(ask, facts, model)
  const { isNeeded, isDeed } = topicMeanings[topic]
  if (isNeeded && ask.topics.length === 1) {
    // "does PARCA certify echocardiographers": the wrong body makes it no yes, and "is the exam hard"
    // asks for more than that there is one.
    const asks =
      model.language.says(ask.tokens, 'needing') || model.language.says(ask.tokens, 'optional')
    if (!asks || !coversContent(ask, facts, model)) return {}
    return { yesNo: isDemanded(facts) ? 'yes' : 'no' }
  }
  // What one must be able to do is asked for to the word: who knows technology need not program.
  const isAbility = abilities.includes(topic)
  return isDeed && coversAll(ask, facts, model, isAbility) ? { yesNo: 'yes' } : {}
}

/** "No college degree is needed" stands against a diploma, though not against a degree. */
function isDemanded(facts: readonly Fact[]): boolean {
  const isDenied = facts.some(({ value }) => value?.kind === 'nothing')
  return facts.some(({ value }) => {
    if (value?.kind === 'nothing' || value?.kind === 'preferred') return false
    return !isDenied || (value?.kind === 'education' && isDegree(value.level))
  })
}

/** "do I need a master's?", "is a bachelor's enough?" against the level the facts ask for. */
function decideLevel(level: string, facts: readonly Fact[], ask: Ask, model: Model): YesNo {
  const levels = facts.flatMap(({ value }) => (value?.kind === 'education' ? [value.level] : []))
  const asksForNothing = facts.some(({ value }) => value?.kind === 'nothing')
  if (levels.length === 0 && !asksForNothing) return {}
  // "is the bachelor's in any subject" asks for more than whether it takes one.
  if (model.language.says(ask.tokens, 'subjectNoun')) return {}
  // "must the master's be in sonography": a field that is named is no field that must be.
  const namesField = ask.mentions.some(({ role }) => role === model.base?.id)
  if (ask.content.length > 0 || namesField) return {}
  const claim = { topic: 'education', level } as const
  // More than is asked for is enough, but is not needed.
  const asksIfEnough = model.language.says(ask.tokens, 'enough')
  const rank = (name: string): number => ranks.indexOf(name)
  const fits = levels.some((own) => (asksIfEnough ? rank(level) >= rank(own) : own === level))
  // Enough schooling is not enough where more than schooling is asked for.
  if (asksIfEnough && fits && facts.some(({ topic }) => topic !== 'education')) return {}
  return { yesNo: fits ? 'yes' : 'no', claim }
}

/** "is the field growing?" */
function decideGrowth(ask: Ask, facts: readonly Fact[], model: Model): YesNo {
  const growth = facts.find(({ value }) => value?.kind === 'growth')?.value
  // "is the growth figure about PACS people" asks for more than which way it goes.
  if (growth?.kind !== 'growth' || !coversContent(ask, facts, model)) return {}
  const asksUp = model.language.says(ask.tokens, 'growing')
  const asksDown = model.language.says(ask.tokens, 'shrinking')
  if (asksUp === asksDown) return {}
  // "-1% to 2%" goes neither way.
  if (growth.percent <= 0 && (growth.upTo ?? growth.percent) > 0) return {}
  return { yesNo: growth.percent > 0 === asksUp ? 'yes' : 'no' }
}

/** Whether facts speak of all that is asked beside topic and role. */
function coversContent(ask: Ask, facts: readonly Fact[], model: Model): boolean {
  if (ask.foreign.length > 0) return false
  const words = model.terms.ofQuestion(ask.content.map(({ lemma }) => lemma))
  return words.every((word) => model.descriptions.findFacts([word], facts).length > 0)
}

/**
 * Whether some fact speaks of every content word; one foreign word leaves it open. By the word means
 * by itself or a synonym, and not by the field it is of.
 */
function coversAll(ask: Ask, facts: readonly Fact[], model: Model, byTheWord: boolean): boolean {
  if (ask.foreign.length > 0) return false
  const named = ask.mentions.flatMap(({ from, to }) =>
    ask.positions.filter((i) => from <= i && i <= to),
  )
  const said = ask.tokens.filter((_, i) => !named.includes(ask.positions[i] ?? -1))
  const words = model.terms
    .ofQuestion(said.map(({ lemma }) => lemma))
    .filter((terms) => terms.length > 0)
    .map((terms) =>
      byTheWord ? terms.filter(({ weight }) => weight !== thresholds.conceptWeight) : terms,
    )
  return (
    words.length > 0 &&
    words.every((word) => model.descriptions.findFacts([word], facts).length > 0)
  )
}
