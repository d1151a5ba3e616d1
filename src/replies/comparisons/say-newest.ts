import type { Compared } from '../../answering/verdict.ts'
import type { Background } from '../background.ts'
import { documentSentences } from '../voice/document-sentences.ts'
import { findStandings, periodOf } from './standing.ts'
import { type Paragraph, prose } from '../part.ts'

/** Roles are compared by what the newest document says of each, which has to be said. */
export function sayNewest(verdict: Compared, background: Background): readonly Paragraph[] {
  const { documents = [] } = background.knowledge
  const [asked, another] = documents
  if (asked === undefined) return []
  if (another === undefined) return [prose(documentSentences.alone(asked.name))]
  const standings = findStandings(verdict.considered, verdict, background)
  // Figures for different years are compared only with the years beside them.
  const isMixed = periodOf(standings) === ''
  const groups = documents.flatMap((document) => {
    const own = standings.filter(({ fact }) => background.documentOf(fact) === document)
    if (own.length === 0) return []
    const name = documentSentences.withFigures(document.name, isMixed ? periodOf(own) : '')
    return [[name, own.map((standing) => standing.name)] as const]
  })
  const [newest, ...others] = groups
  return newest === undefined ? [] : [prose(documentSentences.newest(newest[0], others))]
}
