/**
 * A way to say something, as the files of `lexicon/` write it:
 *
 *     degree            a word; any form of it where questions are read
 *     a|b               one of the two
 *     the_best|better   a blank inside one of them
 *     word?             a word that may be missing; `a|b?` both
 *     *                 up to five words between two others
 *     ~ word            counts only where nothing stronger is said; not in moves
 *     {role}            a role's name or a pronoun for it; in questions only
 *     #                 a number, in digits or as a word; in documents only; so is `#-hour`
 *     … word, word …    something may stand before it, or follow; in moves only, where a cue is else
 *                       the whole message
 */
export type Cue = string

/** Words a `*` may stand for. More finds longer questions and more false friends. */
export const widestGap = 5

/** Stands for a role's name, or a word that points to one. */
export const roleSlot = '{role}'

/** Stands for a number. */
export const numberSlot = '#'

/** One place of a cue: any few words, or one of some choices. */
export interface CuePart {
  /** As it is written. */
  readonly text: string
  readonly isGap: boolean
  readonly mayBeMissing: boolean
  /** What may stand there, words with blanks between; empty for a gap. */
  readonly choices: readonly string[]
}

/** A cue, read. */
export interface ReadCue {
  readonly isWeak: boolean
  /** Whether something may stand before it. */
  readonly mayStandBehind: boolean
  /** Whether something may follow. */
  readonly mayGoOn: boolean
  readonly parts: readonly CuePart[]
}

const anything = '…'

/** Reads a cue; never fails, since {@link findCueFault} has looked at every cue of the lexicon. */
export function readCue(cue: Cue): ReadCue {
  const isWeak = cue.startsWith('~')
  const written = (isWeak ? cue.slice(1) : cue).trim().split(/\s+/)
  return {
    isWeak,
    mayStandBehind: written[0] === anything,
    mayGoOn: written.at(-1) === anything,
    parts: written.filter((text) => text !== anything).map(readPart),
  }
}

function readPart(text: string): CuePart {
  if (text === '*') return { text, isGap: true, mayBeMissing: false, choices: [] }
  const mayBeMissing = text.endsWith('?')
  const choices = (mayBeMissing ? text.slice(0, -1) : text).split('|')
  return {
    text,
    isGap: false,
    mayBeMissing,
    choices: choices.map((choice) => choice.replaceAll('_', ' ')),
  }
}

/** Where a cue stands: each has a sign of its own. */
export type CuePlace = 'question' | 'document' | 'move'

const ownSigns = {
  question: { sign: roleSlot, named: ', {role}' },
  document: { sign: numberSlot, named: ', #' },
  move: { sign: anything, named: ', or … at an end' },
} as const

/** What is wrong with a cue, in words; undefined for nothing. */
export function findCueFault(cue: Cue, place: CuePlace): string | undefined {
  const { sign, named } = ownSigns[place]
  if (place === 'move' && cue.startsWith('~')) {
    return `expected a cue that counts as it stands, got "${cue}". Take the "~" away`
  }
  const written = cue.replace(/^~/, '').trim().split(/\s+/)
  const odd = written.find((text, i) => {
    if (text === anything) return sign !== anything || (i > 0 && i < written.length - 1)
    const isSign = (choice: string): boolean =>
      choice === sign || (place === 'document' && /^#-\p{Ll}+$/u.test(choice))
    return text !== '*' && !choicesOf(text).every((choice) => isSign(choice) || isWord(choice))
  })
  if (odd !== undefined) {
    return `expected words, a|b, word?, *${named}, got "${odd}" in "${cue}". Correct it`
  }
  const { parts } = readCue(cue)
  const isSure = ({ isGap, mayBeMissing }: CuePart): boolean => !isGap && !mayBeMissing
  if (!parts.some(isSure)) {
    return `expected a word that has to be there, got "${cue}". Take a "?" away`
  }
  const first = parts.findIndex(isSure)
  const last = parts.findLastIndex(isSure)
  // Where it could begin or end would be anybody's guess.
  return parts.some(({ isGap }, i) => isGap && (i < first || i > last))
    ? `expected a word that has to be there on both sides of "*", got "${cue}". Take the "*" away`
    : undefined
}

function choicesOf(text: string): readonly string[] {
  return text.replace(/\?$/, '').split('|')
}

/**
 * Lower case, with what belongs to words: "bachelor's", "e-mail", "n/a", "401k", "#1", "$". A sign
 * alone is no word of any text, but for those of figures and rights.
 */
function isWord(choice: string): boolean {
  return /^(?:#\d)?[\p{Ll}\p{N}$%©'’._/+&-]*$/u.test(choice) && /[\p{L}\p{N}$%©]/u.test(choice)
}
