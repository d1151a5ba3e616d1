import { adviseOn, type Advised } from './advise-on.ts'
import { documentsOf, type ReportedDocument } from './documents-of.ts'
import { factsByRole, isOlder } from './facts-by-role.ts'
import { indexFacts } from '../../fact-index.ts'
import { findOddities, hardlyTellsCareers } from './find-oddities.ts'
import type { Oddity } from './oddity.ts'
import { namePlace } from './name-place.ts'
import type { Reported } from './reported.ts'
import type { Fact } from '../../knowledge.ts'

/**
 * What a build found, for who keeps the source, in lines for a terminal: counts, what looks odd,
 * what was left out, and what to do about it; on wish every fact.
 */
export function sayReport(reported: Reported, { isFull }: { readonly isFull: boolean }): string {
  const { knowledge, doubts } = reported
  const { roles, facts, older = [], entries, synonyms } = knowledge
  const advancement = roles.filter(({ kind }) => kind === 'advancement')
  return [
    ...documentsOf(knowledge).map(sayDocument),
    `  roles: ${advancement.map(({ shortName }) => shortName).join(', ')}`,
    `  base role: ${roles.find(({ kind }) => kind === 'base')?.shortName ?? 'none found'}`,
    `  ${facts.length} facts, ${entries.length} entries, ${Object.keys(synonyms).length} words with synonyms`,
    ...(older.length === 0 ? [] : [`  ${older.length} facts set aside for a newer document`]),
    ...sayRoles(reported),
    ...(isFull ? ['', 'Every fact', ...[...facts, ...older].map(sayFact)] : []),
    ...sayOddities(findOddities(knowledge)),
    ...adviseOn(doubts).flatMap(sayAdvised),
    // Below all that was left out of such a document, nobody sees the first lines.
    ...(hardlyTellsCareers(indexFacts(knowledge)) ? ['', sentenceOfDoubt] : []),
  ].join('\n')
}

const sentenceOfDoubt =
  'Warning: this hardly looks like a document about careers; see above, under "Looks odd".'

function sayDocument({ id, file, title, date, name }: ReportedDocument): string {
  const called = name === undefined ? '' : `, called ${name}`
  return `${id ?? file}: "${title}", ${date ?? 'without a date'}${called}`
}

/** "PACS Administrator: overview 4, duties 1": what is missing shows by its absence. */
function sayRoles({ knowledge, labelOf }: Reported): readonly string[] {
  const lines = factsByRole(knowledge).map(({ name, facts }) => {
    const topics = [...new Set(facts.map(({ topic }) => topic))]
    const counts = topics.map(
      (topic) => `${labelOf(topic)} ${facts.filter((fact) => fact.topic === topic).length}`,
    )
    return `  ${name}: ${counts.join(', ') || 'nothing but the name'}`
  })
  return ['', 'Understood, with the number of facts', ...lines]
}

function sayFact(fact: Fact): string {
  const aside = isOlder(fact) ? ', set aside' : ''
  return `  ${fact.id} (${placeOf(fact)}${aside}): ${fact.text}`
}

function placeOf({ quote, document }: Fact): string {
  return namePlace({ line: quote.lines[0], place: quote.place, document })
}

function sayOddities(oddities: readonly Oddity[]): readonly string[] {
  if (oddities.length === 0) return []
  return [
    '',
    `Looks odd (${oddities.length})`,
    ...oddities.flatMap(({ what, advice, facts }) => [
      `  ${what}`,
      ...facts.map((fact) => `    ${placeOf(fact)}: "${oneLine(fact.quote.text)}"`),
      `    → ${advice}`,
    ]),
  ]
}

function sayAdvised({ title, advice, isKept, doubts }: Advised): readonly string[] {
  return [
    '',
    `${isKept ? 'Kept' : 'Left out'}: ${title} (${doubts.length})`,
    // Which topic it was kept as is told by the doubt alone.
    ...doubts.map((doubt) => {
      const as = isKept ? `${doubt.what}: ` : ''
      return `  ${namePlace(doubt)}: ${as}"${oneLine(doubt.text)}"`
    }),
    `  → ${advice}`,
  ]
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
