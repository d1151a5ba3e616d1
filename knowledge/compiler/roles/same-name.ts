import { oncePerText } from '../../once-per-text.ts'
import { stemOf } from '../words/word-forms.ts'

/** Whether two names are forms of one: their words have the same stems. */
export function isSameName(one: string, other: string): boolean {
  return nameStems(one) === nameStems(other)
}

/** The stems of a name's words, without what stands in brackets. */
export const nameStems = oncePerText((name) =>
  name
    .replaceAll(/\([^)]*\)/g, '')
    .split(/[^\p{L}\p{N}']+/u)
    .filter((word) => word !== '' && word !== 'and')
    .map(stemOf)
    .join(' '),
)
