import type { FoundRole } from './find-roles.ts'
import { findMentions } from './find-mentions.ts'
import type { Statements } from './statements.ts'

/** Who "they" are: a role, as people in it or as people who aim for it. */
export interface Antecedent {
  readonly role: FoundRole
  readonly asCandidate: boolean
}

/** A sentence that names its subject, and whom the next "they" means. */
export interface NamedSentence {
  readonly text: string
  readonly antecedent?: Antecedent
}

/**
 * Puts names in place of "they", "these professionals" and "the candidate", and the role's usual
 * name in place of every other form of it, so that a sentence can stand alone.
 */
export function nameSubject(
  plain: string,
  before: Antecedent | undefined,
  roles: readonly FoundRole[],
  statements: Statements,
): NamedSentence {
  const mentions = findMentions(plain, roles)
  const named = withUsualNames(plain, roles)
  const last = mentions.at(-1)?.role ?? before?.role
  const speaksOfCandidates = candidatesIn(statements).test(plain)
  const antecedent =
    last === undefined
      ? undefined
      : {
          role: last,
          asCandidate:
            speaksOfCandidates || (mentions.length === 0 && before?.asCandidate === true),
        }
  return {
    text:
      before === undefined
        ? named
        : replacePronouns(named, before, mentions.length > 0, statements),
    ...(antecedent === undefined ? {} : { antecedent }),
  }
}

/** "a picture archive and communication systems administrator" → "a PACS administrator". */
export function withUsualNames(plain: string, roles: readonly FoundRole[]): string {
  let text = plain
  for (const { role, start, end, isPlural } of findMentions(plain, roles).toReversed()) {
    const usual = isPlural ? role.plural : role.inSentence
    const before = text
      .slice(0, start)
      .replace(/\b(an?) $/i, (article) =>
        article.startsWith('A') ? `${capitalize(role.article)} ` : `${role.article} `,
      )
    const isStart = before.trim() === ''
    text = before + (isStart ? capitalize(usual) : usual) + text.slice(end)
  }
  return text
}

/** Upper case for the first letter. */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function replacePronouns(
  text: string,
  { role, asCandidate }: Antecedent,
  hasMention: boolean,
  statements: Statements,
): string {
  const { article, inSentence, plural } = role
  const aim = `To become ${article} ${inSentence}, `
  const candidates = candidatesIn(statements)
  if (!hasMention && new RegExp(`^(?:the |an? |these )?${candidates.source}\\b`, 'i').test(text)) {
    return aim + text.charAt(0).toLowerCase() + text.slice(1)
  }
  const groups = groupNouns(role, statements)
  const they = new RegExp(`^(?:They|(?:These|Those|Such|The) (?:${groups})|He or she)\\b`, 'i')
  if (they.test(text)) {
    const isModal = /^\w+(?: \w+)? (?:must|should|may|might|can|could|will|would)\b/i.test(text)
    const candidate = `${aim}${isModal ? 'the candidate' : 'candidates'}`
    return text.replace(they, asCandidate ? candidate : capitalize(plural))
  }
  return text
    .replace(/^Their\b/, `${capitalize(plural)}'`)
    .replace(new RegExp(`\\b(?:these|those|such) (?:${groups})\\b`, 'i'), plural)
    .replace(
      /^(?:This|The) (role|position|job|career)\b/,
      (_, noun: string) => `The ${noun} of ${article} ${inSentence}`,
    )
    .replace(/, they\b/, (they) => (hasMention ? they : `, ${plural}`))
}

function candidatesIn({ candidates }: Statements): RegExp {
  return new RegExp(`\\b(?:${candidates.join('|')})`, 'i')
}

/** "professionals", "workers" …, and the role's own last word: "managers". */
function groupNouns({ plural }: FoundRole, { generics }: Statements): string {
  return [...generics, plural.split(' ').at(-1) ?? plural].join('|')
}
