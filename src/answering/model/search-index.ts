import Fuse from 'fuse.js'
import type { Entry, EntryId, Knowledge } from '../../../knowledge/knowledge.ts'
import { thresholds } from '../thresholds.ts'

/** An entry found by fuzzy search; score 0 (none) to 1 (exact). */
export interface Match {
  readonly entry: EntryId
  readonly phrasing: string
  readonly score: number
}

/** Finds entries whose phrasings resemble a question, best first. */
export type SearchEntries = (question: string) => readonly Match[]

/**
 * Fuzzy search over phrasings. An index from word to entries picks the candidates, so that the cost
 * follows the words of the question and not the size of the knowledge.
 */
export function createSearchIndex(
  { entries }: Knowledge,
  wordsOf: (text: string) => readonly string[],
): SearchEntries {
  const postings = new Map<string, Entry[]>()
  for (const entry of entries) {
    for (const word of new Set(entry.phrasings.flatMap(wordsOf))) {
      const posting = postings.get(word)
      if (posting === undefined) postings.set(word, [entry])
      else posting.push(entry)
    }
  }
  return (question) => {
    const candidates = pickCandidates(wordsOf(question), postings)
    const fuse = new Fuse(candidates, {
      keys: ['phrasings'],
      includeScore: true,
      includeMatches: true,
      ignoreLocation: true,
      threshold: thresholds.unlike,
    })
    return fuse
      .search(question.slice(0, thresholds.longestSearched), { limit: thresholds.mostMatches })
      .map(({ item, score, matches }) => ({
        entry: item.id,
        phrasing: matches?.[0]?.value ?? item.phrasings[0] ?? '',
        score: 1 - (score ?? 1),
      }))
  }
}

/** Entries that share the rarest words with the question. */
function pickCandidates(
  words: readonly string[],
  postings: ReadonlyMap<string, readonly Entry[]>,
): readonly Entry[] {
  const found = [...new Set(words)].flatMap((word) => postings.get(word) ?? []).length
  if (found === 0) return []
  const byRarity = [...new Set(words)]
    .flatMap((word) => {
      const posting = postings.get(word)
      return posting === undefined ? [] : [posting]
    })
    .toSorted((a, b) => a.length - b.length)
  const picked = new Set<Entry>()
  for (const posting of byRarity) {
    for (const entry of posting) {
      if (picked.size >= thresholds.mostCandidates) return [...picked]
      picked.add(entry)
    }
  }
  return [...picked]
}
