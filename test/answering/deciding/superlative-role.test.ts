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
})
