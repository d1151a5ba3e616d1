import type { Verdict } from '../answering/verdict.ts'
import type { FactPatterns } from './fact-patterns.ts'
import { matchesRefusal } from './matches-refusal.ts'
import type { QuestionRow } from './question-row.ts'
import { isOfSource } from '../../knowledge/topics.ts'

/** The last reply to a row, as it is shown. */
export interface Shown {
  readonly text: string
  /** Labels of the buttons below it. */
  readonly buttons: readonly string[]
  readonly verdicts: readonly Verdict[]
}

/** What is wrong with a reply. */
export interface RowFault {
  readonly kind: 'lacks' | 'unfocused' | 'asserts' | 'unrefused' | 'unfitting' | 'unasked'
  /** The fact or pattern it is about, or a word on it. */
  readonly about: string
}

/** What is wrong with the reply to a row; empty when it is right. */
export function judge(
  row: QuestionRow,
  shown: Shown,
  patterns: FactPatterns | undefined,
): readonly RowFault[] {
  const text = plain(shown.text)
  const forbidden = row.mustNot
    .filter((source) => new RegExp(source, 'i').test(text))
    .map((about): RowFault => ({ kind: 'asserts', about }))
  return [...forbidden, ...judgeKind(row, { ...shown, text }, patterns)]
}

/** Without marks and line breaks, so that patterns need not know how a reply is set. */
function plain(text: string): string {
  return text
    .replaceAll(/\*\*|__|`/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function judgeKind(
  row: QuestionRow,
  shown: Shown,
  patterns: FactPatterns | undefined,
): readonly RowFault[] {
  switch (row.kind) {
    case 'answer':
      return [...findLacking(row, shown, patterns), ...findUnfocused(row, shown, patterns)]
    case 'silent':
      return judgeRefusal(shown)
    case 'offtopic':
      return [...judgeRefusal(shown), ...findAsserted(shown, patterns)]
    case 'smalltalk':
      return judgeSmallTalk(shown)
    case 'clarify':
      return judgeAskingBack(shown, patterns)
  }
}

function findLacking(
  { must }: QuestionRow,
  { text }: Shown,
  patterns: FactPatterns | undefined,
): readonly RowFault[] {
  return must
    .filter((id) => !(patterns?.facts.get(id)?.pattern ?? new RegExp(id, 'i')).test(text))
    .map((about) => ({ kind: 'lacks', about }))
}

/** Facts that only other roles have; whoever asks about all roles may be told of all. */
function findUnfocused(
  { must, roles }: QuestionRow,
  { text }: Shown,
  patterns: FactPatterns | undefined,
): readonly RowFault[] {
  if (patterns === undefined) return []
  const roleOf = (id: string): string => patterns.facts.get(id)?.role ?? ''
  const allowed = new Set(roles ?? must.map(roleOf))
  if (allowed.has('all') || allowed.size >= patterns.roles.length) return []
  return patterns.distinctive
    .filter((id) => !allowed.has(roleOf(id)) && !must.includes(id))
    .filter((id) => patterns.facts.get(id)?.pattern.test(text))
    .map((about) => ({ kind: 'unfocused', about }))
}

/**
 * A refusal takes its words and a verdict to match: the caveat that no source of pay is named
 * sounds like one below any figure.
 */
function judgeRefusal({ text, verdicts }: Shown): readonly RowFault[] {
  const onlyAnswers = verdicts.every(
    (verdict) =>
      (verdict.kind === 'compared' && verdict.isOpen !== true) ||
      (verdict.kind === 'answered' && verdict.isOpen !== true && !isOfSource(verdict.topic)),
  )
  // A fact may be that the document does not say it: "employers declined to tell us".
  const isTold = /^The document doesn't say\b/.test(text)
  if (onlyAnswers && !isTold) return [{ kind: 'unrefused', about: 'answers with something else' }]
  return matchesRefusal(text) ? [] : [{ kind: 'unrefused', about: 'does not say so' }]
}

function findAsserted({ text }: Shown, patterns: FactPatterns | undefined): readonly RowFault[] {
  return (patterns?.distinctive ?? [])
    .filter((id) => patterns?.facts.get(id)?.pattern.test(text))
    .map((about) => ({ kind: 'asserts', about }))
}

/** "I didn't get that" is no reply to a greeting. */
function judgeSmallTalk({ text }: Shown): readonly RowFault[] {
  const misses =
    /\b(?:can|could|did|do)(?:n['’]?t| ?not)\b(?: \w+){0,2} (?:understand|find|know|get|catch)\b/i
  if (text === '') return [{ kind: 'unfitting', about: 'empty' }]
  return misses.test(text) ? [{ kind: 'unfitting', about: 'says that it did not understand' }] : []
}

function judgeAskingBack(
  { text, buttons }: Shown,
  patterns: FactPatterns | undefined,
): readonly RowFault[] {
  const all = [text, ...buttons].join('\n')
  const named = (patterns?.roles ?? []).filter((role) => role.test(all))
  return named.length >= 2 || /\bwhich\b/i.test(text)
    ? []
    : [{ kind: 'unasked', about: 'names no two roles and does not ask which' }]
}
