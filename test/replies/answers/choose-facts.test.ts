import { describe, expect, it } from 'vitest'
import type { Value } from '../../../knowledge/knowledge.ts'
import type { TopicId } from '../../../knowledge/topics.ts'
import { chooseFacts } from '../../../src/replies/answers/choose-facts.ts'
import {
  createSmallBackground,
  type DraftFact,
  factId,
  roleId,
} from '../../support/talk/small-background.ts'

const degree: Value = { kind: 'education', level: "master's degree", fields: [] }

function choose(topic: TopicId, drafts: readonly Omit<DraftFact, 'role'>[]): readonly string[] {
  const background = createSmallBackground(drafts.map((draft) => ({ role: 'baker', ...draft })))
  const facts = background.knowledge.facts.map(({ id }) => id)
  const verdict = { kind: 'answered', role: roleId('baker'), topic, facts, confidence: 1 } as const
  return chooseFacts(verdict, background).map(({ text }) => text)
}

describe('chooseFacts', () => {
  it('leaves out a table cell that repeats a sentence', () => {
    const chosen = choose('education', [
      { topic: 'education', text: 'Sentence.', value: { ...degree, fields: ['baking'] } },
      { topic: 'education', text: 'Cell.', value: degree },
    ])

    expect(chosen).toEqual(['Sentence.'])
  })

  it('keeps the first of two facts that say the same', () => {
    const chosen = choose('education', [
      { topic: 'education', text: 'One.', value: degree },
      { topic: 'education', text: 'Two.', value: degree },
    ])

    expect(chosen).toEqual(['One.'])
  })

  it('keeps a cell that names what the sentence does not', () => {
    const chosen = choose('certification', [
      {
        topic: 'certification',
        text: 'Two exams.',
        value: { kind: 'certification', names: [], bodies: [], exams: 2 },
      },
      {
        topic: 'certification',
        text: 'A certificate.',
        value: { kind: 'certification', names: ['A certificate'], bodies: [] },
      },
    ])

    expect(chosen).toEqual(['Two exams.', 'A certificate.'])
  })

  it('puts the first step of the requirements first', () => {
    const chosen = choose('requirements', [
      { topic: 'certification', text: 'Then pass.' },
      { topic: 'knowledge', text: 'They must first learn.' },
    ])

    expect(chosen).toEqual(['They must first learn.', 'Then pass.'])
  })

  it('tells of an overview one fact and what is done', () => {
    const background = createSmallBackground([
      { role: 'baker', topic: 'overview', text: 'Bakers are people.' },
      { role: 'baker', topic: 'overview', text: 'There are many.' },
      { role: 'baker', topic: 'duties', text: 'Bakers bake.' },
      { role: 'baker', topic: 'specialties', text: 'Bakers may bake cakes.' },
    ])
    const facts = [factId('baker', 'overview'), factId('baker', 'overview', 2)]

    const chosen = chooseFacts(
      { kind: 'answered', role: roleId('baker'), topic: 'overview', facts, confidence: 1 },
      background,
    )

    expect(chosen.map(({ text }) => text)).toEqual([
      'Bakers are people.',
      'Bakers bake.',
      'Bakers may bake cakes.',
    ])
  })
})
