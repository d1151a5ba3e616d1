import { describe, expect, it } from 'vitest'
import {
  firstCompareState,
  parseCompareState,
} from '../../../dialogs/compare-roles/compare-state.ts'
import { loadTalk } from '../../support/talk/load-talk.ts'

const { knowledge } = loadTalk()
const roles = knowledge.roles.slice(0, 2).map(({ id }) => id)
const state = { ...firstCompareState, roles, topics: ['salary'], open: 'result' }

describe('parseCompareState', () => {
  it('reads what was stored', () => {
    const stored: unknown = JSON.parse(JSON.stringify(state))

    expect(parseCompareState(stored, knowledge)).toEqual(state)
  })

  it.each([
    ['nothing', undefined],
    ['another version', { ...state, v: 0 }],
    ['a role that is gone', { ...state, roles: ['falconer'] }],
    ['roles that are no list', { ...state, roles: 'all' }],
    ['a step that is gone', { ...state, open: 'colors' }],
    ['misses that are no number', { ...state, misses: 'two' }],
  ])('forgets %s', (_, stored) => {
    expect(parseCompareState(stored, knowledge)).toBeUndefined()
  })
})
