import { educationLevels } from '../../../knowledge/knowledge.ts'
import type { Model } from '../model/model.ts'
import { type Schooling, schoolings } from './preferences.ts'
import type { Reading } from '../reading/reading.ts'

/** The highest education that a person says she has or wants; "no master's" leaves the one below. */
export function findSchooling(reading: Reading, model: Model): Schooling | undefined {
  const clauses = [...new Set(reading.tokens.map(({ clause }) => clause))]
  const said = clauses.flatMap((clause) => findInClause(clause, reading, model) ?? [])
  return schoolings.findLast((schooling) => said.includes(schooling))
}

function findInClause(
  clause: number,
  reading: Reading,
  { lexicon, language }: Model,
): Schooling | undefined {
  const lemmas = reading.tokens.flatMap((token) => (token.clause === clause ? [token.lemma] : []))
  const said = ` ${lemmas.join(' ')} `
  const level = educationLevels.findLast((candidate) =>
    (lexicon.educationLevels[candidate] ?? []).some((name) =>
      said.includes(` ${language.lemmasOf(name).join(' ')} `),
    ),
  )
  // "No more than a bachelor's" is willing to get one; "no more school" says nothing of what she has.
  const isLimit = lemmas.some((lemma) => language.isOf('furthering', lemma))
  const isRefused = !isLimit && refuses(clause, reading)
  if (level === undefined) return isRefused && isOnSchool(clause, reading) ? 'no degree' : undefined
  return isRefused ? schoolings[schoolings.indexOf(level) - 1] : level
}

/** Whether a clause is on education in general. */
function isOnSchool(clause: number, { cues, tokens }: Reading): boolean {
  return cues.some(
    ({ label, at }) =>
      label.kind === 'topic' &&
      label.id === 'education' &&
      at.some((position) => tokens[position]?.clause === clause),
  )
}

/** "without a degree", "I don't want a master's". */
function refuses(clause: number, { tokens, asks, wish }: Reading): boolean {
  const isInside = (at: number): boolean => tokens[at]?.clause === clause
  const lacking = asks.flatMap(({ comparisons }) =>
    comparisons.flatMap(({ kind, at }) => (kind === 'lacking' ? [at] : [])),
  )
  return [...wish.unwanted, ...lacking].some(isInside)
}
