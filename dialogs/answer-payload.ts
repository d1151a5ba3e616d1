import { isFigure } from '../knowledge/topics.ts'
import type { Answerer } from '../src/answering/answering.ts'
import type { MadeAsk } from '../src/answering/reading/made-ask.ts'
import type { Context, Verdict } from '../src/answering/verdict.ts'
import type { Payload } from '../src/replies/payload.ts'
import { compareRolesId, findRoleId } from './dialog-ids.ts'

/** What a button stands for, decided like the same words said in full. */
export function answerPayload(
  payload: Payload,
  { answerMade }: Pick<Answerer, 'answerMade'>,
  context?: Context,
): readonly [Verdict, ...Verdict[]] {
  if (payload.do === 'command') {
    const { command, role } = payload
    return [{ kind: 'command', command, ...(role === undefined ? {} : { role }), confidence: 1 }]
  }
  // The dialog it belongs to is closed: it begins again with this answer.
  if (payload.do === 'choose') return [openings.get(payload.dialog) ?? askWhat]
  const { role, topic } = payload
  return role === undefined && topic === undefined
    ? [askWhat]
    : answerMade([readAsk(payload)], context)
}

/** A topic of no role is of all of them, and figures are set side by side. */
function readAsk({ role, topic }: Extract<Payload, { do: 'ask' }>): MadeAsk {
  const ask = {
    roles: role === undefined ? [] : [role],
    topics: topic === undefined ? [] : [topic],
  }
  const isOfAll = role === undefined && topic !== undefined && isFigure(topic)
  return isOfAll ? { ...ask, by: 'ranking' } : ask
}

const askWhat: Verdict = { kind: 'command', command: 'help', confidence: 1 }

/** How each dialog begins. */
const openings: ReadonlyMap<string, Verdict> = new Map([
  [findRoleId, { kind: 'command', command: 'findRole', confidence: 1 }],
  [compareRolesId, { kind: 'command', command: 'compare', confidence: 1 }],
])
