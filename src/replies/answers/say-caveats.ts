import type { Background } from '../background.ts'
import { documentSentences } from '../voice/document-sentences.ts'
import type { Source } from '../../../knowledge/knowledge.ts'
import { sayMonth } from '../../../knowledge/say-date.ts'
import { type Paragraph, prose } from '../part.ts'
import { sentences } from '../voice/sentences.ts'

/** Pay figures whose origin the source does not name are never said without saying so. */
export function sayCaveats(
  paragraphs: readonly Paragraph[],
  { knowledge: { source, documents }, documentOf }: Background,
): readonly Paragraph[] {
  const facts = paragraphs.flatMap(({ statements }) => statements.flatMap((one) => one.facts))
  const pay = facts.filter(({ value }) => value?.kind === 'money')
  if (documents !== undefined) {
    const unnamed = documents.filter(
      (document) => !namesOrigin(document) && pay.some((fact) => documentOf(fact) === document),
    )
    const names = unnamed.map(({ name }) => name)
    return names.length === 0 ? [] : [prose(documentSentences.unnamedOrigin(names))]
  }
  const hasPay = pay.length > 0
  const isNamed = namesOrigin(source)
  if (!hasPay || isNamed) return []
  const date = source.date === undefined ? '' : sayMonth(source.date)
  return [prose(sentences.unnamedOrigin(date))]
}

function namesOrigin({ origins }: Source): boolean {
  return origins.some(({ topic, name }) => topic === 'salary' && name !== undefined)
}
