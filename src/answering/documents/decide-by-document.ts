import type { DocumentId, Knowledge, NamedSource, RoleId } from '../../../knowledge/knowledge.ts'
import type { Lexicon } from '../../../knowledge/lexicon.ts'
import { limitToDocument } from '../../../knowledge/limit-to-document.ts'
import { decide, decideMade } from '../deciding/decide.ts'
import { createDocumentFinder, type FindDocument, type OfDocuments } from './find-document.ts'
import { createModel, type Model } from '../model/model.ts'
import type { MadeAsk } from '../reading/made-ask.ts'
import type { Reading } from '../reading/reading.ts'
import { confidences } from '../thresholds.ts'
import type { Context, Verdict } from '../verdict.ts'
import { withoutDisagreement } from './without-disagreement.ts'

type Verdicts = readonly [Verdict, ...Verdict[]]

/** Decides where a knowledge has several documents. */
export interface ByDocument {
  readonly find: FindDocument
  readonly decide: (reading: Reading, context: Context, of: OfDocuments) => Verdicts
  /** The documents that a turn is limited to, by itself or by the one that it goes on from. */
  readonly limitOf: (reading: Reading, context: Context, of: OfDocuments) => Context['documents']
}

/**
 * Makes a decider for several documents: what a question limits to one of them is answered from
 * that one, and so is what goes on from it, until another is named; else newer documents go before
 * older ones, which answer only what no newer one says.
 * Undefined where there is one document.
 */
export function createByDocument(
  knowledge: Knowledge,
  lexicon: Lexicon,
  model: Model,
): ByDocument | undefined {
  const { documents = [] } = knowledge
  if (documents.length <= 1) return undefined
  const models = new Map<DocumentId, Model>()
  const modelOf = ({ id }: NamedSource): Model => {
    const known = models.get(id) ?? createModel(limitToDocument(knowledge, id), lexicon)
    models.set(id, known)
    return known
  }
  return {
    find: createDocumentFinder(documents, lexicon),
    limitOf,
    decide: (reading, context, of) => {
      if (of.unknown !== undefined) return [noSuchDocument(of.unknown)]
      const limit = isTalk(reading) ? of.documents : limitOf(reading, context, of)
      const asked = documents.filter(({ id }) => limit?.includes(id))
      const limited = asked.flatMap((one) =>
        inDocument(one, decideLimited(reading, context, of, modelOf(one)), modelOf(one)),
      )
      const told = limited.filter(({ kind }) => kind !== 'silent')
      const [first, ...rest] = told.length > 0 && asked.length > 1 ? told : limited
      if (first !== undefined) return [first, ...rest]
      const verdicts = decide(reading, context, model)
      const older = verdicts.every(({ kind }) => kind === 'silent')
        ? documents.find((one) => answers(decide(reading, context, modelOf(one))))
        : undefined
      if (older !== undefined) {
        const own = modelOf(older)
        return inDocument(older, decide(reading, context, own), own)
      }
      return withoutDisagreement(verdicts, { reading, model }, () =>
        documents.map((one) => {
          const own = modelOf(one)
          return { id: one.id, model: own, verdicts: decide(reading, context, own) }
        }),
      )
    },
  }
}

/** "And the growth?" goes on from the document before; a question with a role and a topic does not. */
function limitOf(
  reading: Reading,
  context: Context,
  { documents, isOfAll, unknown }: OfDocuments,
): Context['documents'] {
  if (documents !== undefined) return documents
  if (isOfAll === true || unknown !== undefined) return undefined
  const { asks, mentions } = reading
  const isWhole = mentions.length > 0 && asks.some(({ topics }) => topics.length > 0)
  return isWhole && !isTalk(reading) ? undefined : context.documents
}

/** Thanks and commands are of no document, and end no limit. */
function isTalk({ talk, command }: Reading): boolean {
  return talk !== undefined || command !== undefined
}

/** What is left when the words that name a document are gone: "and", "what about". */
const asksNothing =
  /^(?:and|does|but|so|then|ok|okay|what|how|about|is|it|there|that|or|[\s?.!,])*$/i

/** "and in the 2019 one?" asks the last question once more. */
function decideLimited(
  reading: Reading,
  context: Context,
  { rest, documents }: OfDocuments,
  model: Model,
): Verdicts {
  if (documents === undefined || !asksNothing.test(rest))
    return decide(reading, withoutStrangers(context, reading, model), model)
  const [role] = context.roles
  const { comparison } = context
  if (comparison !== undefined) {
    const by = byOf(comparison.comparison.by)
    if (by !== undefined) {
      const ask: MadeAsk = { roles: [], topics: [comparison.topic], by }
      return decideMade([ask], context, model)
    }
  }
  if (role === undefined || context.topics.length === 0) {
    return decideMade([{ roles: [], topics: ['sourceAbout'] }], context, model)
  }
  return decideMade([{ roles: [role], topics: context.topics }], context, model)
}

/** Roles that a document does not know are no rivals of those that it compares. */
function withoutStrangers(context: Context, { asks }: Reading, { allFactsOf }: Model): Context {
  if (asks.every(({ comparisons }) => comparisons.length === 0)) return context
  const isKnown = (role: RoleId): boolean => allFactsOf(role).length > 0
  const { roles, listed } = context
  return { ...context, roles: roles.filter(isKnown), listed: listed.filter(isKnown) }
}

function byOf(by: string): MadeAsk['by'] {
  return by === 'highest' || by === 'lowest' || by === 'ranking' ? by : undefined
}

function answers(verdicts: Verdicts): boolean {
  return verdicts.every(({ kind }) => kind === 'answered' || kind === 'compared')
}

function inDocument({ id }: NamedSource, [first, ...rest]: Verdicts, model: Model): Verdicts {
  const limit = (verdict: Verdict): Verdict => ({ ...inItsWords(verdict, model), document: id })
  return [limit(first), ...rest.map(limit)]
}

/**
 * "what does the handbook say about bakery managers" asks for whatever there is; and of roles that
 * a document does not know, none can be meant.
 */
function inItsWords(verdict: Verdict, { allFactsOf }: Model): Verdict {
  if (verdict.kind === 'unclear') {
    const options = verdict.options.filter(
      ({ role }) => role === undefined || allFactsOf(role).length > 0,
    )
    return options.length === 0 ? verdict : { ...verdict, options }
  }
  if (verdict.kind !== 'silent' || verdict.topic !== 'overview') return verdict
  const [role] = verdict.roles
  const facts = role === undefined ? [] : allFactsOf(role).map((fact) => fact.id)
  if (role === undefined || facts.length === 0 || verdict.subject !== undefined) return verdict
  return { kind: 'answered', role, topic: 'overview', facts, confidence: verdict.confidence }
}

function noSuchDocument(subject: string): Verdict {
  return {
    kind: 'silent',
    topic: 'sourceAbout',
    subject,
    roles: [],
    nearest: [],
    confidence: confidences.silent,
  }
}
