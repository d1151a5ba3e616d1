import { describe, expect, it } from 'vitest'
import { findStackFault } from '../../dialogs/find-stack-fault.ts'
import { firstExploreState } from '../../dialogs/explore-role/explore-state.ts'
import { loadTalk } from '../support/talk/load-talk.ts'

const { knowledge } = loadTalk()

function stackOf(id: string, state: unknown): unknown {
  return {
    dialogStack: [{ id: 'root', state: { dialogs: { dialogStack: [{ id, state }] } } }],
  }
}

describe('findStackFault', () => {
  it('finds none in a stack that can be gone on with', () => {
    expect(findStackFault(undefined, knowledge)).toBeUndefined()
    expect(findStackFault({ dialogStack: [] }, knowledge)).toBeUndefined()
    expect(findStackFault(stackOf('exploreRole', firstExploreState), knowledge)).toBeUndefined()
  })

  it.each([
    ['no stack', { stack: [] }, 'expected a stack of dialogs, got none'],
    [
      'an outer dialog that is gone',
      { dialogStack: [{ id: 'main', state: {} }] },
      'expected dialog "root", got "main"',
    ],
    [
      'an inner dialog that is gone',
      stackOf('quiz', {}),
      'expected one of the dialogs exploreRole, findRole, compareRoles, got "quiz"',
    ],
    [
      'a state of an older version',
      stackOf('exploreRole', { ...firstExploreState, v: 0 }),
      'expected a state of this version in "exploreRole", got another',
    ],
    [
      'a role that is gone',
      stackOf('exploreRole', { ...firstExploreState, role: 'falconer' }),
      'expected a state of this version in "exploreRole", got another',
    ],
  ])('finds %s', (_what, stored, fault) => {
    expect(findStackFault(stored, knowledge)).toBe(fault)
  })
})
