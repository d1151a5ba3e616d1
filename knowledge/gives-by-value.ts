import type { Value } from './knowledge.ts'
import type { Detail } from './topics.ts'

/**
 * Whether the value of a fact has the detail that another topic asks for: an hourly wage is the
 * salary of a role that is paid by the hour. Details that only words can give are in no value.
 */
export function givesByValue(detail: Detail, value: Value | undefined): boolean {
  switch (detail) {
    case 'hourlyPay':
      return value?.kind === 'money' && value.per === 'hour'
    case 'payRange':
      return value?.kind === 'money' && value.low < value.high
    case 'years':
      return value?.kind === 'experience' && value.years !== undefined
    case 'time':
    case 'exam':
      return false
  }
}
