import type { Fact, NamedSource, Role } from '../../../knowledge/knowledge.ts'
import type { Background } from '../background.ts'
import { documentSentences } from '../voice/document-sentences.ts'
import { sayFacts } from './say-facts.ts'
import type { Statement } from '../part.ts'
import { upperFirst } from '../../../knowledge/letter-case.ts'

/** What one of several documents says; without a document where nobody has to be told which. */
export interface SaidByDocument {
  readonly document?: NamedSource
  readonly facts: readonly Fact[]
}

/**
 * Facts by their documents, newest first, each with what older ones say otherwise. Where all of
 * them are from the newest document, which is what people expect, it is left to the citation.
 */
export function groupByDocument(
  facts: readonly Fact[],
  { knowledge: { documents = [] }, olderThan, documentOf }: Background,
): readonly SaidByDocument[] {
  const isOfSource = facts.every(({ role }) => role === undefined)
  if (documents.length === 0 || isOfSource) return [{ facts }]
  const all = [...new Set(facts.flatMap((fact) => [fact, ...olderThan(fact)]))]
  const groups = documents.flatMap((document) => {
    const own = all.filter((fact) => documentOf(fact) === document)
    return own.length === 0 ? [] : [{ document, facts: own }]
  })
  const [only, another] = groups
  const isNewest = only?.document === documents[0] && documents.length > 1
  return another === undefined && isNewest ? [{ facts }] : groups
}

/** Facts as sentences, each run of them behind the name of its document. */
export function sayByDocument(
  facts: readonly Fact[],
  role: Role | undefined,
  background: Background,
): readonly Statement[] {
  return groupByDocument(facts, background).flatMap(({ document, facts: own }) => {
    const [first, ...rest] = sayFacts(own, role)
    if (document === undefined || first === undefined) return sayFacts(own, role)
    return [{ ...first, text: sayOf(document, first.text, background) }, ...rest]
  })
}

/** "The 2024 guide says that bakery managers plan shifts." */
function sayOf({ name }: NamedSource, sentence: string, { knowledge }: Background): string {
  const { says, saysThat } = documentSentences
  const subjects = knowledge.roles.flatMap(({ plural, inSentence }) => [plural, inSentence])
  const subject = subjects.find((one) => sentence.startsWith(upperFirst(one)))
  if (subject !== undefined) return saysThat(name, subject + sentence.slice(subject.length))
  // A sentence that begins with a name keeps its capital.
  return startsPlainly.test(sentence)
    ? saysThat(name, sentence.charAt(0).toLowerCase() + sentence.slice(1))
    : says(name, sentence)
}

const startsPlainly =
  /^(?:The|To|They|In|For|An?|It|This|These|Those|At|Most|Some|All|No|Under|On|With|After|Before|Both|Each|Every|There|You|If|When|As|Candidates|Applicants|People|One|Many)\b/
