import {
  commandIds,
  comparisonKinds,
  referenceKinds,
  smallTalkKinds,
  wishKinds,
} from '../../../knowledge/cue-groups.ts'
import { createMeaningOf, type MeaningOf } from '../../../knowledge/learned/meanings.ts'
import { classify, type Likely } from '../../../knowledge/learned/ways.ts'
import type { Lexicon } from '../../../knowledge/lexicon.ts'
import { topicIds } from '../../../knowledge/topics.ts'
import { createCueFinder, type FindCues } from '../words/cues.ts'
import type { Label } from './label.ts'
import { createLanguage } from '../words/language.ts'
import { oncePer } from '../../../knowledge/once-per.ts'
import { plainWords } from '../words/plain-words.ts'
import { thresholds } from '../thresholds.ts'

/** What the lexicon gives for questions about any document. */
interface English {
  /** Every word of the lexicon, so that none is taken for a typing error. */
  readonly words: ReadonlySet<string>
  readonly findCues: FindCues<Label>
  /** Finds words that stand for one thing, by the number of their group. */
  readonly findConcepts: FindCues<number>
  /** Words of the lexicon's cues: about careers, whatever the document. */
  readonly isCareerWord: (lemma: string) => boolean
  readonly occupations: ReadonlySet<string>
  /** Given names, in small letters, that are no places and no other words. */
  readonly givenNames: ReadonlySet<string>
  /** What a message is a way to say; none where nothing was learned. */
  readonly classify: (words: readonly string[]) => readonly Likely[]
  /** What words mean together; none where nothing was learned. */
  readonly meaningOf: MeaningOf
  /** 1 for the commonest word, 0 for one that tells something by itself. */
  readonly commonness: (word: string) => number
}

/** Prepares the lexicon, once for all documents. */
export const englishOf = oncePer((lexicon: Lexicon): English => {
  const cues = [...listCues(lexicon)]
  const words = lexiconWords(lexicon, cues)
  const { lemmasOf, lemmatize } = createLanguage(lexicon, words)
  // Neither a hobby nor an MRI is a word of careers, although people speak of them here.
  const ofCareers = cues.filter(
    ([{ kind }]) => kind !== 'wish' && kind !== 'reference' && kind !== 'medicalAdvice',
  )
  const careerWords = new Set(ofCareers.flatMap(([, cue]) => plainWords(cue).map(lemmatize)))
  return {
    words,
    findCues: createCueFinder(cues, lemmasOf),
    findConcepts: createCueFinder(
      lexicon.concepts.flatMap((group, id) => group.map((word) => [id, word] as const)),
      lemmasOf,
    ),
    isCareerWord: (lemma) => careerWords.has(lemma),
    occupations: new Set(lexicon.occupations),
    givenNames: new Set(lexicon.givenNames),
    classify: (words) =>
      lexicon.learned === undefined ? [] : classify(words, lexicon.learned.ways()),
    meaningOf: readMeaning(lexicon),
    commonness: rankWords(lexicon),
  }
})

/** By the logarithm of the place among English words by how often they are used (Zipf's law). */
function rankWords({ englishWords }: Lexicon): English['commonness'] {
  let ranks: ReadonlyMap<string, number> | undefined
  return (word) => {
    ranks ??= new Map(englishWords.map((common, i) => [common, i]))
    const rank = ranks.get(word) ?? thresholds.tellingRank
    return Math.max(0, 1 - Math.log(rank + 2) / Math.log(thresholds.tellingRank + 2))
  }
}

/** The vectors are megabytes, which a start need not wait for. */
function readMeaning({ learned }: Lexicon): MeaningOf {
  let meaningOf: MeaningOf | undefined
  return (words) => {
    if (learned === undefined) return undefined
    meaningOf ??= createMeaningOf(learned.meanings())
    return meaningOf(words)
  }
}

function* listCues(lexicon: Lexicon): Generator<readonly [Label, string]> {
  for (const id of topicIds) {
    for (const cue of lexicon.topics[id].asks) yield [{ kind: 'topic', id }, cue]
  }
  for (const id of comparisonKinds) {
    for (const cue of lexicon.comparisons[id]) yield [{ kind: 'comparison', id }, cue]
  }
  for (const id of smallTalkKinds) {
    for (const cue of lexicon.smallTalk[id]) yield [{ kind: 'smallTalk', id }, cue]
  }
  for (const id of commandIds) {
    for (const cue of lexicon.commands[id]) yield [{ kind: 'command', id }, cue]
  }
  for (const id of wishKinds) {
    for (const cue of lexicon.wishes[id]) yield [{ kind: 'wish', id }, cue]
  }
  for (const id of referenceKinds) {
    for (const cue of lexicon.references[id]) yield [{ kind: 'reference', id }, cue]
  }
  for (const cue of lexicon.medicalAdvice) yield [{ kind: 'medicalAdvice' }, cue]
}

function lexiconWords(
  lexicon: Lexicon,
  cues: readonly (readonly [Label, string])[],
): ReadonlySet<string> {
  const texts = [
    ...cues.map(([, cue]) => cue.replaceAll('{role}', ' ')),
    ...Object.values(lexicon.moves).flat(),
    ...lexicon.concepts.flat(),
    ...lexicon.functionWords,
    ...Object.keys(lexicon.irregular),
    ...Object.keys(lexicon.numbers),
    ...Object.keys(lexicon.ordinals),
  ]
  return new Set(texts.flatMap(plainWords))
}
