import type { Block } from '../source/block.ts'
import type { DraftFact } from './draft-fact.ts'
import type { DocumentWords } from '../words/document-words.ts'
import { findMentions } from '../roles/find-mentions.ts'
import type { FoundRole } from '../roles/found-role.ts'
import { plainText } from '../words/plain-text.ts'
import { upperFirst } from '../../letter-case.ts'
import { factSentences } from './fact-sentences.ts'

/** What the short form in a role's name stands for, where the source explains it. */
export function namingFacts(
  blocks: readonly Block[],
  roles: readonly FoundRole[],
  words: DocumentWords,
): readonly DraftFact[] {
  return roles
    .filter(({ name, shortName }) => shortName !== name)
    .flatMap((role) => blocks.flatMap((block) => namingFact(block, role, words)).slice(0, 1))
}

function namingFact(block: Block, role: FoundRole, words: DocumentWords): readonly DraftFact[] {
  const explained = Array.from(plainText(block.text).matchAll(/\(([^()]+)\)/g)).find(
    ([, short = '']) => role.shortName.split(' ').includes(short),
  )
  const at = explained?.index ?? -1
  const mention = findMentions(block.text, [role], words).find(
    ({ start, end }) => start < at && at < end,
  )
  if (mention === undefined) return []
  return [
    {
      role,
      topic: 'overview',
      text: factSentences.shortFor(upperFirst(role.inSentence), role.name.toLowerCase()),
      quote: {
        text: block.text.slice(mention.start, mention.end),
        lines: block.lines,
        section: block.section,
      },
      // The last thing to be told of what a role is.
      rank: 9,
    },
  ]
}
