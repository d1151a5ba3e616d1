import { readFileSync } from 'node:fs'
import { compileExample, saidBy } from '../compile.ts'
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
