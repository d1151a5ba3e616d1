import { readFileSync } from 'node:fs'
import { remedyForFile } from '../../knowledge/missing-file.ts'
import { QuestionSetError } from '../errors.ts'

/** Reads a file of a question set; throws a {@link QuestionSetError} if it is not there. */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new QuestionSetError(
      [`${path}: expected a file to read, got "${String(cause)}". ${remedyForFile(path)}`],
      { cause },
    )
  }
}
