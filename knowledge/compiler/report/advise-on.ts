import type { Doubt, DoubtKind } from '../facts/draft-fact.ts'

/** Doubts of one kind, and what who keeps the document can do about them. */
export interface Advised {
  readonly kind: DoubtKind
  readonly title: string
  readonly advice: string
  /** Whether it was kept all the same, on a guess. */
  readonly isKept: boolean
  readonly doubts: readonly Doubt[]
}

/** Sorts doubts by kind, those that lose most first; kinds that nothing is of are left out. */
export function adviseOn(doubts: readonly Doubt[]): readonly Advised[] {
  return kinds
    .map(([kind, title, advice]): Advised => ({
      kind,
      title,
      advice,
      isKept: isKept(kind),
      doubts: doubts.filter((doubt) => doubt.kind === kind),
    }))
    .filter((advised) => advised.doubts.length > 0)
}

/** Whether what is in doubt was kept, and not left out. */
export function isKept(kind: DoubtKind): boolean {
  return kind === 'noCue' || kind === 'alikeName'
}

type Kind = readonly [kind: DoubtKind, title: string, advice: string]

/** Figures first: what people ask for most, and what nothing else in the document makes up for. */
const perKind = {
  unclearFigure: [
    'It is not clear what the figure is of, or in which currency',
    'Write what it is and its currency beside it, such as "Median salary: $52,000".',
  ],
  unclearColumn: [
    'It is not clear which column the figure is for',
    'Give every row a cell for each column; leave a dash where there is no figure.',
  ],
  noTable: [
    'The row stands in no table that is known',
    'Put a head above the rows, with a column for the role such as "Job Title".',
  ],
  unknownColumn: [
    'No column of this name is known',
    'Call the column what it holds, such as "Median Salary", "Job Growth" or "Education"; a name that is common belongs under "columns" in knowledge/lexicon/statements.yaml.',
  ],
  noRole: [
    'Nothing says which role it is about',
    'Put it below the heading of its role, or name the role in the sentence.',
  ],
  severalRoles: [
    'It is about several roles at once',
    'Say it of each role, in the section of that role. If the table says it already, nothing is lost.',
  ],
  noSentence: [
    'It is no sentence',
    'If it matters, write it as a sentence with a verb and a full stop.',
  ],
  behindRoles: [
    'It stands behind the sections of the roles and is about none of them',
    'Advice and sources belong there, and are rightly left out. What is about a role goes into the section of that role.',
  ],
  aside: ['It speaks of the text itself', 'Nothing is lost.'],
  alikeName: [
    'It may be the role that another document calls otherwise',
    'If they are two roles, all is well. If they are one, write the line that is given into a file of knowledge/wording/ that is named after one of the documents.',
  ],
  noCue: [
    'It was kept, but the topic is a guess',
    'Look whether the topic is right. If it is not, word the sentence more plainly ("must have", "earns", "is responsible for"), or add a cue to knowledge/lexicon/statements.yaml.',
  ],
} as const satisfies Record<DoubtKind, readonly [title: string, advice: string]>

// The keys of a literal are just those it was written with.
const kinds: readonly Kind[] = (Object.keys(perKind) as readonly DoubtKind[]).map((kind) => [
  kind,
  ...perKind[kind],
])
