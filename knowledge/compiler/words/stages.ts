import { anyOf } from './any-of.ts'
import type { DocumentWords } from './document-words.ts'
import { oncePer } from '../../once-per.ts'

/** The stage of a career that a text names and nothing else: "Entry level" → "entry-level". */
export function stageOf(text: string, words: DocumentWords): string | undefined {
  const { stage, rest } = splitStage(`${text.trim()} `, words)
  return rest === '' ? stage : undefined
}

/** A name without the stage before it: "Senior Court Reporter" → "senior", "Court Reporter". */
export function splitStage(
  name: string,
  words: DocumentWords,
): { readonly stage?: string; readonly rest: string } {
  const [opening, stage] = openingOf(words).exec(name) ?? []
  if (opening === undefined || stage === undefined) return { rest: name }
  return { stage: stage.toLowerCase().replace(' ', '-'), rest: name.slice(opening.length).trim() }
}

const openingOf = oncePer(
  ({ stages }: DocumentWords) =>
    // The longest first: "senior-level" is no "senior".
    new RegExp(`^(${anyOf(stages.toSorted((a, b) => b.length - a.length))})(?:\\s|$)+`, 'i'),
)
