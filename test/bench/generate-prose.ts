import { generateRoles, generateSource } from './generate-source.ts'

/** Sections of a generated source; so many that each has a page or two at the smallest size. */
const roleCount = 20

const works = ['checks', 'plans', 'records', 'prices', 'presents', 'stores', 'repairs']
const things = ['samples', 'contracts', 'drawings', 'invoices', 'permits', 'exhibits']

/** A source of some bytes whose roles stay the same: what grows is what is said of each. */
export function generateProse(bytes: number): string {
  const source = generateSource(roleCount)
  const share = (bytes - source.length) / roleCount
  return generateRoles(roleCount).reduce(
    (text, { name }, i) =>
      text.replace(`\n${name}\n`, () => `\n${name}\n${proseOf(name, share, i)}\n`),
    source,
  )
}

/** Paragraphs about a role, each of a dozen sentences that differ. */
function proseOf(name: string, length: number, seed: number): string {
  const lines: string[] = []
  let size = 0
  for (let i = seed; size < length; i += 1) {
    const [work, thing] = [works[i % works.length] ?? '', things[i % things.length] ?? '']
    const sentence = `A ${name.toLowerCase()} ${work} ${i + 1} ${thing} and hands them to the next team.`
    const end = i % 12 === 11 ? '\n\n' : ' '
    lines.push(sentence + end)
    size += sentence.length + end.length
  }
  return lines.join('')
}
