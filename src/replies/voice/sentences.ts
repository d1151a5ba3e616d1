import { countWord } from './count-word.ts'
import { joinNames } from './join-names.ts'
import { lowerFirst, upperFirst } from '../../../knowledge/letter-case.ts'
import type { Currency } from '../../../knowledge/knowledge.ts'

/**
 * Every sentence the bot says in its own voice: plain, warm, short, American English. What the
 * document says comes from the knowledge. `field` is what the bot knows about, for instance
 * "career paths for sonographers"; `title` and `date` are the document's.
 */
export const sentences = {
  // What the bot knows about
  pathsFor: (people: string): string => `career paths for ${people}`,
  rolesOf: (title: string): string => `the roles in "${title}"`,

  // Meeting and parting
  welcome: (field: string): string =>
    `Hello! I answer questions about ${field}: what a role does, what it takes, and what it pays. Ask in your own words, or pick one of these.`,
  /** Where the bot hears only what mentions it. */
  welcomeToGroup: (field: string): string =>
    `Hello! I answer questions about ${field}: what a role does, what it takes, and what it pays. Mention me and ask in your own words, or pick one of these.`,
  greeting: (field: string): string =>
    `Hello! Ask me anything about ${field}, or pick one of these.`,
  thanks: "You're welcome! I'm here if anything else comes to mind.",
  farewell: 'Goodbye, and good luck with your next step!',
  howAreYou: (field: string): string =>
    `Very well, thank you! What would you like to hear about ${field}?`,
  whoAreYou: (title: string, date: string): string =>
    `I'm a bot, and no language model writes what I say. Everything I say about careers comes from one document, "${title}"${inParentheses(date)}, and I show you where it stands.`,
  acknowledgement: 'All right. What would you like to know next?',
  apology: 'No problem at all. What would you like to know?',
  praise: "Thank you, that's kind of you!",
  complaint: "I'm sorry, that was no help. Try it in other words, or pick one of these.",
  pause: "Take your time. I'm here when you want to go on.",
  undecided:
    'No hurry. Which role would you like to hear about, or shall we find one that fits you?',
  feelings:
    "I'm sorry to hear that. When you like, I can show you where your career could go from here.",
  grief: "I'm so sorry. Take all the time you need; I'm here whenever you'd like to ask something.",
  gladness: 'That is good to hear, and the best of luck! What would you like to know next?',
  noHuman:
    "I can't hand you over: there is nobody in this chat but me, a bot. For more than the document says, please ask whoever gave you this chat.",
  human: 'There is nobody in this chat but me, a bot, but there is somebody you can turn to.',
  askPerson: (link: string): string => `Ask a person: ${link}`,
  alreadySaid: "You're right, I did. What else would you like to know?",
  noSources:
    'The source stays below each answer, so that you can check it; feel free to read past it. What would you like to know?',

  // About the last answer
  nothingTold: "I haven't told you anything yet. What would you like to know?",
  onlyTheDocument: 'I only pass on what the document says. In its own words:',
  itsWords: 'In the words of the document:',
  quote: (words: string): string => `“${words.replaceAll(/\s+/g, ' ').trim()}”`,
  noFigureTold: 'There was no figure in what I told you last.',
  joke: "I'm better at careers than at comedy, I'm afraid. What would you like to know about one?",

  // What can be asked
  help: (example: string): string =>
    `Ask me what a role does, how to get there, what it pays, how its jobs are growing, or how the roles compare. For example: "${example}" You can also say "explore a role", "compare roles", "find my role", "back", "repeat", "start over", or "stop".`,
  exampleQuestion: (role: string): string => `How do I become ${role}?`,

  // What the document says
  yes: 'Yes.',
  no: 'No.',
  notThat: (claim: string): string => `No, the document doesn't ask for ${claim}.`,
  unnamedOrigin: (when: string): string =>
    `(The document${when === '' ? '' : `, from ${when},`} names no source for its pay figures.)`,

  // Roles side by side
  superlative: (rank: number, by: 'highest' | 'lowest', ofThese?: number): string =>
    // Of two, none is the highest.
    ofThese === 2 && rank === 1
      ? { highest: 'higher', lowest: 'lower' }[by]
      : `${['', 'second-', 'third-', 'fourth-', 'fifth-'][rank - 1] ?? ''}${by}`,
  best: (
    roles: readonly string[],
    { measure, superlative, figure }: Best,
    ofThese?: number,
  ): string =>
    among(
      `${joinNames(roles.map(the))} ${roles.length > 1 ? measure.verbs : measure.verb} the ${superlative} ${measure.noun}: ${figure}.`,
      ofThese,
    ),
  leads: (role: string, superlative: string, { verb, noun }: Measure, ofThese?: number): string =>
    among(`${the(role)} ${verb} the ${superlative} ${noun}.`, ofThese),
  inPeriod: (value: string, period: string): string =>
    period === '' ? value : `${value} ${/^[0-9]+$/.test(period) ? 'in' : 'from'} ${period}`,
  growthFor: (value: string, occupation: string): string => `${value} (${occupation})`,
  broaderFor: (occupations: readonly string[]): string =>
    occupations.length === 1
      ? `That figure is for ${occupations[0]}.`
      : `Those figures are for broader occupations: ${occupations.join('; ')}.`,
  inOrder: (superlative: 'highest' | 'lowest', period: string): string =>
    `From ${superlative} to ${superlative === 'highest' ? 'lowest' : 'highest'}${inParentheses(period)}:`,
  item: (role: string, value: string): string => `- ${role}: ${value}`,
  versus: (one: Compare, other: Compare, period: string): string =>
    `The ${one.role} has the higher ${one.noun}${inParentheses(period)}: ${one.value}, against ${other.value} for the ${other.role}.`,
  same: (roles: readonly string[], noun: string, value: string): string =>
    `${upperFirst(joinNames(roles.map(the)))} have the same ${noun}: ${value}.`,
  difference: (gap: string, one: Compare, other: Compare, period: string): string =>
    `The ${one.role}'s ${one.noun}${inParentheses(period)} is ${gap} higher: ${one.value}, against ${other.value} for the ${other.role}.`,
  points: (points: number): string => `${points} percentage ${points === 1 ? 'point' : 'points'}`,
  beyond: (roles: readonly string[], what: string, period: string): string =>
    `${rolesHave(roles.length)} ${what}${inParentheses(period)}: ${joinNames(roles)}.`,
  noneBeyond: (what: string): string => `None of the roles has ${what}.`,
  beyondAmount: (noun: string, by: 'above' | 'below', amount: string): string =>
    `${withIndefinite(noun)} ${by} ${amount}`,
  ofAmount: (noun: string, amount: string, isRound: boolean): string =>
    `${withIndefinite(noun)} of ${isRound ? 'about ' : ''}${amount}`,
  between: (noun: string, low: string, high: string): string =>
    `${withIndefinite(noun)} between ${low} and ${high}`,
  beyondRole: (noun: string, by: 'above' | 'below', role: string): string =>
    `${withIndefinite(`${by === 'above' ? 'higher' : 'lower'} ${noun}`)} than the ${role}`,
  roleAt: (role: string, value: string): string => `the ${role} at ${value}`,
  having: (roles: readonly string[], requirement: string): string =>
    `${upperFirst(countWord(roles.length))} ${roles.length === 1 ? 'role asks' : 'roles ask'} for ${requirement}: ${joinNames(roles.map(the))}.`,
  allHaving: (roles: readonly string[], requirement: string): string =>
    `${roles.length === 2 ? 'Both of these ask' : `All ${countWord(roles.length)} of these ask`} for ${requirement}: ${joinNames(roles.map(the))}.`,
  noneHaving: (requirement: string, ofThese?: number): string =>
    `${ofThese === undefined ? 'None of the roles' : `None of these ${countWord(ofThese)}`} asks for ${requirement}.`,
  lacking: (roles: readonly string[], requirement: string): string =>
    `${upperFirst(countWord(roles.length))} ${roles.length === 1 ? "role doesn't" : "roles don't"} ask for ${requirement}: ${joinNames(roles.map(the))}.`,
  noneLacking: (requirement: string, ofThese?: number): string =>
    `${ofThese === undefined ? 'Every role asks' : `All of these ${countWord(ofThese)} ask`} for ${requirement}.`,
  ofThese: (count: number, sentence: string): string => among(sentence, count),

  measures: {
    salary: (statistic: string, currency?: Currency): Measure => ({
      noun: statistic === '' ? 'pay' : `${statistic} salary`,
      verb: 'has',
      verbs: 'have',
      unit: 'money',
      ...(currency === undefined ? {} : { currency }),
    }),
    outlook: { noun: 'job growth', verb: 'has', verbs: 'have', unit: 'percent' },
    education: {
      noun: 'level of education',
      verb: 'asks for',
      verbs: 'ask for',
      unit: 'level',
    },
  },

  // What it does not say
  silentOn: (subject: string, roles: string): string =>
    `${roles === '' ? 'The' : `For ${roles}, the`} document doesn't ${sayOrGive(subject)}.`,
  silentAbout: (subject: string, roles: string): string =>
    `${roles === '' ? 'The' : `For ${roles}, the`} document says nothing about "${subject}".`,
  silentOnThat: (roles: string): string =>
    `${roles === '' ? 'The' : `For ${roles}, the`} document says nothing on that.`,
  silentForYear: (year: string, roles: string): string =>
    `${roles === '' ? 'The' : `For ${roles}, the`} document gives no such figure for ${year}.`,
  silentAltogether: "The document doesn't say.",
  noMore: 'The document says no more on that than this:',
  nearest: 'What it does say:',
  onlyThis: (silent: string, fact: string): string =>
    `${silent.replace(/\.$/, '')}, only this: ${fact}`,
  onlyForOthers: (roles: string): string => `It gives that only for ${roles}.`,

  // What is not ours to answer
  outside: (field: string): string => `That's outside what I know. I can only help with ${field}.`,
  otherOccupation: (occupation: string, field: string): string =>
    `I can't tell you about "${occupation}", only about ${field}.`,
  onlyHelpWith: (field: string): string => `I can only help with ${field}.`,
  noMedicalAdvice:
    "I can't give medical advice; a doctor can, and if it is urgent, please call your local emergency number.",
  onlyEnglish: 'I only understand English, sorry.',
  partlyRead: 'Of that long message I read only what you ask.',
  unreadable: "I couldn't make out a question in that. Which role would you like to hear about?",

  // Asking back
  couldSuit: (roles: readonly string[]): string =>
    `That could be ${joinNames(roles, 'or')}. Which would you like to look at? Three short questions can find yours, too.`,
  whichRole: (roles: readonly string[]): string =>
    `Which role do you mean: ${joinNames(roles, 'or')}?`,
  whichTopic: 'What would you like to know?',
  whichTopicOf: (roles: string): string => `What would you like to know about ${roles}?`,
  whichReading: 'Which of these do you mean?',
  noneOfThese: 'None of these',
  noRoleFound: (example = ''): string =>
    `No role goes by that name.${example === '' ? '' : ` Try "${example}".`}`,
  chosen: (label: string): string => `Your choice: ${label}`,

  // Commands
  startOver: 'All right, from the top. What would you like to know?',
  nothingToCancel: 'All right. Ask me anything whenever you like.',
  nothingToGoBackTo: "There's nothing to go back to right now. What would you like to know?",
  nothingToRepeat: "I haven't said anything yet. What would you like to know?",
  forgotten: "Done. I've cleared everything I remembered of our conversation.",
  findRole:
    "Tell me in a few words what you enjoy or what you're good at, and I'll name the role that comes closest. Or look at one of these.",

  // Exploring a role
  chooseRole: 'Which role would you like to explore?',
  chooseRoleAgain: (example: string): string =>
    `I didn't catch a role there. Type a name or a number, for instance "${example}" or "1".`,
  chooseTopic: (roles: string, topics: readonly string[]): string =>
    `What else about ${roles}: ${joinNames(topics.map(lowerFirst), 'or')}?`,
  chooseTopicAgain: "I didn't catch that. Type one of the choices below, or its number.",
  pickOne: (labels: readonly string[]): string =>
    ['Please pick one:', ...labels.map((label, i) => `${i + 1}. ${label}`)].join('\n'),
  allSeen: (roles: string): string =>
    `That's what the document has on ${roles}. What next: another role, a comparison, or the role that suits you?`,
  letGo: `Let's leave it there for now. Ask me anything, or say "explore a role" to go on.`,
  exploreDone: (roles: string): string =>
    `That was a look at ${roles}. Ask me anything else whenever you like.`,
  exploreLeft: "All right, we'll leave it there. Ask me anything whenever you like.",

  // Trouble
  thumbUp: 'Thank you, good to know.',
  thumbDown: "Thank you for telling me. Ask it in other words, and I'll try once more.",
  noText: 'That message was empty. What would you like to know?',
  noAttachments: "I can't open files or pictures, but I'm happy to answer a question in words.",
  tooLong: 'There is more than one message can hold. Ask about one role to see the rest.',
  staleButton: 'That button is from an earlier conversation. Here is where we can go from now.',
  unknownButton: "I don't know that button any more. Please ask me in your own words.",
  stateForgotten:
    "I've learned new things since we last talked and lost my place, so let's start fresh.",
  turnFailed: 'Something went wrong on my side. Please ask me again.',
  reference: (id: string) => `(Reference ${id})`,

  // Sources
  source: (title: string, date: string, places: string): string =>
    `Source: ${title}${inParentheses(date)}, ${places}`,
  moreSources: (places: readonly string[]): string => `More sources: ${places.join('; ')}.`,
  sources: (title: string, date: string, places: string): string =>
    `Sources in ${title}${inParentheses(date)}: ${places}`,
  lines: (runs: readonly Run[]): string => sayRuns('line', runs),
  pages: (runs: readonly Run[]): string => sayRuns('page', runs),
  rows: (runs: readonly Run[]): string => `${sayRuns('row', runs)} of the table`,
  paragraphs: (runs: readonly Run[]): string => sayRuns('paragraph', runs),
  places: (named: readonly string[]): string => joinNames(named),

  // Labels of buttons
  labels: {
    whichRoles: 'Which roles are there?',
    bestPaid: 'Who earns the most?',
    compare: 'Compare roles',
    findRole: 'Find my role',
    help: 'What can I ask?',
    anotherRole: 'Another role',
    done: 'Done',
  },
} as const

/** A figure of a role in a comparison. */
export interface Compare {
  readonly role: string
  readonly noun: string
  readonly value: string
}

/** What roles are compared by: "has" the highest "median salary". */
export interface Measure {
  readonly noun: string
  readonly verb: string
  readonly verbs: string
  readonly unit: 'money' | 'percent' | 'level'
  /** Of money; US dollars where no figure says. */
  readonly currency?: Currency
}

/** What is said of who comes first. */
export interface Best {
  readonly measure: Measure
  readonly superlative: string
  readonly figure: string
}

function rolesHave(count: number): string {
  return `${upperFirst(countWord(count))} ${count === 1 ? 'role has' : 'roles have'}`
}

/** A sentence on the best of some roles, which says how many these are if they are not all. */
function among(sentence: string, ofThese: number | undefined): string {
  return ofThese === undefined
    ? upperFirst(sentence)
    : `Of these ${countWord(ofThese)}, ${lowerFirst(sentence)}`
}

function the(role: string): string {
  return `the ${role}`
}

/** Growth and pay are not counted: "a median salary", but "job growth". */
function withIndefinite(noun: string): string {
  return /(?:growth|pay)$/.test(noun) ? noun : `a ${noun}`
}

function inParentheses(text: string): string {
  return text === '' ? '' : ` (${text})`
}

/** "how long it takes" is said, "working hours and shifts" are given. */
function sayOrGive(subject: string): string {
  return /^(?:what|which|who|whose|how|when|where|whether|why)\b/.test(subject)
    ? `say ${subject}`
    : `give ${subject}`
}

type Run = readonly [first: number, last: number]

/** "line 28", "lines 36–37 and 40". */
function sayRuns(unit: string, runs: readonly Run[]): string {
  const named = runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`))
  const isOne = runs.length === 1 && runs.every(([first, last]) => first === last)
  return `${unit}${isOne ? '' : 's'} ${joinNames(named)}`
}
