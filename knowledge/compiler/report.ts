import type { Compiled } from './compile-knowledge.ts'

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
    ...doubts.map(({ line, text, what }) => `  line ${line}: ${what}: "${text}"`),
    ...(isFull
      ? facts.map(({ id, text, quote }) => `  ${id} (line ${quote.lines[0]}): ${text}`)
      : []),
  ].join('\n')
}
