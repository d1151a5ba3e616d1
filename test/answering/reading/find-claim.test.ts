import { describe, expect, it } from 'vitest'
import { ask } from '../ask.ts'

describe('isClaim', () => {
  it.each([
    ['miller make 90k, right?', 'no'],
    ['my aunt says bakery managers make 120000 is that right', 'no'],
    ['bakery managers make 60k right?', 'yes'],
    ['a bakery manager 75k?', 'no'],
    ["a bakery manager needs a master's?", 'no'],
    ["bakery managers need a bachelor's, don't they", 'yes'],
    ['bakery managers need a phd dont they', 'no'],
    ['jobs for pastry chefs grow by 50 percent, correct?', 'no'],
  ])('hears in "%s" what is to be confirmed: %s', (question, yesNo) => {
    expect(ask(question)).toMatchObject([{ yesNo }])
  })

  it.each(['what do bakery managers really make', 'which degree is right for a bakery manager'])(
    'takes "%s" for an open question',
    (question) => {
      expect(ask(question).every((verdict) => !('yesNo' in verdict))).toBe(true)
    },
  )
})
