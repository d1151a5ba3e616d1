/**
 * What a topic means to the others, and what asking for it means. A field that a row leaves out is
 * false or empty.
 */
interface Meaning<Id extends string = string> {
  /** Topics that it stands for together, in the order a person meets them. */
  readonly parts?: readonly Id[]
  /** Topics that answer for it where a document has no fact on it. */
  readonly substitutes?: readonly Id[]
  /** Topics whose facts are the nearest thing to say where a document is silent on it. */
  readonly nearest?: readonly Id[]
  /** Topics whose facts may give what it asks for, and what such a fact has to have. */
  readonly givenBy?: { readonly topics: readonly Id[]; readonly detail: Detail }
  /** Topics of which it asks for a detail, so that their cues beside its own ask for nothing more. */
  readonly detailOf?: readonly Id[]
  /** Topics in whose facts a yes or no may be found where it has none; absent: in any. */
  readonly wordedBy?: readonly Id[]
  /** Whether its facts carry a figure, so that roles can be ranked by it. */
  readonly isFigure?: true
  /** Whether roles can be set side by side by it. */
  readonly compares?: true
  /** Whether it is about the source and not about a role. */
  readonly isOfSource?: true
  /** Whether its facts tell what people in a role do. */
  readonly tellsWork?: true
  /** Whether its facts answer "does she …" once they cover every word of it. */
  readonly isDeed?: true
  /** Whether its facts answer "do I need …" with yes by being there. */
  readonly isNeeded?: true
  /** Whether roles can be picked by it: "which need no degree". */
  readonly picks?: true
  /** Whether its cues say nothing of what a role is like, so that they describe none. */
  readonly describesNobody?: true
  /** Whether it may only come along with a wish, which is then no question about it. */
  readonly isIncidental?: true
  /** Whether it leaves open what is asked of roles: "PACS admin or educator?" */
  readonly isOpen?: true
  /** Whether a sentence of a document is on it only if nothing else can be said of the sentence. */
  readonly givesWay?: true
  /** What matters to a person who names it. */
  readonly priority?: 'salary' | 'outlook' | 'shortPath'
}

/** What a fact of another topic has to have, to give what a topic asks for. */
export type Detail = 'hourlyPay' | 'payRange' | 'years' | 'time' | 'exam'

/**
 * Every topic a person asks about, whether or not a source says anything on it; the order is the
 * order of facts. To add one, add a row here and its words to `lexicon/topics.yaml`, and to
 * `lexicon/statements.yaml` if documents state it.
 *
 * A topic without a fact for the role asked about is answered `silent`; no topic is silent by
 * itself, so another document may well say what this one leaves out.
 */
const table = {
  // What a role is and does.
  overview: {
    substitutes: ['duties', 'specialties'],
    tellsWork: true,
    picks: true,
    isIncidental: true,
    isOpen: true,
    givesWay: true,
  },
  duties: {
    substitutes: ['overview'],
    tellsWork: true,
    isDeed: true,
    isIncidental: true,
    givesWay: true,
  },
  specialties: { nearest: ['duties'], tellsWork: true, isDeed: true, givesWay: true },
  skills: { substitutes: ['knowledge'], isDeed: true },

  // Which roles there are to advance to: facts of the base role.
  roles: { picks: true, describesNobody: true, isIncidental: true, isOpen: true, givesWay: true },

  // How to get there.
  requirements: {
    parts: ['education', 'certification', 'experience', 'knowledge'],
    picks: true,
    describesNobody: true,
  },
  education: {
    nearest: ['certification', 'experience'],
    wordedBy: ['requirements', 'knowledge'],
    compares: true,
    isNeeded: true,
    picks: true,
    describesNobody: true,
  },
  certification: {
    nearest: ['education', 'experience'],
    wordedBy: ['requirements', 'knowledge'],
    isNeeded: true,
    picks: true,
    describesNobody: true,
  },
  experience: {
    nearest: ['education', 'certification'],
    wordedBy: ['requirements', 'knowledge'],
    isNeeded: true,
    picks: true,
    describesNobody: true,
  },
  knowledge: {
    substitutes: ['skills'],
    wordedBy: ['requirements', 'knowledge'],
    isDeed: true,
    picks: true,
  },

  // Figures.
  salary: { isFigure: true, compares: true, describesNobody: true, priority: 'salary' },
  outlook: { isFigure: true, compares: true, describesNobody: true, priority: 'outlook' },

  // The source itself.
  sourceDate: { isOfSource: true, describesNobody: true },
  sourceOrigin: { isOfSource: true, describesNobody: true },
  sourceAbout: { isOfSource: true },
  sourceAuthor: { isOfSource: true },

  // What people ask beside it.
  cost: { nearest: ['certification', 'education'] },
  duration: {
    nearest: ['certification', 'education'],
    givenBy: { topics: ['education', 'experience'], detail: 'time' },
    priority: 'shortPath',
  },
  hourlyPay: {
    nearest: ['salary'],
    givenBy: { topics: ['salary'], detail: 'hourlyPay' },
    detailOf: ['salary', 'schedule'],
    priority: 'salary',
  },
  payRange: {
    nearest: ['salary'],
    givenBy: { topics: ['salary'], detail: 'payRange' },
    detailOf: ['salary'],
    priority: 'salary',
  },
  payByPlace: { nearest: ['salary'], detailOf: ['salary'] },
  payByYear: { nearest: ['salary'], detailOf: ['salary'] },
  benefits: {},
  schools: { nearest: ['education', 'certification'] },
  schedule: {},
  remoteWork: {},
  openings: { nearest: ['outlook'], priority: 'outlook' },
  employers: { nearest: ['duties'] },
  renewal: { nearest: ['certification'], detailOf: ['duration'] },
  passRate: { nearest: ['certification'] },
  examDetails: {
    nearest: ['certification'],
    givenBy: { topics: ['certification', 'duration', 'cost'], detail: 'exam' },
    detailOf: ['certification'],
  },
  difficulty: { nearest: ['certification', 'education'] },
  satisfaction: {},
  physicalDemands: {},
  ageLimit: {},
  licensing: { nearest: ['certification', 'education'] },
  travel: {},
  furtherAdvancement: { isIncidental: true },
  application: {},
  tools: { nearest: ['knowledge', 'duties'] },
  automation: { nearest: ['outlook'] },
  history: {},
  teamSize: {},
  reasons: {},
  // What nobody foresaw: unions, dress codes, company cars; known as a kind, and not one by one.
  otherSubject: {},
  experienceYears: {
    nearest: ['experience'],
    givenBy: { topics: ['experience'], detail: 'years' },
    detailOf: ['duration', 'experience'],
  },
} as const satisfies Readonly<Record<string, Meaning>>

/** A topic by its name in the table. */
export type TopicId = keyof typeof table

/** What each topic means to the others; typed so that a row names only topics that there are. */
export const topicMeanings: Readonly<Record<TopicId, Meaning<TopicId>>> = table

/** Every topic, in the order of the table. */
// The keys of a literal are just those it was written with.
export const topicIds = Object.keys(table) as readonly TopicId[]

/** Fields of a row that are there or not. */
type Trait = {
  [Field in keyof Meaning]-?: Meaning[Field] extends true | undefined ? Field : never
}[keyof Meaning]

/** The topics that have a trait, in the order of the table. */
export function topicsWith(trait: Trait): readonly TopicId[] {
  return topicIds.filter((topic) => topicMeanings[topic][trait] === true)
}

/** The topics that `requirements` stands for, in the order a person meets them. */
export const requirementTopics = table.requirements.parts

/** Whether a topic is one of those that `requirements` stands for. */
export function isRequirement(topic: TopicId): boolean {
  return requirementTopics.some((requirement) => requirement === topic)
}

/** A topic and those it stands for: what a person who asks for it wants to know. */
export function withParts(topic: TopicId): readonly TopicId[] {
  return [topic, ...(topicMeanings[topic].parts ?? [])]
}

/** Topics whose facts carry a figure, so that roles can be ranked by them. */
export const figureTopics = topicsWith('isFigure')

/** Whether a topic is one of those with a figure. */
export function isFigure(topic: TopicId): boolean {
  return topicMeanings[topic].isFigure === true
}

/** Topics about the source, not about a role. */
export const sourceTopics = topicsWith('isOfSource')

/** Whether a topic is one of those about the source. */
export function isOfSource(topic: TopicId): boolean {
  return topicMeanings[topic].isOfSource === true
}

/** Topics whose facts tell what people in a role do. */
export const workTopics: readonly TopicId[] = [
  ...new Set([...topicsWith('isDeed'), ...topicsWith('tellsWork')]),
]
