import type { DocumentId, NamedSource, Source } from '../../knowledge.ts'
import type { Fault } from '../../knowledge-error.ts'
import { plainText } from '../words/plain-text.ts'
import { sayDate, sayMonth } from '../../say-date.ts'

/**
 * Documents in the order of their dates, newest first and undated ones last, each with a name that
 * tells it apart from the others: by its year where that does, else by month, day, or title.
 *
 * @param nouns what documents are called, such as "guide"; a title may have one of them
 */
export function nameDocuments<Of extends { readonly source: Source }>(
  documents: readonly Of[],
  nouns: readonly string[],
): readonly { readonly document: Of; readonly named: NamedSource }[] {
  const sorted = documents.toSorted(({ source: a }, { source: b }) =>
    (b.date ?? '').localeCompare(a.date ?? ''),
  )
  const choices = sorted.map(({ source }) => namesOf(source, nouns))
  return sorted.map((document, i) => {
    const { source } = document
    const name = choices[i]?.find((own, level) =>
      choices.every((others, j) => j === i || others[level] !== own),
    )
    return {
      document,
      named: { id: idOf(sorted, i), name: name ?? titleOf(source), ...source },
    }
  })
}

/** Documents that no title or date tells apart. */
export function findTwins(sources: readonly Source[]): readonly Fault[] {
  return sources.flatMap((source, i) => {
    const twin = sources
      .slice(0, i)
      .find(({ title, date }) => title === source.title && date === source.date)
    if (twin === undefined) return []
    const when = source.date === undefined ? 'without a date' : `of ${source.date}`
    return [
      {
        where: source.file,
        message:
          `expected documents that title or date tells apart, got "${source.title}" ${when} in ` +
          `"${twin.file}" as well. Leave one of them out, or correct its title or date.`,
      },
    ]
  })
}

/** Files of two folders may have one name. */
function idOf(documents: readonly { readonly source: Source }[], at: number): DocumentId {
  const file = documents[at]?.source.file ?? ''
  const before = documents.slice(0, at).filter(({ source }) => source.file === file).length
  return (before === 0 ? file : `${file}-${before + 1}`) as DocumentId
}

/** From the shortest to the surest; an undated document goes by its title alone. */
function namesOf(source: Source, nouns: readonly string[]): readonly string[] {
  const { date, title } = source
  if (date === undefined) return [titleOf(source)]
  const noun = plainText(title)
    .toLowerCase()
    .split(/\W+/)
    .findLast((word) => nouns.includes(word))
  const what = noun ?? 'document'
  return [
    `the ${date.slice(0, 4)} ${what}`,
    `the ${what} from ${sayMonth(date)}`,
    `the ${what} from ${sayDate(date)}`,
    titleOf(source),
  ]
}

function titleOf({ title }: Source): string {
  return `"${plainText(title)}"`
}
