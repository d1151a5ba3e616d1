import type { EntryWays } from './learned/ways.ts'
import type { TopicId } from './topics.ts'

declare const brand: unique symbol

/** Identifies a role, for instance `pacs-administrator`: its short name in kebab-case. */
export type RoleId = string & { readonly [brand]: 'RoleId' }

/** Identifies a fact: `role/topic/number`, or `source/topic/number`. */
export type FactId = string & { readonly [brand]: 'FactId' }

/** Identifies an entry: `role/topic`, or `source/topic`. */
export type EntryId = string & { readonly [brand]: 'EntryId' }

/** Identifies one of several documents: the name of its file. */
export type DocumentId = string & { readonly [brand]: 'DocumentId' }

/** Raised whenever a field changes meaning; the loader refuses any other number. */
export const formatVersion = 1

/** Where words stand for those who see the document on paper or on a screen, counted from 1. */
export interface Place {
  /** A page; a row of the table; a paragraph of the section, be it an item of a list. */
  readonly unit: 'page' | 'row' | 'paragraph'
  readonly first: number
  readonly last: number
}

/** The exact words of the source a fact rests on. */
export interface Quote {
  /** Copied from the source, character for character (table cells: the whole row). */
  readonly text: string
  /** First and last line of the readable text, which a plain text is itself, counted from 1. */
  readonly lines: readonly [first: number, last: number]
  /** Absent where readers see the lines themselves. */
  readonly place?: Place
  /** The heading the words stand under, as the source writes it. */
  readonly section: string
}

/** The currencies that amounts are read in, each with the sign that documents write. */
const signOf = {
  USD: '$',
  GBP: '£',
  EUR: '€',
  CAD: 'C$',
  AUD: 'A$',
  NZD: 'NZ$',
  INR: '₹',
} as const

/** A currency by its ISO code. */
export type Currency = keyof typeof signOf

/** Every currency with its sign. */
// The keys of a literal are just those it was written with.
export const currencySigns = Object.entries(signOf) as readonly (readonly [Currency, string])[]

/** The sign of a currency: "£". */
export function currencySign(currency: Currency): string {
  return signOf[currency]
}

/** An amount of money; `low` equals `high` unless the source gives a range. */
export interface Money {
  readonly kind: 'money'
  readonly low: number
  readonly high: number
  readonly currency: Currency
  readonly per: 'year' | 'month' | 'week' | 'day' | 'hour'
  /** Set where the source says that it may be more: "$98,400+". */
  readonly orMore?: true
  /** The stage of a career it is for, if the source tells them apart: "entry-level". */
  readonly stage?: string
  /** How the source calls the figure, for instance `median`; absent if it does not say. */
  readonly statistic?: string
  /** The year the figure is for; absent if the source does not say. */
  readonly year?: number
}

/** A projected change in the number of jobs; negative when jobs are lost. */
export interface Growth {
  readonly kind: 'growth'
  readonly percent: number
  /** Where the source gives a range, its upper end; `percent` is the lower one. */
  readonly upTo?: number
  /** First and last year of the projection. */
  readonly from?: number
  readonly to?: number
  /** The broader occupation the figure is really for, if the source names one. */
  readonly occupation?: string
}

/** Levels of education from lowest to highest, so that roles can be ranked by them. */
export const educationLevels = [
  'high school diploma',
  'certificate',
  "associate's degree",
  "bachelor's degree",
  "master's degree",
  'doctorate',
] as const

/** A degree that is asked for. */
export interface Education {
  readonly kind: 'education'
  readonly level: (typeof educationLevels)[number]
  /** Fields of study the source names, as it writes them. */
  readonly fields: readonly string[]
}

/** Certifications or exams that are asked for. */
export interface Certification {
  readonly kind: 'certification'
  /** Names of the certifications, with the body in its abbreviated form if there is one. */
  readonly names: readonly string[]
  /** Bodies that grant them: full name and abbreviation. */
  readonly bodies: readonly { readonly name: string; readonly abbreviation?: string }[]
  /** How many exams must be passed, if the source says. */
  readonly exams?: number
}

/** Experience that is asked for. */
export interface Experience {
  readonly kind: 'experience'
  readonly field?: string
  readonly years?: number
}

/** That nothing is asked for: "no certification is required". */
interface Nothing {
  readonly kind: 'nothing'
}

/** That something helps and is not asked for: "a certificate is preferred". */
interface Preferred {
  readonly kind: 'preferred'
}

/** A typed value of a fact, for comparing roles. */
export type Value = Money | Growth | Education | Certification | Experience | Nothing | Preferred

/** One atomic statement of the source. */
export interface Fact {
  readonly id: FactId
  /** Absent when the fact is about the source itself. */
  readonly role?: RoleId
  readonly topic: TopicId
  /** A whole plain sentence that names its subject, true to the quote. */
  readonly text: string
  readonly value?: Value
  readonly quote: Quote
  /** The document that states it; absent where there is one. */
  readonly document?: DocumentId
}

/** What an older document says on what a newer one has a value for. */
export interface OlderFact extends Fact {
  /** The fact of the newer document. */
  readonly newer: FactId
  /** Set where both say the same, so that telling one tells the other. */
  readonly isSame?: true
}

/** A role: one a person can advance to, or the base one that the source starts from. */
export interface Role {
  readonly id: RoleId
  readonly kind: 'advancement' | 'base'
  /** As the source's table or heading writes it, for instance "Clinical Educator". */
  readonly name: string
  /** What people call it, with an abbreviation if the source gives one: "PACS Administrator". */
  readonly shortName: string
  /** For use inside a sentence: "PACS administrator", "clinical educator". */
  readonly inSentence: string
  /** "PACS administrators", "clinical educators". */
  readonly plural: string
  readonly article: 'a' | 'an'
  /** Other names, lower case: derived from the source, and from the wording file. */
  readonly aliases: readonly string[]
  /** Ways people describe it without its name, lower case; from the wording file. */
  readonly descriptions: readonly string[]
}

/** What can be asked of one role (or of the source): the facts and ways to ask for them. */
export interface Entry {
  readonly id: EntryId
  readonly role?: RoleId
  readonly topic: TopicId
  readonly facts: readonly FactId[]
  readonly phrasings: readonly string[]
}

/** Where a kind of figure comes from, as the source says. */
export interface FigureOrigin {
  readonly topic: TopicId
  /** Absent when the source leaves the origin out. */
  readonly name?: string
}

/** The document the knowledge was compiled from. */
export interface Source {
  /** File name in `knowledge/sources/`. */
  readonly file: string
  readonly title: string
  /** ISO date, `2019-10-28`; absent when the source carries none. */
  readonly date?: string
  readonly sections: readonly string[]
  /** The readable text that quotes are from; absent where the file is that text itself. */
  readonly text?: string
  readonly origins: readonly FigureOrigin[]
}

/** One of several documents that a knowledge was compiled from. */
export interface NamedSource extends Source {
  readonly id: DocumentId
  /** For use inside a sentence: "the 2024 guide", or its title where only that tells it apart. */
  readonly name: string
}

/** The compiled result: everything the bot may say, and words to find it by. */
export interface Knowledge {
  readonly formatVersion: typeof formatVersion
  /** Hash of source, wording and lexicon: tells a stale build from a fresh one. */
  readonly inputsHash: string
  /** Of several documents, the newest. */
  readonly source: Source
  /** All documents, newest first; absent where there is one. */
  readonly documents?: readonly NamedSource[]
  readonly roles: readonly Role[]
  readonly facts: readonly Fact[]
  /** What newer documents have set aside: told beside it, and compared with nothing. */
  readonly older?: readonly OlderFact[]
  readonly entries: readonly Entry[]
  /** Words for work of the same field that the source is not about, lower case: "vascular". */
  readonly elsewhere?: readonly string[]
  /** What messages speak of, learned from the wording, if it has messages. */
  readonly spokenOf?: EntryWays
  /** Words of the source (lower-case lemmas) → words that mean the same. */
  readonly synonyms: Readonly<Record<string, readonly string[]>>
}
