import { anyOf } from '../words/any-of.ts'
import type { DocumentWords } from '../words/document-words.ts'
import type { DraftFact } from './draft-fact.ts'
import { factSentences } from './fact-sentences.ts'
import type { FoundRole } from '../roles/found-role.ts'
import { givingName } from '../roles/usual-names.ts'
import { oncePer } from '../../once-per.ts'
import type { Sentence } from '../source/split-sentences.ts'
import type { Statements } from '../words/statements.ts'

/**
 * What words without a subject tell of the role they stand below: a list of things, as pages open
 * the section of a role with ("Masts, rigging, and the splicing bench in winter."), or its other
 * names ("Sometimes advertised as …").
 */
export function toldAsWritten(
  { plain, text, lines, section }: Sentence,
  role: FoundRole,
  { words }: Statements,
): DraftFact | undefined {
  const isName = opensGivingOf(words).test(plain)
  if (!isName && !onlyLists(plain, words)) return undefined
  const said = factSentences.ofWork(plain.trim(), role.plural)
  return { role, topic: 'overview', text: said, quote: { text, lines, section }, rank }
}

/** Behind what is told of the role in sentences. */
const rank = 3

const opensGivingOf = oncePer((words: DocumentWords) => new RegExp(`^${givingName(words)}`, 'i'))

/** Whether a sentence is a list of things without a verb. */
function onlyLists(plain: string, words: DocumentWords): boolean {
  const items = plain.split(/, (?:and |or )?| and | or /)
  const isPlain = /^\p{Lu}[^:;?!"]*\.$/u.test(plain)
  return isPlain && items.length >= fewestItems && !verbsOf(words).test(plain)
}

/** Fewest things of a list. */
const fewestItems = 3

const verbsOf = oncePer(
  ({ linking, modals, demanding, stating, pronouns, dealing }: DocumentWords) => {
    const known = [...linking, ...modals, ...demanding, ...stating]
    const people = pronouns.filter((word) => word !== 'this' && word !== 'one')
    return new RegExp(
      `\\b(?:${anyOf([...known, ...people, 'not'])}|${anyOf(dealing)}s|n't)\\b`,
      'i',
    )
  },
)
