import type { Fact } from '../../../knowledge/knowledge.ts'
import type { Model } from '../model/model.ts'
import type { Ask } from '../reading/reading.ts'

/** "a bachelor's in what?" */
export function asksField({ tokens, topics }: Ask, { language }: Model): boolean {
  if (!topics.includes('education')) return false
  const words = tokens.map(({ word }) => word)
  return words.some(
    (word, i) =>
      (word === 'in' && /^(?:what|which)$/.test(words[i + 1] ?? '')) ||
      (language.isOf('subjectNoun', word) && /^(?:what|which)$/.test(words[i - 1] ?? '')),
  )
}

/** "a master's degree in sonography" */
export function tellsField({ text, value }: Fact, { language }: Model): boolean {
  const words = language.lemmasOfProse(text)
  return (
    value?.kind === 'education' &&
    words.some((lemma, i) => language.isOf('degreeNoun', lemma) && words[i + 1] === 'in')
  )
}
