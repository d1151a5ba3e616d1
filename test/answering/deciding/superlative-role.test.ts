import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../../knowledge/load-knowledge.ts'
import { createAnswering } from '../../../src/answering/answering.ts'
import { lexicon } from '../bakery.ts'

const { answer } = createAnswering(loadKnowledge('knowledge/knowledge.json'), lexicon)

describe('withSuperlativeRole', () => {
  it.each([
    ['whats the growth of the best paid one', 'diagnostic-imaging-manager', 'outlook'],
    ['what does the fastest growing one pay', 'clinical-educator', 'salary'],
    ['what certification does the lowest paid role need', 'echocardiographer', 'certification'],
    ['what does the second best paid one do', 'clinical-educator', 'duties'],
  ])('takes the superlative of "%s" for a role: %s', (question, role, topic) => {
    expect(answer(question).verdicts).toMatchObject([{ kind: 'answered', role, topic }])
  })

  it.each(['which is the best paid one', 'what is the fastest growing role'])(
    'takes "%s" for a comparison',
    (question) => {
      expect(answer(question).verdicts).toMatchObject([
        { kind: 'compared', comparison: { by: 'highest' } },
      ])
    },
  )

  it.each([
    ['which grows fastest', 'what does the fastest one pay', 'clinical-educator', 'salary'],
    ['rank them by growth', 'what does the slowest one pay', 'pacs-administrator', 'salary'],
    ['who pays the most', 'how does the lowest one grow', 'echocardiographer', 'outlook'],
  ])('goes by what was compared: "%s", "%s"', (before, question, role, topic) => {
    const { context } = answer(before)

    expect(answer(question, context).verdicts).toMatchObject([{ kind: 'answered', role, topic }])
  })

  it('tells who is second by what was compared, whatever was told of in between', () => {
    let context = answer('which grows fastest').context
    ;({ context } = answer('what does the fastest one pay', context))

    expect(answer('what about the second fastest', context).verdicts).toMatchObject([
      { topic: 'outlook', comparison: { by: 'highest', rank: 2 } },
    ])
  })
})
