import type { Likely, WayLabel } from '../../../knowledge/learned/ways.ts'
import { isFigure, type TopicId, topicIds, topicMeanings } from '../../../knowledge/topics.ts'
import type { FoundCue } from './find-cues.ts'
import type { Model } from '../model/model.ts'
import type { RoleMention } from '../model/role-mentions.ts'
import { thresholds } from '../thresholds.ts'
import type { Token } from '../words/token.ts'
import { wayWords } from './way-words.ts'

/** Kinds of messages that seek a role, and may ask for any topic of whichever it is. */
const seekingLabels: readonly WayLabel[] = ['pickRoles', 'whoDoes', 'fitMe', 'profile', 'roles']

/** Kinds of messages that may ask for any topic, and say which one in a word or two of their own. */
const openLabels: readonly WayLabel[] = [
  'rankRoles',
  'compareRoles',
  'claimToConfirm',
  'hearsay',
  'isThatALot',
  'justTheFigure',
  'shorter',
  'repeat',
  'moreDetail',
  'whereFrom',
  'areYouSure',
  'meaning',
  'alreadySaid',
  'changedMind',
  'reasons',
  'sourceOrigin',
  'sourceDate',
]

/** A message as it was heard before its cues are weighed. */
interface Heard {
  readonly tokens: readonly Token[]
  readonly mentions: readonly RoleMention[]
  readonly likely: readonly Likely[]
}

/** The cues that stand once the message as a whole is heard, too: what is it a way to ask for? */
export function weighCues(
  cues: readonly FoundCue[],
  heard: Heard,
  model: Model,
): readonly FoundCue[] {
  return withoutRivals(cues, heard.likely).filter((cue) => !isByChance(cue, heard, model))
}

/**
 * "how much do they cost to sit": where two cues for different topics share words, what the message
 * as a whole is a way to ask for tells which was meant.
 */
function withoutRivals(cues: readonly FoundCue[], [first]: readonly Likely[]): readonly FoundCue[] {
  if (first === undefined || first.likelihood < thresholds.surelyMeant) return cues
  const isMeant = ({ label }: FoundCue): boolean =>
    label.kind === 'topic' && label.id === first.label
  const meant = cues.filter(isMeant)
  return cues.filter(
    (cue) =>
      cue.label.kind !== 'topic' ||
      isMeant(cue) ||
      !meant.some(
        ({ at }) =>
          (at.length > 1 && at.some((position) => cue.at.includes(position))) ||
          // "how much vacation does she get"
          at.every((i) => (cue.at[0] ?? 0) < i && i < (cue.at.at(-1) ?? 0)),
      ),
  )
}

/**
 * "do they only work with grown adults", "y or n, u gotta make sense of orders": a word for a figure
 * where neither the message nor the clause is a way to ask for one, and the word by itself need not
 * ask for it, either.
 */
function isByChance({ label, at }: FoundCue, heard: Heard, model: Model): boolean {
  const { tokens, mentions, likely } = heard
  if (label.kind !== 'topic' || !isFigure(label.id)) return false
  // "so it goes up 13 %?" says the figure.
  if (tokens.some(({ amount }) => amount !== undefined)) return false
  const { id } = label
  const isNamed = mentions.some(({ role }) => model.isAdvancement(role))
  const open = isNamed ? openLabels : [...openLabels, ...seekingLabels]
  const asks = (ways: readonly Likely[]): boolean =>
    share(ways, (one) => isOn(one, id) || open.some((kind) => kind === one)) >=
    thresholds.askedByWhole
  const { clause } = tokens[at[0] ?? 0] ?? {}
  const around = new Set(tokens.flatMap((token, i) => (token.clause === clause ? [] : [i])))
  if (asks(likely) || asks(model.classify(wayWords(tokens, mentions, around)))) return false
  const alone = model.classify(at.map((position) => tokens[position]?.word ?? ''))
  return share(alone, (one) => isOn(one, id)) < thresholds.askedByWord
}

/** How likely the labels of a kind are together. */
function share(likely: readonly Likely[], isOne: (label: string) => boolean): number {
  return likely.reduce((sum, { label, likelihood }) => (isOne(label) ? sum + likelihood : sum), 0)
}

/** Whether a label is a topic, or one that asks for more than it says. */
function isOn(label: string, topic: TopicId): boolean {
  const own = topicIds.find((id) => id === label)
  return (
    own !== undefined && (own === topic || topicMeanings[own].nearest?.includes(topic) === true)
  )
}
