import { describe, expect, it } from 'vitest'
import { readExploreMove } from '../../../dialogs/explore-role/explore-move.ts'
import { firstExploreState } from '../../../dialogs/explore-role/explore-state.ts'
import type { Answered, Command, Verdict } from '../../../src/answering/verdict.ts'
import { roleId } from '../../support/talk/small-background.ts'

const baker = roleId('baker')
const exploring = { ...firstExploreState, role: baker }

function asked(role: string, topic: Answered['topic']): Verdict {
  return { kind: 'answered', role: roleId(role), topic, facts: [], confidence: 1 }
}

function commanded(command: Command['command']): Verdict {
  return { kind: 'command', command, confidence: 1 }
}

describe('readExploreMove', () => {
  it('takes the name of a role for a choice', () => {
    expect(readExploreMove([asked('baker', 'overview')], firstExploreState)).toEqual({
      kind: 'choose',
      role: baker,
    })
    expect(readExploreMove([asked('brewer', 'overview')], exploring)).toEqual({
      kind: 'choose',
      role: 'brewer',
    })
  })

  it('counts topics of the role in hand as shown', () => {
    const verdicts = [asked('baker', 'salary'), asked('baker', 'outlook')] as const

    expect(readExploreMove(verdicts, exploring)).toEqual({
      kind: 'show',
      topics: ['salary', 'outlook'],
    })
  })

  it('takes a question about another role for an interruption', () => {
    expect(readExploreMove([asked('brewer', 'salary')], exploring)).toEqual({ kind: 'interrupt' })
  })

  it('does not count a part of the requirements as all of them', () => {
    expect(readExploreMove([asked('baker', 'education')], exploring)).toEqual({ kind: 'interrupt' })
  })

  it('goes back to the choice of a role, and from there out', () => {
    expect(readExploreMove([commanded('back')], exploring)).toEqual({ kind: 'chooseAgain' })
    expect(readExploreMove([commanded('change')], exploring)).toEqual({ kind: 'chooseAgain' })
    expect(readExploreMove([commanded('back')], firstExploreState)).toEqual({ kind: 'leave' })
  })

  it('counts what is about nothing here as a wrong try, unless it is asked', () => {
    const unreadable: Verdict = { kind: 'offTopic', about: 'unreadable', confidence: 1 }
    const foreign: Verdict = { kind: 'offTopic', about: 'other', confidence: 1 }

    expect(readExploreMove([unreadable], exploring)).toEqual({ kind: 'miss' })
    expect(readExploreMove([foreign], exploring)).toEqual({ kind: 'miss' })
    expect(readExploreMove([foreign], exploring, true)).toEqual({ kind: 'interrupt' })
  })
})
