import { describe, expect, it } from 'vitest'
import {
  type FindRoleState,
  firstFindRoleState,
  parseFindRoleState,
} from '../../../dialogs/find-role/find-role-state.ts'
import { loadTalk } from '../../support/talk/load-talk.ts'
import { factId, roleId } from '../../support/talk/small-background.ts'

const { knowledge } = loadTalk()

const midway: FindRoleState = {
  ...firstFindRoleState,
  preferences: {
    likings: [
      { role: roleId('clinical-educator'), words: 'teaching' },
      { role: roleId('echocardiographer'), fact: factId('echocardiographer', 'overview') },
    ],
    schooling: "bachelor's degree",
    priorities: ['outlook', 'salary'],
  },
  done: ['likings', 'schooling'],
  open: 'priorities',
  misses: 1,
}

describe('parseFindRoleState', () => {
  it.each([
    ['the first one', firstFindRoleState],
    ['one midway', midway],
    ['one after the result', { ...midway, open: 'result' as const }],
  ])('gives back %s', (_, state) => {
    expect(parseFindRoleState(JSON.parse(JSON.stringify(state)), knowledge)).toEqual(state)
  })

  it.each([
    ['nothing', undefined],
    ['another version', { ...midway, v: 0 }],
    ['an unknown question', { ...midway, open: 'shoeSize' }],
    ['no preferences', { ...midway, preferences: undefined }],
    ['a role that is gone', { ...midway, preferences: { likings: [{ role: 'falconer' }] } }],
    ['likings that are no list', { ...midway, preferences: { likings: 'all' } }],
    ['no count of misses', { ...midway, misses: 'two' }],
    ['no list of questions', { ...midway, done: 2 }],
  ])('forgets %s', (_, stored) => {
    expect(parseFindRoleState(stored, knowledge)).toBeUndefined()
  })
})
