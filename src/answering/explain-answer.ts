import type { FoundCue } from './reading/find-cues.ts'
import type { Ask, Reading } from './reading/reading.ts'
import type { Match } from './model/search-index.ts'
import { thresholds } from './thresholds.ts'
import type { Verdict } from './verdict.ts'

/** One step of an explanation. */
export interface ExplanationStep {
  readonly step: string
  readonly lines: readonly string[]
}

/** Why a verdict came out as it did. */
export type Explanation = readonly ExplanationStep[]

/** Tells why: the words as read, what was found in them, the nearest phrasings, the verdicts. */
export function explainAnswer(
  reading: Reading,
  verdicts: readonly Verdict[],
  matches: readonly Match[],
): Explanation {
  return [
    { step: 'words', lines: [reading.tokens.map(({ word }) => word).join(' ')] },
    { step: 'corrected', lines: reading.corrections.map(({ from, to }) => `${from} → ${to}`) },
    {
      step: 'roles named',
      lines: reading.mentions.map(
        ({ role, how, from, to }) => `${role} (${how}, words ${from}–${to})`,
      ),
    },
    { step: 'cues', lines: reading.cues.map((cue) => describeCue(cue, reading)) },
    { step: 'as a whole most like a way to say', lines: describeLikely(reading.likely) },
    { step: 'asks of this document most likely', lines: describeLikely(reading.askedFor) },
    { step: 'speaks, without a name, most likely of', lines: describeLikely(reading.spokenOf) },
    { step: 'refers back by', lines: [JSON.stringify(reading.reference)] },
    ...reading.asks.map((ask, i) => ({ step: `ask ${i + 1}`, lines: describeAsk(ask) })),
    {
      step: 'entries with the nearest phrasing',
      lines: matches.map(
        ({ entry, phrasing, score }) => `${entry} ${score.toFixed(2)} "${phrasing}"`,
      ),
    },
    { step: 'verdicts', lines: verdicts.map((verdict) => JSON.stringify(verdict)) },
  ]
}

function describeLikely(likely: Reading['likely']): readonly string[] {
  return likely
    .slice(0, thresholds.mostMatches)
    .map(({ label, likelihood }) => `${label} ${likelihood.toFixed(2)}`)
}

function describeCue({ label, at, weak }: FoundCue, { tokens }: Reading): string {
  const name = 'id' in label ? `${label.kind} ${label.id}` : label.kind
  return `${name}${weak ? ' (weak)' : ''}: ${at.map((i) => tokens[i]?.word).join(' ')}`
}

function describeAsk(ask: Ask): readonly string[] {
  return [
    `topics: ${ask.topics.join(', ') || 'none'}`,
    `comparisons: ${ask.comparisons.map(({ kind }) => kind).join(', ') || 'none'}`,
    `other words: ${ask.content.map(({ word }) => word).join(' ') || 'none'}`,
    `foreign words: ${ask.foreign.map(({ word }) => word).join(' ') || 'none'}`,
    `roles described (from ${thresholds.description} on): ${ask.described
      .slice(0, 4)
      .map(({ id, score }) => `${id} ${score.toFixed(2)}`)
      .join(', ')}`,
    `wants yes or no: ${ask.wantsYesNo ? 'yes' : 'no'}`,
  ]
}
