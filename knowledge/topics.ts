/**
 * Every topic a person asks about, whether or not a source says anything on it.
 *
 * A topic without a fact for the role asked about is answered `silent`; no topic is
 * silent by itself, so another document may well say what this one leaves out.
 * `lexicon/topics.yaml` holds the words for each, `lexicon/statements.yaml` how a
 * document states it; both must list exactly these ids.
 */
export const topicIds = [
  // what a role is and does
  'overview',
  'duties',
  'specialties',
  'skills',
  // which roles there are to advance to: facts of the base role
  'roles',
  // how to get there: `requirements` stands for the four after it together
  'requirements',
  'education',
  'certification',
  'experience',
  'knowledge',
  // figures
  'salary',
  'outlook',
  // the source itself
  'sourceDate',
  'sourceOrigin',
  'sourceAbout',
  'sourceAuthor',
  // what people ask beside it
  'cost',
  'duration',
  'hourlyPay',
  'payRange',
  'payByPlace',
  'payByYear',
  'benefits',
  'schools',
  'schedule',
  'remoteWork',
  'openings',
  'employers',
  'renewal',
  'passRate',
  'examDetails',
  'difficulty',
  'satisfaction',
  'physicalDemands',
  'ageLimit',
  'licensing',
  'travel',
  'furtherAdvancement',
  'application',
  'tools',
  'history',
  'teamSize',
  'experienceYears',
] as const

/** One of {@link topicIds}. */
export type TopicId = (typeof topicIds)[number]

/** The topics that `requirements` stands for, in the order a person meets them. */
export const requirementTopics = [
  'education',
  'certification',
  'experience',
  'knowledge',
] as const satisfies readonly TopicId[]

/** Whether a topic is one of those that `requirements` stands for. */
export function isRequirement(topic: TopicId): boolean {
  return requirementTopics.some((requirement) => requirement === topic)
}

/** Topics whose facts carry a figure, so that roles can be ranked by them. */
export const figureTopics = ['salary', 'outlook'] as const satisfies readonly TopicId[]

/** Whether a topic is one of those with a figure. */
export function isFigure(topic: TopicId): boolean {
  return figureTopics.some((figure) => figure === topic)
}

/** Topics about the source, not about a role. */
export const sourceTopics = [
  'sourceDate',
  'sourceOrigin',
  'sourceAbout',
  'sourceAuthor',
] as const satisfies readonly TopicId[]
