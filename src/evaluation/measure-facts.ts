import type { Fact, Knowledge, Role } from '../../knowledge/knowledge.ts'
import { isOfSource } from '../../knowledge/topics.ts'
import { fitsTopic, type TruthRow } from './truth.ts'

/** How well the facts of a knowledge agree with what its document says. */
export interface FactMeasure {
  /** Facts of roles, and those that a row of the truth bears out, in percent. */
  readonly precision: number
  /** Rows of the truth, and those that some fact says, in percent. */
  readonly recall: number
  /** Facts that no row bears out. */
  readonly wrong: readonly Fact[]
  /** Rows that no fact says. */
  readonly missing: readonly TruthRow[]
}

/** Share of the shorter text's words that both have to have, to say the same. */
const enough = 0.6

/**
 * Holds every fact against the rows of the truth, and every row against the facts. They agree where
 * role and topic do, where either the quotes or what is said of them share most of their words, and
 * where no figure of the one is missing in the other.
 *
 * Facts about the source itself are no part of it: a truth is about roles. A row on no role in
 * particular is held against the facts of the base role and of the source.
 */
export function measureFacts(knowledge: Knowledge, truth: readonly TruthRow[]): FactMeasure {
  const roles = new Map<string | undefined, Role>(knowledge.roles.map((role) => [role.id, role]))
  const ofRole = ({ role: id }: Fact, row: TruthRow): boolean => {
    const role = roles.get(id)
    const isOfAll = role === undefined || role.kind === 'base'
    return row.role === 'general' ? isOfAll : role !== undefined && isNamed(role, row.role)
  }
  const rowsFor = (fact: Fact): readonly TruthRow[] =>
    truth.filter((row) => row.role === 'general' || ofRole(fact, row))
  // A table gives its years once, for all roles.
  const yearsFor = ({ topic }: Fact): readonly string[] =>
    truth
      .filter((row) => fitsTopic(row, topic))
      .flatMap(({ value, quote }) => figuresIn(`${value} ${quote}`))
      .filter((figure) => /^(?:19|20)\d{2}$/.test(figure))
  const facts = knowledge.facts.filter(({ topic }) => !isOfSource(topic))
  const wrong = facts.filter(
    (fact) => !isNaming(fact) && !isBorneOut(fact, rowsFor(fact), yearsFor(fact)),
  )
  const missing = truth.filter(
    (row) => !knowledge.facts.some((fact) => ofRole(fact, row) && saysRow(fact, row)),
  )
  return {
    precision: shareLeft(wrong.length, facts.length),
    recall: shareLeft(missing.length, truth.length),
    wrong,
    missing,
  }
}

/** A measure in lines for a terminal: what is wrong and missing, then the shares. */
export function reportMeasure({ precision, recall, wrong, missing }: FactMeasure): string {
  return [
    `Borne out by no row (${wrong.length})`,
    ...wrong.map(({ id, text }) => `  ${id}: ${text}`),
    `Said by no fact (${missing.length})`,
    ...missing.map(({ role, topic, value }) => `  ${role}/${topic}: ${value}`),
    `precision ${precision.toFixed(1)}%, recall ${recall.toFixed(1)}%`,
  ].join('\n')
}

function shareLeft(without: number, all: number): number {
  return all === 0 ? 100 : 100 * (1 - without / all)
}

function isNamed({ name, shortName }: Role, written: string): boolean {
  const bare = written.replaceAll(/\s*\([^)]*\)/g, '').toLowerCase()
  // "Permit Holder / Lead Inspector" gives two names.
  const names = [bare, ...bare.split(/\s+\/\s+/)]
  return [name, shortName].some((own) => names.includes(own.toLowerCase()))
}

/** "CNA is short for certified nursing assistant" follows from the name alone. */
function isNaming({ topic, text }: Fact): boolean {
  return topic === 'overview' && / is short for /.test(text)
}

/**
 * A fact is borne out by a row that it is like, where all of its figures stand in rows on its role
 * and topic or of its sentence, or are years of the topic.
 */
function isBorneOut(fact: Fact, rows: readonly TruthRow[], years: readonly string[]): boolean {
  const fitting = rows.filter((row) => fitsTopic(row, fact.topic))
  const told = rows
    .filter((row) => fitting.includes(row) || overlap(fact.quote.text, row.quote) >= enough)
    .flatMap(({ value, quote }) => figuresIn(`${value} ${quote}`))
  const isTrue = figuresIn(fact.text).every((figure) => [...told, ...years].includes(figure))
  return isTrue && fitting.some((row) => isAlike(fact, row))
}

/** A row is said where its figures are, whatever else the fact says. */
function saysRow(fact: Fact, row: TruthRow): boolean {
  const told = figuresIn(fact.text)
  const isWhole = figuresIn(row.value).every((figure) => told.includes(figure))
  const isQuoted = overlap(fact.quote.text, row.quote) >= enough
  return isWhole && fitsTopic(row, fact.topic) && (isQuoted || isAlike(fact, row))
}

/**
 * Figures are alike by their amount and their sign, all else by its words; a row of a table is
 * quoted whole for each of its cells, so that there the words of the sentence decide.
 */
function isAlike({ text, value, quote }: Fact, row: TruthRow): boolean {
  const said = `${row.value} ${row.quote}`
  // Where a document spells a figure, the row does, too, and its words decide.
  const written = figuresIn(quote.text)
  const isSpelled = (figure: number): boolean => !written.includes(String(Math.abs(figure)))
  if (value?.kind === 'money' && !isSpelled(value.low)) {
    const told = figuresIn(said)
    return [value.low, value.high].some((end) => told.includes(String(end)))
  }
  if (value?.kind === 'growth' && !isSpelled(value.percent)) {
    const isLoss = value.percent < 0
    return figuresIn(said).includes(String(Math.abs(value.percent))) && isLoss === loss.test(said)
  }
  if (value?.kind === 'nothing' && denial.test(said)) return true
  const own = withoutFrame(text)
  const isOfTable = /^\||\t|\|$/.test(quote.text)
  if (!isOfTable && overlap(quote.text, row.quote) >= enough) return true
  return overlap(own, row.value) >= enough || overlap(own, row.quote) >= enough
}

/** What a cell or a label says, without the words of ours around it. */
function withoutFrame(text: string): string {
  return text
    .replace(/ (?:is|are) listed (?:as preferred )?for .* under ".*"\.$/, '')
    .replace(/^Under ".*?", the (?:table|document) says "(.*)" for .*\.$/, '$1')
    .replace(/^Listed for .*? under ".*?": /, '')
}

/** Says that nothing is asked for. */
const denial = /\b(?:no|not|none|optional|voluntary)\b/i

/** Says that a share is lost. */
const loss =
  /declin|decreas|shrink|shrank|loss|lose|losing|fewer|fall|fell|drop|down|[-−]\d+(?:\.\d+)?\s?%/iu

/** Share of the words of the shorter text that the longer one has, too. */
function overlap(one: string, other: string): number {
  const [few = [], many = []] = [wordsIn(one), wordsIn(other)].toSorted(
    (a, b) => a.length - b.length,
  )
  const known = new Set(many)
  return few.length === 0 ? 0 : few.filter((word) => known.has(word)).length / few.length
}

function wordsIn(text: string): readonly string[] {
  const words = plain(text).match(/[\p{L}\p{N}][\p{L}\p{N}.,]*/gu) ?? []
  return [...new Set(words.map((word) => stem(word.replaceAll(/[.,]+$|,/g, ''))))]
}

function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ies|ied|ing|es|ed|s|y)$/, '') : word
}

/** Figures that a number was written for: amounts, shares, years. */
function figuresIn(text: string): readonly string[] {
  const figures = plain(text).match(/\d[\d.,]*/g) ?? []
  const bare = figures.map((figure) => figure.replaceAll(/[.,]+$|,/g, ''))
  // "$37.90" is 37.9.
  return bare.map((figure) => figure.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, ''))
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[‐‑‒–—−]/g, '-')
}
