import { countWord } from '../../replies/voice/count-word.ts'
import { joinNames } from '../../replies/voice/join-names.ts'
import { sentences } from '../../replies/voice/sentences.ts'

/** How long Teams lets texts be, in characters. */
export const limits = {
  appName: 30,
  fullName: 100,
  developerName: 32,
  shortDescription: 80,
  searchDescription: 128,
} as const

/** Every text of the app's manifest; where several are given, the longest comes first. */
export const manifestWords = {
  fullNames: (name: string, title: string): readonly [string, ...string[]] => [
    `${name}: ${title}`,
    name,
  ],
  shortDescriptions: (field: string, count: number): readonly [string, ...string[]] => {
    const from = count === 1 ? 'one document' : `${countWord(count)} documents`
    return [
      `Answers questions about ${field}, from ${from}`,
      `Answers questions about ${field}`,
      `Answers career questions from ${from}`,
    ]
  },
  /** @param titles of the documents, with their dates */
  description: (name: string, field: string, titles: readonly string[]): string =>
    [
      `${name} answers questions about ${field}: what a role does, what it takes, what it pays, and how the roles compare. Ask in your own words, in a chat of your own or by mentioning it in a group chat or a channel. It can also lead you: say "explore a role", "compare roles" or "find my role".`,
      `Everything it says about careers comes from ${titles.length === 1 ? 'one document' : `${countWord(titles.length)} documents`}, ${joinNames(titles)}, and it shows where it stands there. Where the ${titles.length === 1 ? 'document is' : 'documents are'} silent, it says so: no language model writes its answers.`,
      'Where you write a message, you can search the roles and put one into the message.',
    ].join('\n\n'),

  prompts: {
    roles: 'The roles that the document names',
    pay: 'The roles by what they pay',
    growth: 'The roles by how their jobs are growing',
    requirements: 'What it takes to get there',
    duties: 'What the work is like',
  },
  fastestGrowing: 'Which role is growing fastest?',
  whatDoes: (role: string): string => `What does ${role} do?`,

  commands: [
    { title: 'Explore a role', description: 'Look at one role, topic by topic' },
    { title: sentences.labels.compare, description: 'Set two or more roles side by side' },
    {
      title: sentences.labels.findRole,
      description: 'Three short questions, and the roles that fit',
    },
    { title: 'Help', description: 'What you can ask' },
  ],

  askPerson: { title: 'Ask a person', description: 'Whom you can turn to' },

  search: {
    title: 'Search roles',
    parameter: { title: 'Role', description: 'A name, or words about the work' },
  },
  searchDescriptions: (field: string): readonly [string, ...string[]] => [
    `Search ${field} and put a role into your message`,
    'Search the roles and put one into your message',
  ],
} as const
