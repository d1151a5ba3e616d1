import type { Fact, Role } from '../../../knowledge/knowledge.ts'
import type { Background } from '../background.ts'
import { gerundOf } from '../voice/gerund-of.ts'
import { finderSentences } from '../voice/finder-sentences.ts'

/** In characters: longer, and the words of a button end in dots. */
const longestWork = 36

/** What people in a role do, in a few words, and the fact that says so. */
export interface Work {
  readonly words: string
  readonly fact?: Fact
}

/**
 * What people in a role do, in the document's own words, to follow "You enjoy": "overseeing other
 * sonographers". It names the role where the document says nothing of the work.
 */
export function sayWork(role: Role, { factsOn, base }: Background): Work {
  const said = [
    ...factsOn(role.id, 'overview').map((fact) => ({ fact, clause: introducedWork(fact, base) })),
    ...factsOn(role.id, 'duties').map((fact) => ({ fact, clause: dutyOf(fact, role) })),
  ]
  const [work] = said.flatMap(({ fact, clause }): readonly Work[] =>
    clause === undefined || noWork.test(clause) ? [] : [{ words: toGerunds(clause), fact }],
  )
  return work ?? { words: finderSentences.workingAs(role.article, role.inSentence) }
}

/** "Sonographers might oversee other sonographers as a manager": what stands in the middle. */
function introducedWork({ text }: Fact, base: Role | undefined): string | undefined {
  const found = /^(.+?) (?:may|might|can|could) (.+) as an? [^,]+\.$/.exec(text)
  return found?.[1]?.toLowerCase() === base?.plural.toLowerCase() ? found?.[2] : undefined
}

/** "Nurse practitioners (NPs) examine patients, …": what stands behind the subject. */
function dutyOf({ text }: Fact, { plural }: Role): string | undefined {
  if (!text.toLowerCase().startsWith(`${plural.toLowerCase()} `)) return undefined
  const said = text.slice(plural.length + 1).replace(/^\([^)]*\) |\.$/g, '')
  return said.replace(/^(?:also|often|usually|typically|generally) /, '').replace(/^are /, 'be ')
}

/** How to get somewhere is no work, and nobody enjoys what she must. */
const noWork =
  /^(?:must|should|may|might|can|could|will|need|have) |\b(?:degree|diploma|certificat\w*|licen[cs]\w*|credential|exam)\b/i

/** One verb, or several that share what follows: "clean and examine teeth". */
const verbs = /^\w+(?:(?:, \w+)*,? and \w+(?= \w))?/

function toGerunds(clause: string): string {
  const work = clause.replace(/^(?:specialize in|focus (?:up)?on) (?=\w+ing\b)/, '')
  const [said = ''] = verbs.exec(work) ?? []
  const doing = said.replaceAll(/\w+/g, (verb) => (verb === 'and' ? verb : gerundOf(verb)))
  return doing + firstThing(work.slice(said.length), longestWork - doing.length)
}

/** The first thing of several; where it is still too long, without what limits it. */
function firstThing(rest: string, longest: number): string {
  const [first = ''] = rest.split(/,| and (?!.* as )/)
  const isWhole = first.length === rest.length
  if (first.length <= longest && (isWhole || !limits.test(first))) return first
  const cut = first.slice(0, first.search(limits))
  return cut.length <= 1 ? first : cut
}

/** Opens what can be left out without saying something else. */
const limits = / (?:that|which|who|whose|under|before|after|during|within|in|of|for|from|with) /
