import type { Background } from '../background.ts'
import { formatMonth } from '../voice/format-value.ts'
import { type Paragraph, prose } from '../part.ts'
import { sentences } from '../voice/sentences.ts'

/** Pay figures whose origin the source does not name are never said without saying so. */
export function sayCaveats(
  paragraphs: readonly Paragraph[],
  { knowledge: { source } }: Background,
): readonly Paragraph[] {
  const facts = paragraphs.flatMap(({ statements }) => statements.flatMap((one) => one.facts))
  const hasPay = facts.some(({ value }) => value?.kind === 'money')
  const isNamed = source.origins.some(({ topic, name }) => topic === 'salary' && name !== undefined)
  if (!hasPay || isNamed) return []
  const date = source.date === undefined ? '' : formatMonth(source.date)
  return [prose(sentences.unnamedOrigin(date))]
}
