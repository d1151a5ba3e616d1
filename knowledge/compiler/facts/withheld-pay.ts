import type { DraftFact } from './draft-fact.ts'
import type { FoundRole } from '../roles/found-role.ts'
import type { Sentence } from '../source/split-sentences.ts'
import type { Statements } from '../words/statements.ts'
import { anyOf } from '../words/any-of.ts'
import { oncePer } from '../../once-per.ts'
import type { DocumentWords } from '../words/document-words.ts'
import { factSentences } from './fact-sentences.ts'

/**
 * That the pay of a role could not be found out, where a sentence says so: "Employers declined to
 * tell us what they pay." Silence would hide that somebody has asked.
 */
export function withheldPay(
  { plain, text, lines, section }: Sentence,
  role: FoundRole,
  { words }: Statements,
): DraftFact | undefined {
  if (!patternOf(words).test(plain)) return undefined
  const said = factSentences.withheld(plain.trim(), role.plural)
  return { role, topic: 'salary', text: said, quote: { text, lines, section }, rank: 2 }
}

/** No figure stands in such a sentence. */
const patternOf = oncePer(
  ({ withholding, withheld }: DocumentWords) =>
    new RegExp(`^(?!.*\\d).*\\b${anyOf(withholding)} .*\\b${anyOf(withheld)}\\b`, 'i'),
)
