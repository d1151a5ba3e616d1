/**
 * The closed lists of cue groups: what a cue of the lexicon can stand for beside a topic. Each group
 * has its words in `lexicon/talk.yaml`, `comparisons.yaml`, `moves.yaml` or `words.yaml`.
 */

/** How a sentence sets roles side by side, as `comparisons.yaml` lists it. */
export const comparisonKinds = [
  'highest',
  'lowest',
  'ranking',
  'versus',
  'difference',
  'above',
  'below',
  'having',
  'lacking',
  'except',
] as const

/** One of {@link comparisonKinds}. */
export type ComparisonKind = (typeof comparisonKinds)[number]

/** Kinds of small talk the bot answers in kind. */
export const smallTalkKinds = [
  'greeting',
  'thanks',
  'farewell',
  'howAreYou',
  'whoAreYou',
  'capabilities',
  'acknowledgement',
  'apology',
  'praise',
  'complaint',
  'joke',
  'pause',
  'undecided',
  'feelings',
  'grief',
  'gladness',
  'human',
  'privacy',
  'readers',
  'cookies',
  'anonymity',
  'maker',
  'whereFrom',
  'areYouSure',
  'justTheFigure',
  'shorter',
  'isThatALot',
  'alreadySaid',
  'noSources',
  'meaning',
] as const

/** Kinds of small talk that take up what the last answer told. */
const aboutAnswer: readonly string[] = [
  'whereFrom',
  'areYouSure',
  'justTheFigure',
  'shorter',
  'isThatALot',
]

/** Whether talk is about the last answer. */
export function isAboutAnswer(kind: SmallTalkKind): boolean {
  return aboutAnswer.includes(kind)
}

/** Kinds of small talk that ask of the chat itself, and of whoever could be met in it. */
const aboutChat = ['human', 'privacy', 'readers', 'cookies', 'anonymity', 'maker'] as const

/** A kind of small talk that asks of the chat itself. */
export type AboutChat = (typeof aboutChat)[number]

/** Whether a way to say something is about the chat itself. */
export function isAboutChat(kind: string): kind is AboutChat {
  return aboutChat.some((known) => known === kind)
}

/** One of {@link smallTalkKinds}. */
export type SmallTalkKind = (typeof smallTalkKinds)[number]

/** What a person can tell the bot to do, in a dialog or outside of one. */
export const commandIds = [
  'help',
  'back',
  'change',
  'repeat',
  'startOver',
  'cancel',
  'explore',
  'compare',
  'findRole',
  'forgetMe',
] as const

/** One of {@link commandIds}. */
export type CommandId = (typeof commandIds)[number]

/** What a person says of herself, as `talk.yaml` lists it. */
export const wishKinds = ['likes', 'dislikes', 'seeks'] as const

/** One of {@link wishKinds}. */
export type WishKind = (typeof wishKinds)[number]

/** What points back to roles that were spoken of, as `talk.yaml` lists it. */
export const referenceKinds = ['both', 'some'] as const

/** One of {@link referenceKinds}. */
export type ReferenceKind = (typeof referenceKinds)[number]

/** What people say to a dialog, as `moves.yaml` lists it. */
export const moveIds = [
  'skip',
  'skipAll',
  'none',
  'change',
  'revision',
  'puzzled',
  'why',
  'result',
  'all',
  'otherRoles',
  'everything',
  'wondering',
  'aboutLikings',
  'aboutSchooling',
  'aboutPriorities',
] as const

/** One of {@link moveIds}. */
export type MoveId = (typeof moveIds)[number]

/** Classes of small words, as `words.yaml` lists them. */
export const wordClasses = [
  'opening',
  'leadIn',
  'choosing',
  'relative',
  'others',
  'openChoice',
  'asking',
  'telling',
  'easing',
  'closing',
  'emphasis',
  'numbering',
  'furthering',
  'fewer',
  'shortWay',
  'timeUnit',
  'demandNoun',
  'examNoun',
  'examDetail',
  'besideTopics',
  'comparative',
  'lesser',
  'than',
  'against',
  'lowFirst',
  'highFirst',
  'superlative',
  'inclusive',
  'rangeJoiner',
  'pluralPronoun',
  'backPronoun',
  'ownPronoun',
  'everyOne',
  'forAll',
  'theRest',
  'wholeSet',
  'sideJoiner',
  'severalFigures',
  'carrying',
  'eachOne',
  'goingOn',
  'qualifying',
  'coloring',
  'gapWord',
  'reaching',
  'task',
  'taskObject',
  'confirmTalk',
  'ofThings',
  'ordinary',
  'notOccupation',
  'same',
  'remaining',
  'becoming',
  'sole',
  'insteadOf',
  'keptFrom',
  'meaning',
  'recurring',
  'figureNoun',
  'subjectPronoun',
  'placing',
  'bidding',
  'asksWho',
  'inquiring',
  'stating',
  'thirdPerson',
  'learnerNoun',
  'skipping',
  'claiming',
  'speed',
  'paying',
  'definite',
  'article',
  'nothing',
  'topping',
  'degreeNoun',
  'fieldDegree',
  'roughly',
  'seniority',
  'wholeThing',
  'owning',
  'personNoun',
  'kin',
  'introducing',
  'greetingWord',
  'personal',
  'meeting',
  'dealing',
  'bystanding',
  'measure',
  'reporting',
  'purpose',
  'firstPerson',
  'leaning',
  'wondering',
  'counting',
  'enough',
  'optional',
  'needing',
  'placePrefix',
  'sourceNoun',
  'mentioning',
  'ofCareers',
  'growing',
  'shrinking',
  'worker',
  'workplace',
  'department',
  'aiming',
  'confirming',
  'correcting',
  'oneBenefit',
  'adding',
  'advising',
  'subjectNoun',
  'documentNoun',
  'newer',
  'older',
] as const

/** What a small word does in a question. */
export type WordClass = (typeof wordClasses)[number]
