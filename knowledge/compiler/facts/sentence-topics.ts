import { type Mention } from '../roles/find-mentions.ts'
import type { FoundRole } from '../roles/found-role.ts'
import { findTopics } from '../words/find-topics.ts'
import type { Passage } from './passage.ts'
import type { TopicId } from '../../topics.ts'
import { withoutNames } from '../roles/usual-names.ts'
import { wordsOf } from '../words/words-of.ts'
import { anyOf } from '../words/any-of.ts'

/** A named sentence whose role is known. */
export interface RoleSentence {
  readonly text: string
  readonly role: FoundRole
  readonly mentions: readonly Mention[]
  /** The role a pronoun of the sentence stood for. */
  readonly meant?: FoundRole
}

/** What a sentence is on; `byCue` is false where no cue fits and the form of it had to decide. */
export interface SentenceTopics {
  readonly topics: readonly TopicId[]
  readonly byCue: boolean
}

/** The topics of a sentence: by cues, and by what kind of role it speaks of. */
export function topicsOf(statement: RoleSentence, passage: Passage): SentenceTopics {
  const found = findTopics(
    withoutNames(statement.text, passage.roles, passage.statements.words),
    passage.statements,
  )
  // What the people are able to do already is no skill the role asks for.
  const isLeadIn = leadsIn(statement, passage)
  const particular = found
    .filter(({ kind, topic }) => kind === 'particular' && !(isLeadIn && topic === 'skills'))
    .map(({ topic }) => topic)
  const general = found.filter(({ kind }) => kind !== 'particular').map(({ topic }) => topic)
  const isOnBase = statement.role.kind === 'base'
  if (isOnBase && general.includes('roles')) return { topics: ['roles'], byCue: true }
  if (particular.length > 0) return { topics: particular, byCue: true }
  if (isOnBase) return { topics: ['overview'], byCue: true }
  if (isLeadIn || general[0] === 'roles') {
    return { topics: ['overview'], byCue: true }
  }
  const [first] = general
  if (first !== undefined) return { topics: [first], byCue: true }
  const isDemand = new RegExp(`\\b${anyOf(passage.statements.words.demanding)}\\b`).test(
    statement.text,
  )
  return { topics: [isDemand ? 'skills' : 'duties'], byCue: false }
}

/** Whether a sentence speaks of the base role, or only leads over to the role it names. */
export function leadsIn({ text, mentions, meant, role }: RoleSentence, passage: Passage): boolean {
  if (role.kind === 'base') return false
  const words = wordsOf(text)
  const isBridge = passage.statements.bridges.some(({ find }) => find(words).length > 0)
  const [first] = mentions
  const isOnBase = first?.role.kind === 'base' && first.start < longestOpening
  return isBridge || isOnBase || meant?.kind === 'base'
}

/** Where the subject of a sentence begins at the latest: "After some years, many …". */
const longestOpening = 40
