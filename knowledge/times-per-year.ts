import type { Money } from './knowledge.ts'

/**
 * How often a pay is paid in a year of full time: 2,080 hours, as the U.S. Bureau of Labor Statistics
 * turns hourly into yearly pay, and five days in each of 52 weeks. For comparing only.
 */
export const timesPerYear: Readonly<Record<Money['per'], number>> = {
  hour: 2080,
  day: 260,
  week: 52,
  month: 12,
  year: 1,
}
