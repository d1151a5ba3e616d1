import { describe, expect, it } from 'vitest'
import { findColumns } from '../../../../knowledge/compiler/source/find-columns.ts'
import { readBlocks } from '../../../../knowledge/compiler/source/read-blocks.ts'
import { readTables } from '../../../../knowledge/compiler/source/read-table.ts'
import { statements } from '../compile.ts'

function rowsOf(table: string): readonly unknown[] {
  const tables = readTables(readBlocks(`A Title\n\n${table}`, statements), statements)
  return tables.flatMap(({ rows }) =>
    rows.map(({ name, cells }) => [
      name,
      ...cells.map(({ column, text }) => `${column.kind}: ${text}`),
    ]),
  )
}

describe('findColumns', () => {
  it('reads kinds, years, statistic and marks of heads without borders', () => {
    const head = 'Job Title Median Salary (2018)** Job Growth (2016-2026)* Education or Experience'
    expect(findColumns(head, statements)).toEqual([
      { kind: 'role', name: 'Job Title', mark: '' },
      { kind: 'salary', name: 'Median Salary', mark: '**', from: 2018, statistic: 'median' },
      { kind: 'outlook', name: 'Job Growth', mark: '*', from: 2016, to: 2026 },
      { kind: 'requirements', name: 'Education or Experience', mark: '' },
    ])
  })

  it.each([
    ['| Career | Average Pay, 2020 |', 2020, undefined],
    ['| Career | Outlook (2019–29) |', 2019, 2029],
    ['| Career | Job Outlook 2020 to 2030 |', 2020, 2030],
  ])('reads the years of "%s"', (head, from, to) => {
    expect(findColumns(head, statements)[1]).toMatchObject(
      to === undefined ? { from } : { from, to },
    )
  })
})

describe('readTables', () => {
  const head = 'Job Title Median Salary Job Growth Education'

  it.each([
    [
      'Plumber $50,000 4% (pipefitters) Diploma',
      ['Plumber', 'salary: $50,000', 'outlook: 4% (pipefitters)', 'requirements: Diploma'],
    ],
    ['Plumber — 4% Diploma', ['Plumber', 'outlook: 4%', 'requirements: Diploma']],
    ['Plumber N/A -4% None', ['Plumber', 'outlook: -4%', 'requirements: None']],
    ['Plumber $50,000', ['Plumber', 'salary: $50,000']],
    [
      'Plumber $20–$25 an hour −4% Diploma',
      ['Plumber', 'salary: $20-$25 an hour', 'outlook: -4%', 'requirements: Diploma'],
    ],
  ])('reads the row "%s" by the shape of its values', (row, cells) => {
    expect(rowsOf(`${head}\nMason $1 1% None\n${row}`)[1]).toEqual(cells)
  })

  it('lets a heading tell where the name in a row ends', () => {
    const table = 'Job Title Education Median Salary\nPlumber Diploma $50,000'
    expect(rowsOf(`${table}\n\nPlumber\n\nText.`)).toEqual([
      ['Plumber', 'salary: $50,000', 'requirements: Diploma'],
    ])
  })

  it('keeps a column of no known kind under its own name', () => {
    expect(rowsOf('| Role | Color | Salary |\n|---|---|---|\n| Plumber | red | $50,000 |')).toEqual(
      [['Plumber', 'otherSubject: red', 'salary: $50,000']],
    )
  })

  it('finds the column of names wherever it stands', () => {
    expect(rowsOf('| Salary | Position |\n|---|---|\n| $50,000 | **Plumber** |')).toEqual([
      ['Plumber', 'salary: $50,000'],
    ])
  })
})
