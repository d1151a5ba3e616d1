import { oncePerText } from './once-per-text.ts'

const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' })
const month = new Intl.DateTimeFormat('en-US', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** "2019-10-28" → "October 28, 2019"; "2024-03", a month of no known day, → "March 2024". */
export const sayDate = oncePerText((iso) => (isMonth(iso) ? month : day).format(dateOf(iso)))

/** "2019-10-28" → "October 2019". */
export const sayMonth = oncePerText((iso) => month.format(dateOf(iso)))

function isMonth(iso: string): boolean {
  return /^\d{4}-\d{2}$/.test(iso)
}

/** The day is the source's own: no time zone may shift it. */
function dateOf(iso: string): Date {
  return new Date(`${isMonth(iso) ? `${iso}-01` : iso}T00:00:00Z`)
}
