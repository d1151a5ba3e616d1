import type { WordClass } from '../../../knowledge/cue-groups.ts'
import type { RoleId } from '../../../knowledge/knowledge.ts'
import { type TopicId, topicMeanings } from '../../../knowledge/topics.ts'
import { answerContent, answerSource, answerTopic, silent } from './answer-ask.ts'
import { offTopic, whichRole, whichTopic } from './ask-back.ts'
import { chooseTopics, isOnlyHinted, type Topical } from './choose-topics.ts'
import { compareAsWhole } from './compare-as-whole.ts'
import { decideWithoutRole, isSilentOn } from './decide-without-role.ts'
import { sayWords } from './find-limit.ts'
import type { Model } from '../model/model.ts'
import { namedByAnother, saidOfAnother } from './said-of-another.ts'
import type { ComparisonCue } from '../reading/reading.ts'
import type { ResolvedRoles } from './described-roles.ts'
import type { Reading } from '../reading/reading.ts'
import type { Token } from '../words/token.ts'
import { thresholds, confidences } from '../thresholds.ts'
import type { Verdict } from '../verdict.ts'
import { withoutYesNo } from './without-yes-no.ts'

/** Which roles there are. */
export function decideRoles({ ask, model }: Topical): Verdict {
  if (ask.foreign.length > 0 && ask.mentions.length === 0) {
    // "the most people-oriented role" is about ours, whatever that may be.
    const asksWhichRole = ask.tokens.some(({ lemma }) => model.lexicon.genericRoles.includes(lemma))
    const share = ask.foreign.length / Math.max(1, ask.content.length)
    // "the kindest to my shoulder": a superlative of what nothing is said on.
    const isBest = ask.content.some(({ word }) => word.endsWith('est'))
    if (share > thresholds.foreignShare || (isBest && asksWhichRole)) {
      return asksWhichRole
        ? silent(undefined, [], model, sayWords(ask.foreign, ask, model))
        : { kind: 'offTopic', about: 'other', confidence: confidences.mostlyForeign }
    }
  }
  const bases = model.knowledge.roles.filter(({ kind }) => kind === 'base')
  const facts = bases.flatMap(({ id }) => model.factsOn(id, 'roles'))
  // A document that starts from no role lists its roles where it says what it is about.
  if (facts.length === 0) {
    const about = answerSource('sourceAbout', model)
    const all = model.advancement.map(({ id }) => id)
    return about?.kind === 'answered' ? about : whichRole(undefined, all, confidences.askRole)
  }
  return {
    kind: 'answered',
    ...(model.base === undefined ? {} : { role: model.base.id }),
    topic: 'roles',
    facts: facts.map(({ id }) => id),
    confidence: confidences.whichRoles,
  }
}

export function decideFor(
  resolved: ResolvedRoles,
  topics: readonly TopicId[],
  of: Topical,
): readonly Verdict[] {
  const { ask, reading, model } = of
  const elsewhere = wordsOfOtherWork(resolved, of)
  if (elsewhere.length > 0) return [silent(topics[0], [], model, elsewhere.join(' '))]
  switch (resolved.how) {
    case 'close':
      return [whichOf(resolved, topics[0], model)]
    case 'none':
      return decideWithoutRole(topics, of)
    case 'named':
    case 'described':
    case 'context':
    case 'base': {
      if (isAnotherSubject(resolved, of)) return [offTopic(reading)]
      const asked = chooseTopics(topics, resolved, of)
      // "why?", "is that a lot?": an overview would be no answer.
      // "the third one" of the roles that were listed wants to hear of it.
      const isPicked =
        reading.reference.ordinal !== undefined && of.context.topics.includes('roles')
      const asksNothing = resolved.how === 'context' && ask.content.length === 0 && !isPicked
      if (asked.length === 0 && asksNothing) return [whichTopic(resolved.roles[0])]
      // "in nursing school but thinking about ultrasound of the heart" asks for no school.
      const isHinted = resolved.how === 'described' && isOnlyHinted(asked, reading)
      if ((asked.length === 0 || isHinted) && isStatement(resolved, of))
        return introduce(resolved.roles, of)
      const [from, to] = resolved.roles
      if (from !== undefined && to !== undefined && asked.includes('furtherAdvancement'))
        return leadOn(from, to, of)
      const isWork = asked.every((topic) => topicMeanings[topic].describesNobody !== true)
      const isOne = resolved.how === 'named' && resolved.roles.length === 1 && isWork
      const isOfAnother = isOne ? saidOfAnother : namedByAnother
      const another =
        from === undefined || to !== undefined ? undefined : isOfAnother(from, ask, model)
      const told = resolved.roles.flatMap((role): readonly Verdict[] =>
        asked.length > 0
          ? asked.map((topic) => answerTopic(role, topic, ask, resolved.confidence, model))
          : [
              answerContent(
                role,
                ask,
                { described: resolved.how === 'described', confidence: resolved.confidence },
                model,
              ),
            ],
      )
      if (another === undefined) return told
      if (isOne) return [another, ...told.map(asItStands)]
      // Who certifies the named role is told: that another has that name, too, was not asked.
      return told.every(({ kind }) => kind === 'silent') ? [...told, another] : told
    }
  }
}

/** Whichever is meant, of a topic that is told of neither there is nothing to ask back. */
function whichOf(
  { roles, confidence }: ResolvedRoles,
  topic: TopicId | undefined,
  model: Model,
): Verdict {
  return topic !== undefined && roles.every((role) => isSilentOn(role, topic, model))
    ? silent(topic, roles, model)
    : whichRole(topic, roles, confidence)
}

/**
 * "what about vascular? What does that pay": work of the same field that the document is not about,
 * as it was said. Not where she tells what she does herself, or names whom she asks of.
 */
function wordsOfOtherWork({ how }: ResolvedRoles, { reading, model }: Topical): readonly string[] {
  if (how === 'named' || how === 'context') return []
  const other = reading.tokens.filter(({ lemma }) => model.isElsewhere(lemma))
  return other.filter((one) => !tellsOfHerself(one, reading, model)).map(({ raw }) => raw)
}

/** "I do abdominal scans but I keep thinking I want to be her": what she does, before what she wants. */
function tellsOfHerself(one: Token, { tokens }: Reading, { language }: Model): boolean {
  const said = tokens
    .slice(0, tokens.indexOf(one))
    .filter(({ sentence }) => sentence === one.sentence)
  const isDone = ({ word }: Token, i: number): boolean =>
    word === 'do' && language.isOf('firstPerson', said[i - 1]?.word)
  const wants = said.some(
    (token, i) =>
      (language.isOf('aiming', token.word) && !isDone(token, i)) ||
      language.isOf('becoming', token.word),
  )
  return language.says(said, 'firstPerson') && !wants
}

/** Behind what is said of another role, what the named one does stands without a yes. */
function asItStands(verdict: Verdict): Verdict {
  if (verdict.kind !== 'answered') return verdict
  const { isOpen: _, ...rest } = withoutYesNo(verdict)
  return rest
}

/** "Kofi here, thinking about PACS administrator": she tells of herself, and asks nothing yet. */
function isStatement({ how }: ResolvedRoles, { ask, reading, model }: Topical): boolean {
  // "im shy lol does the PACS person have to talk": a question without its mark.
  const isInverted = reading.tokens.some(
    ({ word }, i) =>
      model.language.isAuxiliary(word) &&
      reading.mentions.some(({ from }) => from === i + 1 || from === i + 2),
  )
  const says = (kind: WordClass): boolean => model.language.says(ask.tokens, kind)
  return (
    !isInverted &&
    !reading.asksSomething &&
    !ask.wantsYesNo &&
    !says('wondering') &&
    ((how === 'named' && says('firstPerson')) ||
      ((how === 'named' || how === 'described') && says('leaning')))
  )
}

/** What a role is, or how two of them differ, for somebody who has only named them. */
function introduce(roles: readonly RoleId[], { ask, model }: Topical): readonly Verdict[] {
  const [only, ...others] = roles
  const plain = { ...ask, foreign: [], content: [] }
  const sideBySide: readonly ComparisonCue[] = [{ kind: 'versus', at: -1, end: -1 }]
  if (only !== undefined && others.length === 0) {
    return [answerTopic(only, 'overview', plain, confidences.introduced, model)]
  }
  return compareAsWhole({ ...plain, comparisons: sideBySide }, model)
}

/** "can an educator become a manager": whether the one leads there, and what the other asks for. */
function leadOn(from: RoleId, to: RoleId, { ask, model }: Topical): readonly Verdict[] {
  return [
    answerTopic(from, 'furtherAdvancement', ask, confidences.leadOn, model),
    answerTopic(to, 'requirements', ask, confidences.leadOn, model),
  ]
}

/** A described role is no answer to a question about another occupation. */
function isAnotherSubject({ how }: ResolvedRoles, { reading, model }: Topical): boolean {
  // "my daughter says try PACS. Do they talk to nurses": a role is named all the same.
  const isNamed = reading.mentions.some(({ role }) => model.isAdvancement(role))
  return (
    reading.occupation !== undefined &&
    !isNamed &&
    (how === 'described' || how === 'context' || how === 'base')
  )
}
