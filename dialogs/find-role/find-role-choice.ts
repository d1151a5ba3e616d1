import type { Role } from '../../knowledge/knowledge.ts'
import {
  type Preferences,
  type Priority,
  priorities,
  type Schooling,
  schoolings,
} from '../../src/answering/finding/preferences.ts'
import type { Background } from '../../src/replies/background.ts'
import { type Payload, payloadVersion } from '../../src/replies/payload.ts'
import { sayWork } from '../../src/replies/finder/say-work.ts'
import { type FinderQuestion, finderQuestions } from './find-role-state.ts'
import { findRoleId } from '../dialog-ids.ts'

/** What a button of the finder stands for. */
export type FinderChoice =
  | {
      readonly kind: 'answer'
      readonly question: FinderQuestion
      readonly preferences: Preferences
    }
  | { readonly kind: 'skip'; readonly question: FinderQuestion }
  /** One of the answers is to be given anew. */
  | { readonly kind: 'change'; readonly question: FinderQuestion }

/** The payload of a button that answers a question. */
export const finderPayloads = {
  liking: ({ id }: Role): Payload => ({ ...choose('likings'), role: id }),
  schooling: (schooling: Schooling): Payload => choose(`schooling/${schooling}`),
  priority: (priority: Priority): Payload => choose(`priorities/${priority}`),
  skip: (question: FinderQuestion): Payload => choose(`skip/${question}`),
  change: (question: FinderQuestion): Payload => choose(`change/${question}`),
}

/** Reads what a button stands for; undefined when it is none of the finder's. */
export function readFinderChoice(
  payload: Payload,
  background: Background,
): FinderChoice | undefined {
  if (payload.do !== 'choose' || payload.dialog !== findRoleId) return undefined
  const [kind = '', value = ''] = payload.choice.split('/')
  const question = finderQuestions.find((one) => one === value)
  if (kind === 'skip' || kind === 'change') {
    return question === undefined ? undefined : { kind, question }
  }
  return readAnswer(kind, value, background.roleOf(payload.role), background)
}

function readAnswer(
  kind: string,
  value: string,
  role: Role | undefined,
  background: Background,
): FinderChoice | undefined {
  if (kind === 'likings' && role !== undefined) {
    return { kind: 'answer', question: kind, preferences: likingOf(role, background) }
  }
  const schooling = schoolings.find((one) => one === value)
  if (kind === 'schooling' && schooling !== undefined) {
    return { kind: 'answer', question: kind, preferences: { schooling } }
  }
  const priority = priorities.find((one) => one === value)
  return kind === 'priorities' && priority !== undefined
    ? { kind: 'answer', question: kind, preferences: { priorities: [priority] } }
    : undefined
}

/** The document's own words stand on the button, and the fact they come from speaks for the role. */
function likingOf(role: Role, background: Background): Preferences {
  const { fact } = sayWork(role, background)
  return { likings: [{ role: role.id, ...(fact === undefined ? {} : { fact: fact.id }) }] }
}

function choose(choice: string): Extract<Payload, { do: 'choose' }> {
  return { v: payloadVersion, do: 'choose', dialog: findRoleId, choice }
}
