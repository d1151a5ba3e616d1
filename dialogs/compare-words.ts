import { type ComparableTopic, comparableTopics } from './compare-state.ts'
import { findNumbered } from './find-role-words.ts'

/** What roles are to be compared by, in words; "everything" is all of it. */
export function findComparableTopics(text: string): readonly ComparableTopic[] {
  const words = wordsOf(text)
  if (words.some((word) => everything.test(word))) return comparableTopics
  return comparableTopics.filter((topic) => words.some((word) => topicWords[topic].test(word)))
}

/** Whether nothing but topics is said: "by pay and growth", "what about their education". */
export function namesOnlyTopics(text: string): boolean {
  const known = [...Object.values(topicWords), everything, around]
  return wordsOf(text).every((word) => known.some((pattern) => pattern.test(word)))
}

/** Whether all there is to choose from is meant: "all", "all four of them", "both". */
export function meansAll(text: string): boolean {
  return /^(?:(?:compare|let us take|take|please) )*(?:them )?(?:all|both|each|every one|everyone|everything|the lot)(?: of)?(?: the)?(?: (?:two|three|four|five|six|\d+))?(?: of)?(?: (?:them|these|those|it|roles|jobs|careers|options))?(?: please)?$/.test(
    wordsOf(text).join(' '),
  )
}

/** Whether other roles are wanted than those that stand side by side. */
export function meansOtherRoles(text: string): boolean {
  return /^(?:(?:compare|try|choose|pick|take|and) )*(?:other|different|another)(?: roles?| ones?| two)?$/.test(
    wordsOf(text).join(' '),
  )
}

/** Places in a list, from 0: "the first and the third", "1, 2 and 4". Empty when others are said. */
export function findPlacesSaid(text: string): readonly number[] {
  return findNumbered(text.replaceAll(/\b(?:the|ones?|role|compare|with|versus|vs)\b/gi, ' '))
}

const everything = /^(?:everything|overall)$/

const topicWords: Readonly<Record<ComparableTopic, RegExp>> = {
  salary: /^(?:pay|pays|paid|salar(?:y|ies)|money|earn(?:s|ings?)?|wages?|income|compensation)$/,
  outlook: /^(?:growth|grow|grows|growing|outlook|demand|future|prospects?)$/,
  education: /^(?:education|degrees?|school|schooling|stud(?:y|ies))$/,
  certification: /^(?:certifications?|certificates?|certified|exams?|credentials?)$/,
}

const around =
  /^(?:by|on|for|and|or|the|their|its|jobs?|median|roles?|compare|please|in|terms|of|them|now|what|about|how|just|ok|then|both)$/

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
