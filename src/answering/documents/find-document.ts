import type { DocumentId, NamedSource } from '../../../knowledge/knowledge.ts'
import type { Lexicon } from '../../../knowledge/lexicon.ts'
import { waysToName } from './ways-to-name.ts'

/** A question without the words that say which document it is to be answered from. */
export interface OfDocuments {
  readonly rest: string
  /** Those that it names, where it does not name all of them; newest first. */
  readonly documents?: readonly DocumentId[]
  /** Set where it names all of them: "in both guides". */
  readonly isOfAll?: true
  /** Set where it names one that there is not: "the 2021 guide". */
  readonly unknown?: string
}

/** Finds which of several documents a question names: by year, age or title. */
export type FindDocument = (question: string) => OfDocuments

/** What stands for a document that was found, until the words around it are gone. */
const mark = '\u0001'

/**
 * Makes a finder of the documents that questions name: "the 2024 guide", "the guide from 2019", "in
 * the older one", and titles. A year alone is that of a figure, and names none.
 */
export function createDocumentFinder(
  documents: readonly NamedSource[],
  { wordClasses }: Pick<Lexicon, 'wordClasses'>,
): FindDocument {
  const ways = waysToName(documents, wordClasses)
  const frames = framesWith(wordClasses.mentioning)
  return (question) => {
    const found = new Set<DocumentId>()
    const unknown: string[] = []
    let text = question
    for (const { pattern, documentsOf } of ways) {
      text = text.replaceAll(pattern, (...said: readonly unknown[]) => {
        const named = documentsOf(said.slice(1).filter(isYear), String(said[0]).toLowerCase())
        if (named.length === 0) unknown.push(String(said[0]).trim())
        for (const { id } of named) found.add(id)
        return mark
      })
    }
    if (found.size + unknown.length === 0) return { rest: question }
    const rest = withoutFrames(text, frames)
    const [nowhere] = unknown
    if (found.size === 0) return nowhere === undefined ? { rest } : { rest, unknown: nowhere }
    const named = documents.flatMap(({ id }) => (found.has(id) ? [id] : []))
    return named.length === documents.length ? { rest, isOfAll: true } : { rest, documents: named }
  }
}

/** Words that lead to a document or on from it, and what is left of them. */
interface Frame {
  readonly pattern: RegExp
  readonly left: string
}

/** "what does … say about", "according to …": a question asked through a document. */
function framesWith(verbs: readonly string[]): readonly Frame[] {
  const says = `(?:${[...verbs, 'tell', 'state', 'give'].join('|')})`
  const asked = `(?:do|does|did) ${mark} ${says}(?: us| me)?`
  const about = '(?:about|on|of|for)'
  const frames = [
    [`${mark}(?:,? (?:and|or|vs|versus)? ?(?:the )?${mark})+`, mark],
    [`(?:(?:what|how) )?${asked}(?: anything| something)? ${about}`, ' '],
    // "how much does … say an editor earns" asks how much an editor earns.
    [`${asked}(?: that)?`, ' does '],
    [`(does +(?:[^\\s?.]+ ){1,8}?(?:make|earn|get|need|take|pay|cost|require|do))e?s\\b`, '$1'],
    [`(?:according to|as per|per|going by|by|in|from|of|with|for|under) ${mark},?`, ' '],
    [`${mark},? ${says}s?(?: that| about)?`, ' '],
    [mark, ' '],
  ] as const
  return frames.map(([frame, left]) => ({
    pattern: new RegExp(`(?<![\\w-])${frame}`, 'gi'),
    left,
  }))
}

function withoutFrames(text: string, frames: readonly Frame[]): string {
  return frames
    .reduce((rest, { pattern, left }) => rest.replaceAll(pattern, left), text)
    .replaceAll(/\s+(?=[?.!,])|\s+$|^[\s,]+/g, '')
    .replaceAll(/\s+/g, ' ')
}

function isYear(value: unknown): value is string {
  return typeof value === 'string' && /^(?:19|20)\d\d$/.test(value)
}
