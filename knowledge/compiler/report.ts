import type { Compiled } from './compile-knowledge.ts'
import type { Doubt } from './facts/draft-fact.ts'
import type { Place } from '../knowledge.ts'

/** What a build found, for who keeps the source: counts, doubts, and on wish every fact. */
export function reportOn(
  { knowledge, doubts }: Compiled,
  { isFull }: { readonly isFull: boolean },
): string {
  const { source, roles, facts, entries, synonyms } = knowledge
  const advancement = roles.filter(({ kind }) => kind === 'advancement')
  return [
    `${source.file}: "${source.title}", ${source.date ?? 'without a date'}`,
    `  roles: ${advancement.map(({ shortName }) => shortName).join(', ')}`,
    `  base role: ${roles.find(({ kind }) => kind === 'base')?.shortName ?? 'none found'}`,
    `  ${facts.length} facts, ${entries.length} entries, ${Object.keys(synonyms).length} words with synonyms`,
    ...doubts.map(
      ({ line, place, text, what }) => `  ${placeName({ line, place })}: ${what}: "${text}"`,
    ),
    ...(isFull
      ? facts.map(
          ({ id, text, quote }) =>
            `  ${id} (${placeName({ line: quote.lines[0], place: quote.place })}): ${text}`,
        )
      : []),
  ].join('\n')
}

/** A paragraph is one of its section, which a line of the report has no room for. */
function placeName({ line, place }: Pick<Doubt, 'line'> & { place: Place | undefined }): string {
  return place === undefined || place.unit === 'paragraph'
    ? `line ${line}`
    : `${place.unit} ${place.first}`
}
