import { findAbbreviations } from '../roles/find-abbreviations.ts'
import {
  type Certification,
  type Education,
  type Experience,
  educationLevels,
} from '../../knowledge.ts'
import { anyOf } from '../words/any-of.ts'
import type { DocumentWords } from '../words/document-words.ts'
import { oncePer } from '../../once-per.ts'
import type { Statements } from '../words/statements.ts'
import { withoutPeriods } from '../words/without-periods.ts'

/** How each level of education is written. */
const levelsOf = oncePer(({ levels, words }: Statements): ReadonlyMap<string, RegExp> => {
  return new Map(
    educationLevels.map((level) => [
      level, // "Master's license" is no degree.
      new RegExp(`\\b${anyOf(levels[level])}\\b(?!(?:'s)? ${anyOf(words.licenseNouns)})`, 'i'),
    ]),
  )
})

/** Words after which a sentence no longer speaks of fields of study. */
const fieldsEnd =
  '[.;(]|,? (?:and (?:have|has|hold|at|some|several|\\w+ing)|is|are|from|to|with|before|who|which|that)\\b|$'

/** The lowest degree a plain sentence asks for, and the fields of study it names. */
export function readEducation(plain: string, statements: Statements): Education | undefined {
  const levels = levelsOf(statements)
  const level = educationLevels.find((name) => levels.get(name)?.test(plain))
  if (level === undefined) return undefined
  // A field belongs to a degree, not to the diploma that some prefer it to.
  if (level === 'high school diploma') return { kind: 'education', level, fields: [] }
  const { fieldLeads, unlike: others } = statements.words
  const fields = new RegExp(`\\b${anyOf(fieldLeads)} (.+?)(?:${fieldsEnd})`, 'i').exec(plain)?.[1]
  // "… in business or five years in sales"
  const isCount = new RegExp(`^(?:\\d|${anyOf(statements.numbers)}\\b)`, 'i')
  const unlike = new RegExp(`^(?:a )?${anyOf(others)}\\b`)
  return {
    kind: 'education',
    level,
    fields: (fields ?? '')
      .split(/,? or (?:in )?|, (?:in )?/)
      .map((field) => field.replace(/^(?:in|a|an|the) /, '').trim())
      .filter((field) => field !== '' && !unlike.test(field) && !isCount.test(field)),
  }
}

/** Experience a plain sentence asks for: years and field, as far as it says. */
export function readExperience(written: string, statements: Statements): Experience | undefined {
  const { numbers, words } = statements
  const plain = withoutPeriods(written, statements)
  const number = `\\b(\\d+|${anyOf(numbers.slice(1))})`
  const years = new RegExp(
    `${number}(?: to \\w+|-\\d+| ${anyOf(words.orMore)}|\\+)? ${anyOf(words.years)}\\b`,
    'i',
  ).exec(plain)?.[1]
  const experience = `\\b${anyOf(words.experienced)}\\b`
  const end = `[.;(]|, | before| and (?:an?|${anyOf(words.holding)})\\b|$`
  const field = new RegExp(`${experience} (?:in|with|as|on) (.+?)(?:${end})`, 'i').exec(plain)?.[1]
  if (!new RegExp(experience, 'i').test(plain) && years === undefined) return undefined
  return {
    kind: 'experience',
    ...(field === undefined ? {} : { field }),
    ...(years === undefined ? {} : { years: numberOf(years, numbers) }),
  }
}

function numberOf(word: string, numbers: readonly string[]): number {
  const index = numbers.indexOf(word.toLowerCase())
  return index === -1 ? Number(word) : index
}

const capitalized = "[A-Z][\\w'-]*(?:[ ](?:(?:of|for|in|and|the)[ ])*[A-Z][\\w'-]*)*"

/** Certifications and exams of a plain sentence, with the bodies that grant them. */
export function readCertification(plain: string, { words, numbers }: Statements): Certification {
  const counted = `\\b(\\d+|${anyOf(numbers.slice(1))})(?: \\w+)? ${anyOf(words.examNouns)}\\b`
  const exams = new RegExp(counted, 'i').exec(plain)?.[1]
  const bodies = bodiesIn(plain, words)
  return {
    kind: 'certification',
    names: namesIn(plain, bodies, words),
    bodies: bodies.map(({ name, abbreviation }) => ({
      name,
      ...(abbreviation === undefined ? {} : { abbreviation }),
    })),
    ...(exams === undefined ? {} : { exams: numberOf(exams, numbers) }),
  }
}

interface Body {
  readonly name: string
  readonly abbreviation?: string
  readonly start: number
}

/** What stands after "offered by the", "through the" and the like. */
function bodiesIn(plain: string, words: DocumentWords): readonly Body[] {
  const short = findAbbreviations(plain, words)
  const granting = anyOf(words.granting)
  const granted = `\\b(?:by|through|from|with|of)(?: the)? (${capitalized})`
  const grants = `\\b[Tt]he (${capitalized})(?: \\([A-Z]+\\))? ${granting}\\b`
  const pattern = new RegExp(`${granted}|${grants}`, 'g')
  return Array.from(plain.matchAll(pattern)).flatMap((match) => {
    const name = match[1] ?? match[2] ?? ''
    const start = match.index + match[0].indexOf(name)
    if (name.split(' ').length < 3) return []
    const form = short.find((other) => other.end > start && other.start <= start + name.length)
    return [{ name, start, ...(form === undefined ? {} : { abbreviation: form.short }) }]
  })
}

/** Names stand before the word "certification", or begin with "Certified". */
function namesIn(
  plain: string,
  bodies: readonly Body[],
  { nameBefore, nameEnds, certifiedLeads }: DocumentWords,
): readonly string[] {
  const before = `(${capitalized}) ${anyOf(nameBefore)}\\b`
  const after = `\\b(${anyOf(certifiedLeads)} ${capitalized}|${capitalized} ${anyOf(nameEnds)}\\b)`
  const pattern = new RegExp(`${before}|${after}`, 'g')
  return Array.from(plain.matchAll(pattern)).flatMap((match) => {
    const name = match[1] ?? match[2] ?? ''
    const isSentenceStart = match.index === 0 && !name.includes(' ')
    const body =
      bodies.find(({ start }) => start > match.index) ??
      bodies.findLast(({ start }) => start < match.index)
    const isBody = bodies.some((other) => other.name.includes(name))
    if (isBody || name === '' || isSentenceStart) return []
    return [body?.abbreviation === undefined ? name : `${name} (${body.abbreviation})`]
  })
}
