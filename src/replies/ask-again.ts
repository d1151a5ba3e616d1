import { isDialogQuestion } from './is-dialog-question.ts'
import { plainReply } from './plain-reply.ts'
import type { Reply } from './reply.ts'

/** Says something that is no answer above the question that is open; undefined without any. */
export function askAgain(text: string, last: Reply | undefined): Reply | undefined {
  if (last === undefined || !isDialogQuestion(last)) return undefined
  return { ...plainReply(text, last.suggestions), prompt: last.prompt ?? last.text }
}
