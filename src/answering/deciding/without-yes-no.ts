import type { Answered } from '../verdict.ts'

/** What the document says, told without deciding anything. */
export function withoutYesNo(verdict: Answered): Answered {
  const { yesNo: _, claim: _claim, ...rest } = verdict
  return rest
}
