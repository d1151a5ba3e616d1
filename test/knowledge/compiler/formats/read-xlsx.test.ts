import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../../support/temporary-folder.ts'
import { readXlsx } from '../../../../knowledge/compiler/formats/read-xlsx.ts'
import { compileNurses, nursesInRows, nursesParts } from './nurses.ts'
import { escaped, zipOf } from './office-files.ts'

const folder = await temporaryFolder()

afterAll(folder.remove)

/** Formats of the test's cells: 1 dollars, 2 a share, 3 pounds, 4 a day. */
const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="&quot;$&quot;#,##0"/><numFmt numFmtId="165" formatCode="[$£-809]#,##0.00;[Red]-[$£-809]#,##0.00"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="165"/><xf numFmtId="14"/></cellXfs></styleSheet>`

/** Bytes of a workbook; a cell is a text, or a figure with its style as XML. */
function xlsxOf(rows: readonly (readonly string[])[]): Uint8Array {
  const sheet = rows.map((cells, y) => {
    const made = cells.map((cell, x) => {
      const name = `${String.fromCharCode(65 + x)}${y + 1}`
      if (cell.startsWith('<v')) return `<c r="${name}" ${cell.slice(2)}</c>`
      return `<c r="${name}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`
    })
    return `<row r="${y + 1}">${made.join('')}</row>`
  })
  return zipOf({
    'xl/workbook.xml': '<workbook/>',
    'xl/vbaProject.bin': 'Sub AutoOpen()',
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet.join('')}</sheetData></worksheet>`,
  })
}

/** A figure as a workbook keeps it, where the document writes it out. */
function figureOf(cell: string): string {
  const [, dollars] = /^\$([\d,]+)$/.exec(cell) ?? []
  if (dollars !== undefined) return `<vs="1"><v>${dollars.replaceAll(',', '')}</v>`
  const [, share] = /^(\d+)%$/.exec(cell) ?? []
  return share === undefined ? cell : `<vs="2"><v>${Number(share) / 100}</v>`
}

describe('a workbook', () => {
  it.each(['nurses.xlsx', 'nurses.xlsm'])('says what the document says: %s', async (name) => {
    const rows = nursesParts.flatMap((part): readonly (readonly string[])[] => {
      if ('table' in part) return part.table.map((cells) => cells.map(figureOf))
      return [['heading' in part ? part.heading : part.paragraph]]
    })
    const path = join(folder.path, name)
    writeFileSync(path, xlsxOf(rows))

    expect(await compileNurses(path)).toEqual(nursesInRows)
  })

  it('shows figures in their formats', async () => {
    const cells = ['Clerk', '<vs="3"><v>32000.5</v>', '<vs="4"><v>45418</v>', '<v><v>7</v>']
    const { text } = await readXlsx(xlsxOf([['Role', 'Pay', 'Day', 'Count'], cells]), 'pay.xlsx')

    expect(text).toContain('| Clerk | £32,000.50 | 2024-05-06 | 7 |')
  })

  it('refuses an archive without a workbook', async () => {
    await expect(readXlsx(zipOf({ 'a.txt': 'x' }), 'pay.xlsx')).rejects.toThrow(
      /pay\.xlsx: expected a workbook of Excel, as the ending says, got an archive without one\./,
    )
  })
})
