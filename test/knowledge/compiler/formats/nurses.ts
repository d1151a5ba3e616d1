import { readFileSync } from 'node:fs'
import { compileDocument, compileExample, factsOf, saidBy } from '../compile.ts'
import { type Part, partsOf } from './office-files.ts'

const name = 'career-advancement-in-nursing.txt'
const { knowledge } = compileExample(name)

/** What the document of nurses says as plain text: the same in each format. */
export const nursesSay = saidBy(knowledge)

/** Its parts, without the frame of the page. */
export const nursesParts: readonly Part[] = partsOf(
  readFileSync(`test/fixtures/documents/${name}`, 'utf8').replace('Related Articles\n', ''),
  knowledge.source.sections,
)

/** What a table of the nurses says, and where the pay of one role stands in it. */
export async function compileNurses(path: string): Promise<object> {
  const { knowledge } = await compileDocument(path)
  const [pay] = factsOf(knowledge, 'nurse-manager', 'salary')
  return { said: saidBy(knowledge), place: pay?.quote.place }
}

/** The same, of every table of them whose rows are numbered. */
export const nursesInRows = { said: nursesSay, place: { unit: 'row', first: 9, last: 9 } }
