import { findAbbreviations } from '../roles/find-abbreviations.ts'
import {
  type Certification,
  type Education,
  type Experience,
  educationLevels,
} from '../../knowledge.ts'

const levelWords: Readonly<Record<(typeof educationLevels)[number], RegExp>> = {
  'high school diploma': /\bhigh school|\bged\b/i,
  certificate: /\bcertificate program|\b(?:postsecondary|college|vocational) certificate/i,
  "associate's degree": /\bassociate'?s?\b(?:'s)? (?:degree|of)|\btwo-year degree/i,
  "bachelor's degree": /\bbachelor'?s?\b|\bfour-year degree/i,
  "master's degree": /\bmaster'?s?\b|\bmba\b/i,
  doctorate: /\bdoctora(?:te|l)|\bdoctor of [A-Z]|\bdoctor's degree|\bjuris doctor\b|\bph\.?d\b/i,
}

/** Words after which a sentence no longer speaks of fields of study. */
const fieldsEnd =
  '[.;(]|,? (?:and (?:have|has|hold|at|some|several|\\w+ing)|is|are|from|to|with|before|who|which|that)\\b|$'

/** The lowest degree a plain sentence asks for, and the fields of study it names. */
export function readEducation(plain: string): Education | undefined {
  const level = educationLevels.find((name) => levelWords[name].test(plain))
  if (level === undefined) return undefined
  // A field belongs to a degree, not to the diploma that some prefer it to.
  if (level === 'high school diploma') return { kind: 'education', level, fields: [] }
  const fields = new RegExp(`\\bdegree in (.+?)(?:${fieldsEnd})`, 'i').exec(plain)?.[1]
  return {
    kind: 'education',
    level,
    fields: (fields ?? '')
      .split(/,? or (?:in )?|, (?:in )?/)
      .map((field) => field.replace(/^(?:in|a|an|the) /, '').trim())
      .filter((field) => field !== '' && !/^(?:a )?(?:related|similar)\b/.test(field)),
  }
}

const numbers = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
]

/** Experience a plain sentence asks for: years and field, as far as it says. */
export function readExperience(plain: string): Experience | undefined {
  const years =
    /\b(\d+|one|two|three|four|five|six|seven|eight|nine|ten)(?: to \w+|-\d+| or more|\+)? years?\b/i.exec(
      plain,
    )?.[1]
  const field =
    /\bexperience(?:d)? (?:in|with|as|on) (.+?)(?:[.;(]|, | before| and (?:a|an|have|hold)\b|$)/i.exec(
      plain,
    )?.[1]
  if (!/\bexperienced?\b/i.test(plain) && years === undefined) return undefined
  return {
    kind: 'experience',
    ...(field === undefined ? {} : { field }),
    ...(years === undefined ? {} : { years: numberOf(years) }),
  }
}

function numberOf(word: string): number {
  const index = numbers.indexOf(word.toLowerCase())
  return index === -1 ? Number(word) : index
}

const capitalized = "[A-Z][\\w'-]*(?:[ ](?:(?:of|for|in|and|the)[ ])*[A-Z][\\w'-]*)*"

/** Certifications and exams of a plain sentence, with the bodies that grant them. */
export function readCertification(plain: string): Certification {
  const exams =
    /\b(\d+|one|two|three|four|five|six)(?: \w+)? (?:exams?|examinations?|tests?)\b/i.exec(
      plain,
    )?.[1]
  const bodies = bodiesIn(plain)
  return {
    kind: 'certification',
    names: namesIn(plain, bodies),
    bodies: bodies.map(({ name, abbreviation }) => ({
      name,
      ...(abbreviation === undefined ? {} : { abbreviation }),
    })),
    ...(exams === undefined ? {} : { exams: numberOf(exams) }),
  }
}

interface Body {
  readonly name: string
  readonly abbreviation?: string
  readonly start: number
}

/** What stands after "offered by the", "through the" and the like. */
function bodiesIn(plain: string): readonly Body[] {
  const short = findAbbreviations(plain)
  const granting = '(?:offers?|provides?|awards?|grants?|administers?|certif(?:y|ies))'
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

const lastWords = '(?:Certification|Certificate|Examination|Exam)'

/** Names stand before the word "certification", or begin with "Certified". */
function namesIn(plain: string, bodies: readonly Body[]): readonly string[] {
  const before = `(${capitalized}) (?:certification|certificate|credential|exam)\\b`
  const after = `\\b(Certified ${capitalized}|${capitalized} ${lastWords}\\b)`
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
