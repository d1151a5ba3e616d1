import type { FactIndex } from '../../fact-index.ts'
import { currencySign, type Fact, type Growth, type Money, type Role } from '../../knowledge.ts'
import type { Oddity } from './oddity.ts'
import { timesPerYear } from '../../times-per-year.ts'

/** How often pay holds the pay in the middle, or a range its lower end, before it looks odd. */
const timesOdd = 4

/** Of fewer roles nobody can tell which one is odd. */
const fewestRoles = 3

/** A wage of a year below this is mostly one of an hour, or a percentage in the wrong column. */
const leastPerYear = 1_000

/** Job growth beyond this is mostly a number of jobs. */
const mostGrowth = 100

const advice =
  'Look it up at its place. If the document means it, all is well. If not, correct it there, or make clear in the table which column and row it belongs to.'

/** Figures that are far from the others, impossible, or given twice. */
export function findOddFigures({ advancement, factsOn }: FactIndex): readonly Oddity[] {
  const figures = advancement.flatMap((role) =>
    [...factsOn(role.id, 'salary'), ...factsOn(role.id, 'outlook')].flatMap((fact): Figure[] => {
      const { value } = fact
      return value?.kind === 'money' || value?.kind === 'growth' ? [{ role, fact, value }] : []
    }),
  )
  const pays = figures.filter((one): one is Figure<Money> => one.value.kind === 'money')
  const growths = figures.filter((one): one is Figure<Growth> => one.value.kind === 'growth')
  return [
    ...pays.flatMap((pay) => findOddPay(pay, pays)),
    ...growths.flatMap(findOddGrowth),
    ...findDoubled(figures),
    ...findCurrencies(pays),
  ]
}

interface Figure<Value = Money | Growth> {
  readonly role: Role
  readonly fact: Fact
  readonly value: Value
}

function findOddGrowth({ role, fact, value }: Figure<Growth>): readonly Oddity[] {
  const { percent, upTo = percent } = value
  const isOdd = Math.max(Math.abs(percent), Math.abs(upTo)) > mostGrowth
  return isOdd
    ? [oddity(`The job growth of ${role.shortName} is ${sayFigure(value)}.`, [fact])]
    : []
}

/** At most one thing is said of a figure: the first explains the others. */
function findOddPay(pay: Figure<Money>, all: readonly Figure<Money>[]): readonly Oddity[] {
  const { role, fact, value } = pay
  const whose = `The pay of ${role.shortName}, ${sayFigure(value)},`
  if (value.low > value.high) return [oddity(`${whose} begins above its end.`, [fact])]
  if (value.high > timesOdd * value.low) return [oddity(`${whose} is a very wide range.`, [fact])]
  if (yearly(value) < leastPerYear) return [oddity(`${whose} is hardly for a whole year.`, [fact])]
  const peers = all.filter((peer) => peer.value.currency === value.currency)
  if (new Set(peers.map((peer) => peer.role)).size < fewestRoles) return []
  const usual = median(peers.map((peer) => yearly(peer.value)))
  const times = yearly(value) / usual
  if (times >= timesOdd) {
    return [oddity(`${whose} is ${Math.round(times)} times what is usual here.`, [fact])]
  }
  if (times * timesOdd > 1) return []
  return [oddity(`${whose} is one part in ${Math.round(1 / times)} of what is usual here.`, [fact])]
}

/** Figures of one role that differ, although nothing tells them apart. */
function findDoubled(figures: readonly Figure[]): readonly Oddity[] {
  const groups = new Map<string, Figure[]>()
  for (const figure of figures) {
    const key = `${figure.role.id} ${JSON.stringify(withoutAmount(figure.value))}`
    groups.set(key, [...(groups.get(key) ?? []), figure])
  }
  return [...groups.values()].flatMap((group) => {
    const said = [...new Set(group.map(({ value }) => sayFigure(value)))]
    const [first] = group
    if (first === undefined || said.length < 2) return []
    const what = first.value.kind === 'money' ? 'pay' : 'job growth'
    return [
      oddity(
        `The ${what} of ${first.role.shortName} is given as ${said.join(' and as ')}.`,
        group.map(({ fact }) => fact),
      ),
    ]
  })
}

/** All that two figures must share to be of the same thing. */
function withoutAmount(value: Money | Growth): object {
  return value.kind === 'money'
    ? { ...value, low: 0, high: 0, orMore: undefined }
    : { ...value, percent: 0, upTo: undefined }
}

function findCurrencies(pays: readonly Figure<Money>[]): readonly Oddity[] {
  const currencies = [...new Set(pays.map(({ value }) => value.currency))]
  if (currencies.length < 2) return []
  const facts = pays.filter(({ value }) => value.currency !== currencies[0]).map(({ fact }) => fact)
  return [oddity(`Pay is given in several currencies: ${currencies.join(', ')}.`, facts)]
}

function oddity(what: string, facts: readonly Fact[]): Oddity {
  return { what, advice, facts }
}

function yearly({ low, high, per }: Money): number {
  return ((low + high) / 2) * timesPerYear[per]
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2
}

function sayFigure(value: Money | Growth): string {
  if (value.kind === 'growth') {
    return value.upTo === undefined ? `${value.percent}%` : `${value.percent}% to ${value.upTo}%`
  }
  const amounts = value.low === value.high ? [value.low] : [value.low, value.high]
  const said = amounts.map((one) => `${currencySign(value.currency)}${one.toLocaleString('en-US')}`)
  return `${said.join(' to ')} a ${value.per}`
}
