import { describe, expect, it } from 'vitest'
import {
  changeRolesPayload,
  comparePayload,
  readCompareChoice,
} from '../../../dialogs/compare-roles/compare-choice.ts'
import { loadTalk } from '../../support/talk/load-talk.ts'

const { background } = loadTalk()
const [first, second] = background.advancement.map(({ id }) => id)
const roles = [first, second].flatMap((role) => role ?? [])

describe('a button of a comparison', () => {
  it('carries its roles and topics, so that it works when the dialog is over', () => {
    const choice = readCompareChoice(comparePayload(roles, ['outlook']), background)

    expect(choice).toEqual({ kind: 'take', roles, topics: ['outlook'] })
  })

  it('may ask for other roles', () => {
    expect(readCompareChoice(changeRolesPayload, background)).toEqual({ kind: 'changeRoles' })
  })

  it.each([
    'take//falconer',
    'take/astrology/',
    'take',
    'shuffle',
    '',
    'take/__proto__/constructor',
  ])('is none when it carries "%s"', (choice) => {
    const payload = { v: 1, do: 'choose', dialog: 'compareRoles', choice } as const

    expect(readCompareChoice(payload, background)).toBeUndefined()
  })

  it('is none when it belongs to another dialog', () => {
    const payload = { v: 1, do: 'choose', dialog: 'findRole', choice: 'changeRoles' } as const

    expect(readCompareChoice(payload, background)).toBeUndefined()
  })
})
