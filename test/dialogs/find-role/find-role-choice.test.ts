import { describe, expect, it } from 'vitest'
import { finderPayloads, readFinderChoice } from '../../../dialogs/find-role/find-role-choice.ts'
import { parsePayload } from '../../../src/replies/payload.ts'
import { loadTalk } from '../../support/talk/load-talk.ts'

const { background } = loadTalk()
const [role] = background.advancement

describe('readFinderChoice', () => {
  it.each([
    ['a liking', role === undefined ? undefined : finderPayloads.liking(role), 'likings'],
    ['an education', finderPayloads.schooling("master's degree"), 'schooling'],
    ['what matters', finderPayloads.priority('shortPath'), 'priorities'],
  ])('reads %s as it was written', (_, payload, question) => {
    const sent = parsePayload(JSON.parse(JSON.stringify(payload)))

    expect(sent && readFinderChoice(sent, background)).toMatchObject({ kind: 'answer', question })
  })

  it('cites the fact that the words of the button come from', () => {
    const choice = role && readFinderChoice(finderPayloads.liking(role), background)

    expect(choice).toMatchObject({
      preferences: {
        likings: [{ role: 'echocardiographer', fact: 'echocardiographer/overview/1' }],
      },
    })
  })

  it('reads what skips and what changes', () => {
    expect(readFinderChoice(finderPayloads.skip('likings'), background)).toEqual({
      kind: 'skip',
      question: 'likings',
    })
    expect(readFinderChoice(finderPayloads.change('schooling'), background)).toEqual({
      kind: 'change',
      question: 'schooling',
    })
  })

  it.each([
    ['of another dialog', 'quiz', 'skip/likings'],
    ['of an unknown question', 'findRole', 'skip/shoeSize'],
    ['of an unknown level', 'findRole', 'schooling/kindergarten'],
    ['without its role', 'findRole', 'likings'],
    ['of nothing', 'findRole', ''],
  ])('knows no choice %s', (_, dialog, choice) => {
    const payload = { v: 1, do: 'choose', dialog, choice } as const

    expect(readFinderChoice(payload, background)).toBeUndefined()
  })
})
