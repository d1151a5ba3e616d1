import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { array, assert, constantFrom, integer, nat, property, record, tuple } from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDocument } from '../../../knowledge/compiler/formats/read-document.ts'
import { educationLevels, type Fact, type Value } from '../../../knowledge/knowledge.ts'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder.ts'
import { compileDocument, compileText, saidBy, statements } from './compile.ts'

/** A document of each shape. */
const paths = [
  'documents/after-the-first-tower.txt',
  'documents/court-interpreter-faq.md',
  'documents/tree-care-ladder.md',
  'documents/dispatch-pay-grades.txt',
  'documents/court-reporter-guide.md',
  'documents/culinary-careers-at-a-glance.txt',
  'documents/drinking-water-staff-ladder.md',
  'documents/next-steps-for-medical-coders.txt',
  'documents/glued.txt',
] as const

type Lines = readonly string[]
type Mutation = (lines: Lines, at: number, other: number) => Lines

const mutations: Readonly<Record<string, Mutation>> = {
  drop: (lines, at) => lines.toSpliced(at, 1),
  double: (lines, at) => lines.toSpliced(at, 0, lines[at] ?? ''),
  move: (lines, at, to) => lines.toSpliced(at, 1).toSpliced(to, 0, lines[at] ?? ''),
  join: (lines, at) => lines.toSpliced(at, 2, `${lines[at] ?? ''} ${lines[at + 1] ?? ''}`),
  cut: (lines, at, length) =>
    lines.with(at, (lines[at] ?? '').slice(0, length % ((lines[at]?.length ?? 0) + 1))),
}

const mutation = record({
  kind: constantFrom(...Object.keys(mutations)),
  at: nat(),
  other: nat(),
})

describe('a document whose lines are dropped, doubled, moved, joined and cut', () => {
  it('is compiled into facts whose quotes it has, and whose values stand in them', () => {
    assert(
      property(
        constantFrom(...paths),
        array(mutation, { minLength: 1, maxLength: 12 }),
        (path, steps) => {
          const text = steps.reduce<Lines>(mutate, textOf(path).split('\n')).join('\n')
          const { facts } = compileText(text).knowledge
          const flat = oneSpaced(text)
          for (const fact of facts) {
            expect(flat).toContain(oneSpaced(fact.quote.text))
            expect(inventedBy(fact, text), `${fact.text}\n${fact.quote.text}`).toEqual([])
          }
        },
      ),
      { numRuns: 30 },
    )
  })
})

describe('a heading whose bold is not closed', () => {
  it('names a role without its stars', () => {
    const { knowledge } = compileText('Jobs for Clerks\n\n**Counter Manager\n\nA manager counts.\n')

    expect(knowledge.roles.map(({ name }) => name)).toContain('Counter Manager')
  })
})

describe('a document in another encoding', () => {
  let folder: TemporaryFolder
  beforeAll(async () => {
    folder = await temporaryFolder()
  })
  afterAll(async () => folder.remove())

  it.each(paths.flatMap((path) => Object.keys(encodings).map((name) => [path, name] as const)))(
    '%s says in %s what it says',
    async (path, name) => {
      const file = join(folder.path, `${name.replaceAll(/\W/g, '')}${extname(path)}`)
      await writeFile(file, encodings[name]?.(textOf(path)) ?? '')

      const { knowledge } = await compileDocument(file)

      expect(saidBy(knowledge).filter(({ topic }) => topic !== 'sourceAbout')).toEqual(
        saidBy((await compileDocument(`test/fixtures/${path}`)).knowledge).filter(
          ({ topic }) => topic !== 'sourceAbout',
        ),
      )
    },
  )

  it('states nothing that is not in it, where bytes are lost or changed', async () => {
    const bytes = Buffer.from(textOf(paths[0]))
    const damaged = join(folder.path, 'damaged.txt')
    const changes = tuple(nat({ max: bytes.length - 1 }), integer({ min: 128, max: 255 }))
    const samples: Buffer[] = []
    assert(
      property(array(changes, { minLength: 1, maxLength: 40 }), (all) => {
        const changed = Buffer.from(bytes)
        for (const [at, byte] of all) changed[at] = byte
        samples.push(changed)
      }),
      { numRuns: 15 },
    )
    for (const sample of samples) {
      await writeFile(damaged, sample)
      const { text } = await readDocument(damaged)
      const { facts } = compileText(text).knowledge
      const flat = oneSpaced(text)
      for (const { quote } of facts) expect(flat).toContain(oneSpaced(quote.text))
      expect(facts.flatMap((fact) => inventedBy(fact, text))).toEqual([])
    }
  })
})

const encodings: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-8 with a mark': (text) => Buffer.from(`\uFEFF${text}`),
  'UTF-16': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'UTF-16 with the higher byte first': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  'Windows-1252': inWindows1252,
  'UTF-8 read as Windows-1252': (text) =>
    Buffer.from(new TextDecoder('latin1').decode(Buffer.from(text))),
}

/** The letters of the fixtures that have another byte there than in Latin-1. */
const bytesOf: Readonly<Record<string, number>> = {
  '—': 0x97,
  '–': 0x96,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
}

function inWindows1252(text: string): Uint8Array {
  return Uint8Array.from([...text], (letter) => bytesOf[letter] ?? letter.charCodeAt(0))
}

function textOf(path: string): string {
  return readFileSync(`test/fixtures/${path}`, 'utf8')
}

function mutate(
  lines: Lines,
  { kind, at, other }: { kind: string; at: number; other: number },
): Lines {
  if (lines.length === 0) return lines
  return mutations[kind]?.(lines, at % lines.length, other % lines.length) ?? lines
}

/** What the value of a fact says that its quote does not; years may stand in the head of a table. */
function inventedBy({ value, quote }: Fact, text: string): readonly string[] {
  const figures = figuresIn(quote.text)
  const years = figuresIn(text)
  const missing = (all: readonly string[], ...wanted: readonly (number | undefined)[]) =>
    wanted.filter((figure) => figure !== undefined && !all.includes(String(figure))).map(String)
  switch (value?.kind) {
    case 'money':
      return [...missing(figures, value.low, value.high), ...missing(years, value.year)]
    case 'growth':
      return [
        ...missing(figures, Math.abs(value.percent), value.upTo && Math.abs(value.upTo)),
        ...missing(years, value.from, value.to).filter((year) => !isShortYear(year, text)),
      ]
    case 'experience':
      return missing([...figures, ...numbersIn(quote.text)], value.years)
    case 'education':
      return isLevelIn(value, quote.text) ? [] : [value.level]
    case 'certification':
      return value.names.filter(
        // The short form of the body may stand behind: "Certified Auditor (ALC)".
        (name) => !oneSpaced(quote.text).includes(plain(name).replace(/ \([A-Z]+\)$/, '')),
      )
    case 'nothing':
    case 'preferred':
    case undefined:
      return []
  }
}

function isLevelIn({ level }: Extract<Value, { kind: 'education' }>, text: string): boolean {
  expect(educationLevels).toContain(level)
  return statements.levels[level].some((word) => plain(text).toLowerCase().includes(word))
}

/** "2022-32" is until 2032. */
function isShortYear(year: string, text: string): boolean {
  return new RegExp(`20\\d\\d[-–]${year.slice(2)}\\b`).test(text)
}

function numbersIn(text: string): readonly string[] {
  return statements.numbers.flatMap((word, number) =>
    new RegExp(`\\b${word}\\b`, 'i').test(text) ? [String(number)] : [],
  )
}

function figuresIn(text: string): readonly string[] {
  const figures = plain(text).match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? []
  return figures.map((figure) => String(Number(figure.replaceAll(',', ''))))
}

function oneSpaced(text: string): string {
  return plain(text).replaceAll(/\s+/g, ' ').trim()
}

function plain(text: string): string {
  return text.replaceAll(/[‘’]/g, "'").replaceAll(/[‐‑–—]/g, '-')
}
