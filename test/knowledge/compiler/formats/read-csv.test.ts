import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../../support/temporary-folder.ts'
import { readCsv } from '../../../../knowledge/compiler/formats/read-csv.ts'
import { compileNurses, nursesInRows, nursesParts } from './nurses.ts'

const folder = await temporaryFolder()

afterAll(folder.remove)

describe('a table as text', () => {
  it.each([',', ';', '\t'])('says what the document says, parted by %j', async (mark) => {
    const rows = nursesParts.flatMap((part): readonly (readonly string[])[] => {
      if ('table' in part) return part.table
      return [['heading' in part ? part.heading : part.paragraph]]
    })
    const path = join(folder.path, 'nurses.csv')
    writeFileSync(
      path,
      rows
        .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(mark))
        .join('\r\n'),
    )

    expect(await compileNurses(path)).toEqual(nursesInRows)
  })

  it('gets its title from the name of the file, if it has none', async () => {
    const { text } = await readCsv(Buffer.from('Role,Pay\nClerk,"$50,000"\n'), 'pay-of-clerks.csv')

    expect(text).toBe('# Pay of clerks\n\n| Role | Pay |\n| --- | --- |\n| Clerk | $50,000 |\n')
  })
})
