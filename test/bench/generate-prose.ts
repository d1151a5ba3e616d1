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

/** A source of some bytes without headings: its paragraphs each tell of one of some roles. */
export function generateTold(bytes: number): string {
  const share = bytes / roleCount
  const paragraphs = generateRoles(roleCount).map(({ name }, i) => proseOf(name, share, i).trim())
  return `What Comes Next for Clerks\n\nClerks file letters.\n\n${paragraphs.join('\n\n')}\n`
}

/** A source of some bytes that asks about its roles again and again, and answers. */
export function generateQuestions(bytes: number): string {
  const roles = generateRoles(roleCount)
  const parts = ['# Clerks: Questions and Answers\n']
  let size = 0
  for (let i = 0; size < bytes; i += 1) {
    const name = roles[i % roleCount]?.name.toLowerCase() ?? ''
    const answer = proseOf(name, bytes / 1_000, i).trim()
    const part = `## What does a ${name} do in year ${i + 1}?\n\n${answer}\n`
    parts.push(part)
    size += part.length
  }
  return parts.join('\n')
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
