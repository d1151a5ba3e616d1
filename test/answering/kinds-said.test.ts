import { describe, expect, it } from 'vitest'
import { createAnswering } from '../../src/answering/answering.ts'
import { emptyContext, type Verdict } from '../../src/answering/verdict.ts'
import { lexicon } from './bakery.ts'
import { compileExample, compileText } from '../knowledge/compiler/compile.ts'

const { knowledge } = compileText(
  '# Jobs at the Works\n\n## 1. Treatment Operator\n\nTreatment operators run the filters. They earn $24 an hour.\n\n' +
    '## 2. Valve Specialist\n\nSpecialists inspect the distribution mains and their valves. They earn $31 an hour. They need an associate degree.\n\n' +
    '## 3. Site Manager\n\nSite managers plan the shifts. They earn $88,000 a year.\n\n' +
    '## What holds for everyone\n\n- needs a high school diploma, no more: a college degree is not asked of anybody;\n',
)
const { answer } = createAnswering(knowledge, lexicon)

function ask(question: string): Verdict | undefined {
  return answer(question, emptyContext).verdicts[0]
}

describe('of a document without a wording', () => {
  it('takes an operator that it does not have for none of its specialists', () => {
    const water = compileExample('drinking-water-staff-ladder.md').knowledge
    const [verdict] = createAnswering(water, lexicon).answer(
      'distribution operator pay',
      emptyContext,
    ).verdicts

    expect(verdict).toMatchObject({ kind: 'unclear', open: 'role', topic: 'salary' })
  })

  it('answers for the one who is described in other words', () => {
    expect(ask('who inspects the distribution mains')).toMatchObject({
      kind: 'answered',
      role: 'valve-specialist',
    })
  })

  it('says what holds for all where few roles have a say, and asks back where most have', () => {
    expect(ask('do i need a college degree')).toMatchObject({
      kind: 'answered',
      topic: 'education',
      facts: ['source/education/1'],
    })
    expect(ask('what is the pay')).toMatchObject({ kind: 'unclear', open: 'role' })
  })
})
