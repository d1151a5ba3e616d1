import { joinNames } from './join-names.ts'
import { upperFirst } from '../../../knowledge/letter-case.ts'

/**
 * What the bot says while it helps to find a role; its other sentences are in `sentences.ts`,
 * which would grow too long. What the document says comes from the knowledge.
 */
export const finderSentences = {
  // The questions
  opening: (left: number, count: string): string =>
    left === 0
      ? ''
      : `Let's find out: ${count} short ${left === 1 ? 'question, and you can skip it' : 'questions, and you can skip any of them'}.`,
  ask: {
    likings: (works: readonly string[]): string =>
      `What would you enjoy${works.length > mostNamed ? '' : `: ${joinNames(works, 'or')}`}? Name several if you like, or put it in your own words.`,
    schooling: (levels: readonly string[]): string =>
      `What education do you have, or would you be willing to get: ${joinNames(levels, 'or')}?`,
    priorities: (what: readonly string[]): string =>
      `What matters most to you: ${joinNames(what, 'or')}?`,
  },
  place: (question: string, at: number, of: number): string => `(${at} of ${of}) ${question}`,
  askShortly: {
    likings: 'Back to you: what would you enjoy?',
    schooling: 'Back to you: what education do you have, or would you be willing to get?',
    priorities: 'Back to you: what matters most?',
  },

  // Taking an answer
  taken: (works: readonly string[]): string => `I'll take that as ${joinNames(works)}.`,
  avoiding: (works: readonly string[]): string => `Not ${joinNames(works, 'or')}, then.`,
  ratherNot: (work: string): string => `rather not ${work}`,
  /** Where the document tells nothing of the work. */
  workingAs: (article: string, role: string): string => `working as ${article} ${role}`,
  noted: (what: readonly string[]): string => `${upperFirst(joinNames(what))}: noted.`,
  skipped: (before: number): string =>
    before === 0 ? 'No problem, we can do without.' : "That's fine, too.",
  silentAbout: (words: readonly string[]): string =>
    `The document says nothing about ${joinNames(
      words.map((word) => `"${word}"`),
      'or',
    )}.`,

  // Explaining the questions
  explain: {
    likings: (example: string): string =>
      `Think of a day at work: what would you like to do most of the time? For instance, "${example}". Any words will do; I look for the role that comes closest.`,
    schooling: (example: string): string =>
      `Tell me the highest degree you have or would go for, for instance "${example}". A role that asks for more moves down.`,
    priorities: (): string =>
      'By pay and job growth I mean the figures of the document; by a short path, that it asks for little schooling and few years of experience. Which would you want most?',
  },

  // Not understanding one
  again: {
    likings: (example: string): string =>
      `I couldn't tie that to one of the roles. What kind of work appeals to you? For instance, "${example}". Or say "skip".`,
    schooling: (example: string): string =>
      `I didn't catch a level of education there. For instance, "${example}". Or say "skip".`,
    priorities: (example: string): string =>
      `I didn't catch what matters to you. For instance, "${example}". Or say "skip".`,
    result: "I didn't catch that.",
  },
  letGo: `Let's leave it there for now. Ask me anything, or say "find my role" to start again.`,
  left: "All right, we'll leave it there. Ask me anything whenever you like.",
  nothingToAsk: (roles: string): string =>
    `The document doesn't say enough to tell ${roles} apart by what suits you. Which one would you like to look at?`,

  // Changing one
  whichAnswer: (said: readonly string[]): string =>
    `${said.length === 0 ? '' : `You told me: ${said.join('; ')}. `}Which answer would you like to change?`,

  // The result
  first: (role: string): string => `Going by what you told me, the ${role} fits best.`,
  even: (roles: readonly string[]): string =>
    `${upperFirst(joinNames(roles.map((role) => `the ${role}`)))} come out even on what you told me.`,
  tooMuchSchooling: 'Every role asks for more education than you named.',
  undecidedOthers: 'Nothing you told me puts one of the other roles first.',
  undecided: 'Nothing you told me puts one role before another.',
  allSkipped:
    "You skipped every question, so I can't put one role before another. Which one would you like to look at?",
  item: (position: number, role: string, reason: string): string =>
    `${position}. ${role}: ${reason}`,
  alsoEven: (role: string): string => `${role} (even with the one before)`,
  without: (roles: readonly string[]): string =>
    `Nothing you told me speaks for ${joinNames(
      roles.map((role) => `the ${role}`),
      'or',
    )}.`,
  avoided: (roles: readonly string[]): string =>
    `I put ${joinNames(roles.map((role) => `the ${role}`))} last, as you would rather not do that.`,
  enjoys: (work: string): string => `You enjoy ${work}.`,
  mentions: (words: string, fact?: string): string =>
    `You mentioned "${words}".${fact === undefined ? '' : ` ${fact}`}`,
  enoughSchooling: (level: string): string => `It asks for no more than ${level}.`,
  noDegree: 'It asks for no degree.',
  best: (measure: string, value: string): string => `It has the highest ${measure}: ${value}.`,
  alsoBest: (measure: string, value: string): string =>
    `No role has a higher ${measure}: ${value}.`,
  figureFor: (value: string, occupation: string): string => `${value}, a figure for ${occupation}`,
  shortest: (path: string): string => `No role asks for less: ${path}.`,
  noDegreeBut: (others: string): string => `no degree${others === '' ? '' : `, but ${others}`}`,
  certification: 'a certification',
  experience: (years: string): string =>
    years === '' ? 'experience' : `${years} ${years === 'one' ? 'year' : 'years'} of experience`,
  missing: 'Still to do:',
  stands: (role: string, place: number): string =>
    `I put the ${role} ${['', 'first', 'second', 'third', 'fourth'][place] ?? `at number ${place}`}.`,
  order:
    'In general, what you enjoy comes first, then how much else speaks for a role, then the figures of what matters to you.',

  // Its card
  likingLabel: 'You enjoy',
  priority: { salary: 'pay', outlook: 'job growth', shortPath: 'a short path' },
  cardTitle: 'Roles for you',
  youSaid: (what: readonly string[]): string => `You told me: ${what.join('; ')}`,

  // Labels of buttons
  labels: {
    notSure: 'Not sure',
    back: 'Back',
    compareFirst: 'Compare the first two',
    change: 'Change an answer',
    startOver: 'Start over',
    explore: (role: string): string => `Explore ${role}`,
    likings: 'What I enjoy',
    schooling: 'My education',
    priorities: 'What matters most',
  },
} as const

/** In choices: a longer row of them is no sentence any more. */
const mostNamed = 6
