import { joinNames } from './join-names.ts'
import { upperFirst } from '../../../knowledge/letter-case.ts'

/** Every word that stands on a card and is not a fact: titles, what to mind, and the state of steps. */
export const cardSentences = {
  atAGlance: (role: string): string => `${role} at a glance`,
  inSection: (places: string, section: string): string => `${places} of "${section}"`,
  from: (lines: string): string => `From ${lines} of the document.`,
  ofDocument: (lines: string, name: string): string => `${lines} of ${name}`,
  fromSeveral: (places: string): string => `From ${places}.`,
  becoming: (article: string, role: string): string => `Becoming ${article} ${role}`,
  stepsDone: (done: number, all: number): string => `${done} of ${all} steps done`,
  stepOf: (topic: string, value: string): string => `${topic}: ${value}`,
  steps: (count: number): string => (count === 1 ? 'One step' : `${count} steps`),
  compared: (labels: readonly string[]): string => `${joinNames(labels)} compared`,
  figures: (measure: string, period: string): string =>
    `${upperFirst(measure)}${period === '' ? '' : ` (${period})`}`,
  broader: 'Each growth figure is for the broader occupation the document names.',
  role: 'Role',
  notGiven: 'Not given',
  done: 'done',
  open: 'to do',
  step: ({ text, state }: { readonly text: string; readonly state: 'done' | 'open' }): string =>
    `${state === 'done' ? cardSentences.done : cardSentences.open}: ${text}`,
  /** The ranking in words, for people who cannot see the bars. */
  bars: (title: string, bars: readonly string[]): string => `${title}: ${bars.join('; ')}.`,
  bar: (label: string, value: string): string => `${label} ${value}`,
} as const
