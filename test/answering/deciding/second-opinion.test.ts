import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../../knowledge/load-knowledge.ts'
import { createAnswering } from '../../../src/answering/answering.ts'
import { emptyContext } from '../../../src/answering/verdict.ts'
import { lexicon } from '../bakery.ts'

const { answer } = createAnswering(loadKnowledge('knowledge/knowledge.json'), lexicon)
const decide = (question: string) => answer(question).verdicts

describe('withSecondOpinion', () => {
  it.each(['is my valve leaking', 'manage my money', 'save this'])(
    'declines "%s", where a stray word describes a role',
    (question) => {
      expect(decide(question)).toMatchObject([{ kind: 'offTopic' }])
    },
  )

  it('opens the finder for whoever wants another job and says why', () => {
    expect(decide('my back is killing me, whats a desk job i could do')).toMatchObject([
      { kind: 'command', command: 'findRole' },
    ])
  })

  it.each(['who keeps the inspectors happy', 'who makes the rota for the staff'])(
    'asks which role is meant by "%s", where no word tells',
    (question) => {
      expect(decide(question)).toMatchObject([{ kind: 'unclear', open: 'role', isWish: true }])
    },
  )

  it('says what it knows beside what the source is silent on', () => {
    expect(decide('Must a PACS administrator know SQL or Python?')).toMatchObject([
      { kind: 'silent', nearest: ['pacs-administrator/knowledge/1'] },
    ])
  })
})

describe('talk about the last answer', () => {
  const { context } = answer('what does an echocardiographer earn')

  it.each([
    ['are you sure', 'areYouSure'],
    ['just the number pls', 'justTheFigure'],
    ['where does it say that', 'whereFrom'],
    ['too long', 'shorter'],
  ])('takes up with "%s" what was told: %s', (words, talk) => {
    expect(answer(words, context).verdicts).toEqual([
      {
        kind: 'smallTalk',
        talk,
        told: ['echocardiographer/salary/1'],
        confidence: expect.any(Number) as unknown,
      },
    ])
  })

  it('ranks the figure for whoever wonders whether it is a lot', () => {
    expect(answer('is that a lot?', context).verdicts).toMatchObject([
      { kind: 'compared', topic: 'salary', comparison: { by: 'ranking' } },
    ])
  })

  it('has nothing to take up before anything was told', () => {
    expect(answer('are you sure', emptyContext).verdicts).toMatchObject([
      { kind: 'smallTalk', talk: 'areYouSure' },
    ])
    expect(answer('are you sure', emptyContext).verdicts[0]).not.toHaveProperty('told')
  })
})
