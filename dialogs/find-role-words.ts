import type { FinderQuestion } from './find-role-state.ts'

/** Words around an answer that change nothing. */
const around =
  /^(?:(?:please|ok|okay|well|um+|uh+|hm+|oh|and|but|so|just|sorry|let us|lets|can we|can i|could we|could i|i want to|i would like to|id like to|i think|maybe) )+|(?: (?:please|thanks|thank you|really|though|yet|for now|actually))+$/g

/** A message without punctuation, politeness and hesitation, in lower case. */
function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replaceAll(/\b(?:really|truly|honestly) /g, '')
    .replaceAll(around, '')
}

/** Whether a person leaves a question open: "skip", "not sure", "a bit of everything". */
export function isSkip(text: string): boolean {
  return skip.test(plainWords(text))
}

const skip = new RegExp(
  `^(?:${[
    '(?:skip|pass|next)(?: (?:it|this|that|this one|that one|one|question|this question|the question))?',
    '(?:i am |im )?(?:not sure|unsure|undecided|not certain|open)(?: about (?:it|this|that))?',
    '(?:i )?(?:have )?no (?:idea|clue|preference|opinion)',
    '(?:i )?(?:do not|dont|cant|cannot|can not|could not|couldnt) (?:know|care|mind|decide|choose|say|tell)(?: (?:yet|either|that|it|which|what|between them|which one))?',
    '(?:i )?dunno|idk|hard to say',
    '(?:it )?(?:does not|doesnt) matter(?: to me)?',
    'whatever|either|anything|any|any of (?:them|these|those)',
    '(?:all|none|neither|both|everything)(?: of)?(?: the)?(?: it| them| these| those| above| that)?(?: equally)?',
    '(?:all )?(?:three|four)(?: of (?:them|these|those))?',
    'a (?:bit|little) of (?:everything|each|all)',
    '(?:i |id |i would )?(?:rather|prefer) not(?: to)?(?: say| tell| answer)?',
    '(?:nothing|none) in particular|nothing special|leave (?:it|that)(?: out| open)?',
  ].join('|')})$`,
)

/** Whether a person wants no more questions: "skip the rest", "just show me". */
export function isSkipAll(text: string): boolean {
  return /^(?:skip (?:all|everything|the rest|them all|all of (?:it|them))|(?:show|give|tell) me(?: the| my)? (?:result|results|roles|answer)|no more questions|get to the point)$/.test(
    plainWords(text),
  )
}

/** The answer that a person wants to give anew: "change my education". */
export function findQuestionToChange(text: string): FinderQuestion | undefined {
  const what = /^(?:change|redo|edit|fix|correct|update|revise|go back to)\b(.*)$/.exec(
    plainWords(text),
  )?.[1]
  if (what === undefined) return undefined
  return findQuestionNamed(what.replace(/\bto\b.*$/, ''))
}

/** The question that words name, where nothing else can be meant. */
export function findQuestionNamed(text: string): FinderQuestion | undefined {
  return changeable.find(({ words }) => words.test(text.toLowerCase()))?.question
}

const changeable: readonly { readonly question: FinderQuestion; readonly words: RegExp }[] = [
  {
    question: 'schooling',
    words: /\b(?:education|degree|school|schooling|studies|level|second|2nd)\b/,
  },
  {
    question: 'likings',
    words: /\b(?:enjoy|like|likes|liking|likings|interests?|hobb\w+|work|first|1st)\b/,
  },
  {
    question: 'priorities',
    words: /\b(?:matters?|priorit\w+|pay|money|salary|growth|path|important|third|3rd|last)\b/,
  },
]

/** Whether a person gives an answer anew by itself: "what if I got a master's?" */
export function isRevision(text: string): boolean {
  return /^(?:what if|if|suppose|say|actually|i meant|i mean|make (?:it|that)|change .* to|rather)\b/.test(
    text.toLowerCase().replace(/^(?:(?:and|but|ok|okay|well|no|hmm?|oh|sorry),? )+/, ''),
  )
}

/** Whether a person tells of herself, however a part of it may sound: "… and could do a master's". */
export function isStatement(text: string): boolean {
  const words = plainWords(text)
  const asks = /\b(?:know|wonder\w*|hear|learn about|ask|tell|see)\b/.test(words)
  return /^(?:i|im|ive|id|my)\b/.test(words) && !text.includes('?') && !asks
}

/** Whether a person does not see what the question is about. */
export function isPuzzled(text: string): boolean {
  return puzzled.test(plainWords(text))
}

const puzzled = new RegExp(
  `^(?:${[
    'what|huh|pardon|sorry|come again|excuse me|eh',
    '(?:i )?(?:do not|dont|did not|didnt|cant|can not|cannot) (?:get|understand|follow)(?: (?:it|that|this|you|the question|what you mean))?',
    'what (?:do|did|does) (?:you|it|that|this) mean(?: .{0,30})?|meaning',
    '(?:can you |could you |would you )?(?:explain|clarify|rephrase|elaborate)(?: (?:it|that|this|the question|more|please))*',
    'what (?:are|is) (?:the|my) (?:options|choices|question)|options|choices',
    '(?:give me |for )?(?:an )?examples?|for instance|like what|such as(?: what)?',
    'what is (?:a )?(?:growth|job growth|short path|path)',
  ].join('|')})$`,
)

/** Whether a person asks for the reasons: "why?", "why not the manager?" */
export function asksWhy(text: string): boolean {
  return /^(?:how come|why|explain(?: that| it| this| why)?$|how did you (?:get|come|pick|choose|decide|rank))\b/.test(
    plainWords(text),
  )
}

/** Whether a person wants to see the result once more. */
export function asksForResult(text: string): boolean {
  return /^(?:(?:show|give|tell) me |see |back to )?(?:the |my )?(?:list|results?|ranking|roles)(?: once more| again)?$/.test(
    plainWords(text),
  )
}

/** Places in a list that a person names, mostly several together: "1 and 3" → 0 and 2. */
export function findNumbered(text: string): readonly number[] {
  const words = plainWords(text)
    .replaceAll(/\b(?:and|plus|both|numbers?|options?)\b/g, ' ')
    .trim()
  const numbers = words.split(/\s+/).map((word) => Number(places[word] ?? word))
  return words !== '' && numbers.every((number) => Number.isInteger(number) && number > 0)
    ? numbers.map((number) => number - 1)
    : []
}

const places: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
}
