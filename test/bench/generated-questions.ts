import type { Question } from './engines.ts'
import { generateRoles } from './generate-source.ts'

/** Questions are asked about so many roles, spread over all there are. */
const mostAsked = 60

/** What people ask, in the shapes of the real question sets, of generated roles. */
export function generateQuestions(count: number): readonly Question[] {
  const roles = generateRoles(count)
  const step = Math.max(1, Math.floor(count / mostAsked))
  const asked = roles.filter((_, i) => i % step === 0)
  return asked.flatMap(({ name, field, calling }, i) => {
    const lower = name.toLowerCase()
    const other = (asked[(i + 1) % asked.length]?.name ?? name).toLowerCase()
    return [
      `how do I become a ${lower}`,
      `${lower} pay`,
      `whats the job growth for ${withTypo(field)} ${calling}s?`,
      `does a ${lower} need a degree, and what does she do all day`,
      `${lower} or ${other}, who earns more`,
      `I like ${field} things, which job would suit me`,
      'who earns the most',
      'and the exams?',
    ].map((text) => ({ text, opens: !text.startsWith('and ') }))
  })
}

/** Swaps two letters in the middle, as fingers do. */
function withTypo(word: string): string {
  const at = Math.floor(word.length / 2)
  return word.slice(0, at - 1) + (word[at] ?? '') + (word[at - 1] ?? '') + word.slice(at + 1)
}
