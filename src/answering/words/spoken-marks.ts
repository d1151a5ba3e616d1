import type { Lexicon } from '../../../knowledge/lexicon.ts'
import { oncePer } from '../../../knowledge/once-per.ts'

/** What tells a mark that is said from the same word that means something. */
export type MarkWords = Pick<
  Lexicon,
  'spokenMarks' | 'marksAmongOthers' | 'determiners' | 'prepositions' | 'wordClasses'
>

interface SpokenMark {
  readonly at: number
  readonly said: string
  readonly mark: string
  /** Whether it is a mark wherever it is said. */
  readonly isSure: boolean
}

/**
 * "what do they earn question mark": the marks that a dictated message says in words, written as
 * marks. "period" is one only where others are said, too: "over what period" is about time.
 */
export function writeSpokenMarks(text: string, words: MarkWords): string {
  const marks = findMarks(text, words)
  if (marks.length < 2 && !marks.some(({ isSure }) => isSure)) return text
  let from = 0
  const written = marks.map(({ at, said, mark }) => {
    const before = text.slice(from, at).trimEnd()
    from = at + said.length
    return before + mark
  })
  return written.join('') + text.slice(from)
}

/** All marks by what is said, and where they are said. */
const marksOf = oncePer(({ spokenMarks, marksAmongOthers }: MarkWords) => {
  const all: Readonly<Record<string, string>> = { ...spokenMarks, ...marksAmongOthers }
  return { all, pattern: new RegExp(`(?<=\\s)(?:${Object.keys(all).join('|')})(?=\\s|$)`, 'gi') }
})

function findMarks(text: string, words: MarkWords): readonly SpokenMark[] {
  const { all, pattern } = marksOf(words)
  return [...text.matchAll(pattern)].flatMap(({ 0: said, index }): readonly SpokenMark[] => {
    const name = said.toLowerCase()
    const [before = ''] = /\S+$/.exec(text.slice(0, index).trimEnd().toLowerCase()) ?? []
    const [next = ''] = /^\S+/.exec(text.slice(index + said.length).trimStart()) ?? []
    const mark = all[name]
    const isSure = Object.hasOwn(words.spokenMarks, name)
    // "is there a comma in it", but "they earn what question mark"
    const isNamed = words.wordClasses.article.includes(before)
    // "over what period", "a period of time"
    const isOfTime =
      words.determiners.includes(before) ||
      words.wordClasses.choosing.includes(before) ||
      words.prepositions.includes(before) ||
      next === 'of'
    const isNoun = isSure ? isNamed : isOfTime
    if (isNoun || mark === undefined) return []
    // "what do I need school wise period to be the one who …" goes on.
    const goesOn =
      mark === '.' &&
      (next === 'to' ||
        words.prepositions.includes(next) ||
        words.wordClasses.relative.includes(next))
    return [{ at: index, said, mark: goesOn ? ',' : mark, isSure }]
  })
}
