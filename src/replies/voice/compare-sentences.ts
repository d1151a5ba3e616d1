import { joinNames } from './join-names.ts'
import { lowerFirst, upperFirst } from '../../../knowledge/letter-case.ts'

/** What the bot says while it sets roles side by side; its other sentences are in `sentences.ts`. */
export const compareSentences = {
  // Which roles
  chooseRoles: (roles: readonly string[]): string =>
    `Which roles would you like to compare: ${joinNames(roles, 'or')}? Name two or more, or say "all".`,
  chooseRolesAgain: (one: string, other: string): string =>
    `I didn't catch which roles. For instance, "${one} and ${other}", or "all".`,
  chooseRolesShortly: 'Back to you: which roles would you like to compare?',
  chooseOther: (role: string): string => `The ${role} and which other role?`,

  // By what
  chooseTopics: (roles: readonly string[], topics: readonly string[]): string =>
    `${upperFirst(joinNames(roles.map((role) => `the ${role}`)))}: by ${joinNames(topics.map(lowerFirst), 'or')}?`,
  chooseTopicsAgain: (topic: string): string =>
    `I didn't catch by what. For instance, "${topic.toLowerCase()}", or "everything".`,
  chooseTopicsShortly: 'Back to you: compare them by what?',

  byTopics: (topics: readonly string[]): string => `By ${joinNames(topics.map(lowerFirst))}, then.`,

  // The result
  more: 'Compare them by something else, or look at other roles?',
  nothingToCompare: "The document doesn't have two roles that I could compare.",
  left: "All right, we'll leave the comparison there. Ask me anything whenever you like.",
  letGo: `Let's leave it there for now. Ask me anything, or say "compare roles" to start again.`,

  labels: {
    compare: 'Compare it',
    allRoles: 'All of them',
    everything: 'Everything',
    otherRoles: 'Other roles',
  },
} as const
