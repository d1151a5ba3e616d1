import { describe, expect, it } from 'vitest'
import { sayFacts } from '../../../src/replies/answers/say-facts.ts'
import { createSmallBackground, roleId } from '../../support/talk/small-background.ts'

function say(...texts: readonly string[]): readonly string[] {
  const background = createSmallBackground(
    texts.map((text) => ({ role: 'baker', topic: 'duties' as const, text })),
  )
  return sayFacts(background.knowledge.facts, background.roleOf(roleId('baker'))).map(
    ({ text }) => text,
  )
}

describe('sayFacts', () => {
  it('names the subject once', () => {
    expect(say('Bakers bake.', 'Bakers sell bread.')).toEqual(['Bakers bake.', 'They sell bread.'])
  })

  it('says a clause once', () => {
    const said = say(
      'To become a baker, one must first eat.',
      'To become a baker, one should bake.',
    )

    expect(said).toEqual(['To become a baker, one must first eat.', 'One should bake.'])
  })

  it('drops a "then" that nothing stands before', () => {
    expect(say('They should then seek a job.')).toEqual(['They should seek a job.'])
  })

  it('keeps a "then" in a later sentence', () => {
    expect(say('Bake. And then eat.')).toEqual(['Bake. And then eat.'])
  })
})
