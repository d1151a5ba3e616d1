import type { DraftFact } from './draft-fact.ts'
import type { FoundRole } from '../roles/found-role.ts'
import type { Sentence } from '../source/split-sentences.ts'
import type { Statements } from '../words/statements.ts'
import { anyOf } from '../words/any-of.ts'
import { oncePer } from '../../once-per.ts'
import type { DocumentWords } from '../words/document-words.ts'
import { factSentences } from './fact-sentences.ts'

/**
 * That the pay or the growth of a role could not be found out, where a sentence says so: "Employers
 * declined to tell us what they pay." Silence would hide that somebody has asked.
 */
export function withheldFigure(
  { plain, text, lines, section }: Sentence,
  role: FoundRole,
  { words }: Statements,
): DraftFact | undefined {
  const { salary, outlook } = patternsOf(words)
  const topic = salary.test(plain) ? 'salary' : outlook.test(plain) ? 'outlook' : undefined
  if (topic === undefined) return undefined
  const said = sayWithheld(topic, plain.trim(), role)
  return { role, topic, text: said, quote: { text, lines, section }, rank: 2 }
}

/** That a cell has words in the place of a figure: "not tracked by the state". */
export function withheldCell(
  topic: 'salary' | 'outlook',
  cell: string,
  role: FoundRole,
  words: DocumentWords,
): string | undefined {
  return patternsOf(words).cell.test(cell) ? sayWithheld(topic, cell, role) : undefined
}

function sayWithheld(topic: 'salary' | 'outlook', said: string, { plural }: FoundRole): string {
  return topic === 'salary'
    ? factSentences.withheld(said, plural)
    : factSentences.withheldGrowth(said, plural)
}

/** No figure stands in such a sentence. */
const patternsOf = oncePer(
  ({ withholding, withheld, untold, growthNouns, untracked }: DocumentWords) => ({
    salary: new RegExp(`^(?!.*\\d).*\\b${anyOf(withholding)} .*\\b${anyOf(withheld)}\\b`, 'i'),
    outlook: new RegExp(`^(?!.*\\d).*\\b${anyOf(untold)} (?:.* )?${anyOf(growthNouns)}\\b`, 'i'),
    cell: new RegExp(`^${anyOf(untracked)}\\b`, 'i'),
  }),
)
