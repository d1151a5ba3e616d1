import { describe, expect, it } from 'vitest'
import { answerOnce } from '../../../src/channels/terminal/answer-once.ts'
import { loadTalk } from '../../support/talk/load-talk.ts'

describe('answerOnce', () => {
  it('gives the answer, its verdicts with their facts, and why', () => {
    const answer = answerOnce('what does a clinical educator earn', loadTalk())

    expect(answer.text).toContain('$73,896')
    expect(answer.verdicts).toMatchObject([{ kind: 'answered', topic: 'salary' }])
    expect(answer.facts).toMatchObject([{ id: 'clinical-educator/salary/1' }])
    expect(answer.why.length).toBeGreaterThan(0)
  })

  it('can be written as JSON', () => {
    const answer = answerOnce('good morning', loadTalk())

    expect(JSON.parse(JSON.stringify(answer))).toMatchObject({
      facts: [],
      question: 'good morning',
    })
  })
})
