import { describe, expect, it } from 'vitest'
import { sayCard } from '../../../src/replies/render/say-card.ts'
import { exampleCard } from '../../support/talk/example-card.ts'

describe('sayCard', () => {
  it('says all that a card shows in sentences', () => {
    expect(sayCard(exampleCard)).toBe(
      'Two roles compared: What to mind. 1. Baker. Bakers bake *bread*. Salary: $400 in 2020. ' +
        'done: Learn to knead. to do: Pass an exam. ' +
        'Baker: Salary $400. Miller: Salary $1,200. ' +
        'Salary (2020): Miller $1,200; Baker $400. From line 4 of the document.',
    )
  })
})
