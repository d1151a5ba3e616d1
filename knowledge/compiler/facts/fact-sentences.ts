/** Every sentence of a fact that no sentence of the source is: what tables, dates and notes state. */
export const factSentences = {
  salary: (noun: string, of: string, { amount, per, year }: SaidSalary): string =>
    `The ${noun} of ${of} ${year === undefined ? 'is' : 'was'} ${amount}${unitOf[per]}${year === undefined ? '' : ` in ${year}`}.`,
  growth: (plural: string, { percent, upTo, from, to, occupation }: SaidGrowth): string => {
    const years =
      from === undefined
        ? to === undefined
          ? ''
          : ` through ${to}`
        : to === undefined
          ? ` for ${from}`
          : ` from ${from} to ${to}`
    const loss = (upTo ?? percent) < 0 ? ', which is a decline' : ''
    const share = upTo === undefined ? `${percent}%` : `${percent}% to ${upTo}%`
    const scope = occupation === undefined ? '' : `; the figure is for ${occupation}`
    return `The job growth given for ${plural} is ${share}${years}${loss}${scope}.`
  },
  ends: (said: readonly SaidEnd[], plural: string): string => {
    const cells = said.map(({ column, amount }) => `${amount} under "${column}"`)
    return `For ${plural}, the table gives ${cells.join(' and ')}.`
  },
  orMore: (amount: string): string => `${amount} or more`,
  between: (low: string, high: string): string => `between ${low} and ${high}`,
  /** Whom to ask, where it is no sentence. */
  contact: (said: string): string => `For questions: ${said}.`,
  /** A cell that asks for nothing is repeated as it stands. */
  cell: (column: string, cell: string, plural: string): string =>
    `Under "${column}", the table says "${cell}" for ${plural}.`,
  /** Words without a verb below the name of a role. */
  ofWork: (what: string, plural: string): string => `The document says of ${plural}: "${what}"`,
  /** What stands under a label in words that are no sentence. */
  under: (label: string, what: string, plural: string): string =>
    `Listed for ${plural} under "${label}": ${what}.`,
  /** A figure, and the cell that says more than it. */
  inWords: (figure: string, cell: string): string => `${figure.replace(/\.$/, '')}: "${cell}".`,
  /** What a document says that it could not find out. */
  withheld: (said: string, plural: string): string =>
    `The document doesn't say what ${plural} are paid: "${said}"`,
  withheldGrowth: (said: string, plural: string): string =>
    `The document doesn't say how jobs are expected to grow for ${plural}: "${said}"`,
  /** A figure that is given in words. */
  said: (label: string, what: string, plural: string): string =>
    `Under "${label}", the document says "${what}" for ${plural}.`,
  listed: (what: string, isSeveral: boolean, plural: string, column: string): string =>
    `${what} ${isSeveral ? 'are' : 'is'} listed for ${plural} under "${column}".`,
  preferred: (what: string, isSeveral: boolean, plural: string, column: string): string =>
    `${what} ${isSeveral ? 'are' : 'is'} listed as preferred for ${plural} under "${column}".`,
  shortFor: (short: string, name: string): string => `${short} is short for ${name}.`,
  dated: (date: string): string => `The document is dated ${date}.`,
  by: (author: string): string => `The document is by ${author}.`,
  figuresFor: (figures: readonly { readonly name: string; readonly years: string }[]): string =>
    `In the document, ${figures.map(({ name, years }) => `the ${name} figures are for ${years}`).join(', and ')}.`,
  noOrigin: (figures: string): string => `The document does not name the source of its ${figures}.`,
  origin: (figures: string, source: string, isMost: boolean): string =>
    `${isMost ? 'Most of the' : 'The'} ${figures} come from ${source}.`,
  originOfOne: (figure: string, plural: string, source: string): string =>
    `The ${figure} given for ${plural} comes from ${source}.`,
  aboutOne: (title: string, plural: string): string =>
    `The document, "${title}", is about ${plural}.`,
  about: (title: string, base: string | undefined, names: readonly string[]): string => {
    const who = base === undefined ? 'one can advance to' : `that ${base} can advance to`
    const list = `${names.slice(0, -1).join(', ')}${names.length > 1 ? ' and ' : ''}${names.at(-1) ?? ''}`
    return `The document, "${title}", is about roles ${who}: ${list}.`
  },
} as const

/** Stands behind an amount: one by the year is told bare. */
export const unitOf = {
  year: '',
  month: ' a month',
  week: ' a week',
  day: ' a day',
  hour: ' an hour',
} as const

/** What is said of pay. */
interface SaidSalary {
  readonly amount: string
  readonly per: keyof typeof unitOf
  readonly year: number | undefined
}

/** One end of a range, and the head it stands under. */
interface SaidEnd {
  readonly column: string
  readonly amount: string
}

/** What is said of growth. */
interface SaidGrowth {
  readonly percent: number
  readonly upTo?: number
  readonly from?: number
  readonly to?: number
  readonly occupation?: string
}
