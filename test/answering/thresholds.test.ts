import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const folder = 'src/answering'

/** Numbers that nobody tuned, and what they are instead. */
const given: Readonly<Record<string, readonly string[]>> = {
  // Full-time hours of a year.
  'deciding/figures.ts': ['2080', '12', '52', '260'],
  // Positions behind "…, don't they".
  'reading/find-claim.ts': ['3'],
  // Letters of endings.
  'words/lemmatize.ts': ['4', '3'],
  // Codes of letters, and counting bits.
  'words/nearest-word.ts': ['97', '4', '24'],
  // What digits and "k" stand for.
  'words/normalize.ts': ['1000'],
  'words/read-amounts.ts': ['10', '20', '1000'],
  // Typing errors by the lengths of thresholds.ts.
  'words/similarity.ts': ['3'],
}

it('keeps every tuned number of answering in thresholds.ts', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && file !== 'thresholds.ts',
  )
  const elsewhere = files.flatMap((file) =>
    numbersIn(readFileSync(join(folder, file), 'utf8'))
      .filter((number) => given[file]?.includes(number) !== true)
      .map((number) => `${file}: ${number}`),
  )

  expect(files.length).toBeGreaterThan(60)
  expect(elsewhere).toEqual([])
})

it('reads the numbers of code and not those of comments, texts and patterns', () => {
  const code = `/** 7 */ const a = 0.5 * x1 // 8
    const b = text.split('9').slice(0, 12).filter((w) => /^3/.test(w)), c = 1_000`

  expect(numbersIn(code)).toEqual(['0.5', '12', '1_000'])
})

/** The number literals of code; 0, 1 and 2 count and halve, and are no tuning. */
function numbersIn(code: string): readonly string[] {
  const plain = code
    .replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, '')
    .replaceAll(/'(?:[^'\\\n]|\\.)*'|`[^`]*`/g, "''")
    .replaceAll(/(?<=[(,=:[!&|?{;\s])\/(?![/*\s])(?:[^/\\\n]|\\.)+\/[a-z]*/g, "''")
  return [...plain.matchAll(/(?<![\w.$])\d[\d_]*(?:\.\d+)?/g)]
    .map(([number]) => number)
    .filter((number) => !['0', '1', '2'].includes(number))
}
